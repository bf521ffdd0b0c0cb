import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isOurs } from '../own-uids';

interface Change {
  uid: string;
}
type Method = (...parameters: never[]) => Promise<unknown>;

/** What we use of Strapi's registry. */
interface ServiceRegistry {
  keys: () => string[];
  extend: (uid: string, change: (service: Record<string, Method>) => object) => unknown;
}

const BUILDER = 'plugin::content-type-builder';

/**
 * Makes the Content-Type Builder reject changes to the plugin's schemas. It can hide content types, but not components,
 * and its API changes both. It would write our schemas into the host app (src/components, src/extensions), and the app
 * would fail at the next start, because a component would exist twice.
 */
export function refuseSchemaEdits(strapi: Core.Strapi): void {
  guard(strapi, 'schema', {
    updateSchema: ({
      components,
      contentTypes,
    }: {
      components: Change[];
      contentTypes: Change[];
    }) => [...components, ...contentTypes].map(({ uid }) => uid),
  });
  // Older endpoints that the admin no longer calls, but which still work.
  guard(strapi, 'components', {
    editComponent: (uid: string) => [uid],
    deleteComponent: (uid: string) => [uid],
  });
  guard(strapi, 'component-categories', {
    editCategory: (category: string) => [`${category}.*`],
    deleteCategory: (category: string) => [`${category}.*`],
  });
  guard(strapi, 'content-types', {
    editContentType: (uid: string) => [uid],
    deleteContentType: (uid: string) => [uid],
  });
}

/** Wraps methods of a service. Each is given with a function that returns the UIDs a call would change. */
function guard(
  strapi: Core.Strapi,
  name: string,
  methods: Record<string, (...parameters: never[]) => string[]>
): void {
  const services = strapi.get<ServiceRegistry>('services');
  // A project may have switched the Content-Type Builder off.
  if (!services.keys().includes(`${BUILDER}.${name}`)) return;
  services.extend(`${BUILDER}.${name}`, (service: Record<string, Method>) => ({
    ...service,
    ...Object.fromEntries(
      Object.entries(methods).map(([method, changes]) => [
        method,
        async (...parameters: never[]) => {
          const ours = changes(...parameters).find(isOurs);
          if (ours) {
            throw new errors.ApplicationError(
              `"${ours}" belongs to the newsroom plugin: the Content-Type Builder cannot change it`,
              { code: 'SCHEMA_OF_PLUGIN', uid: ours }
            );
          }
          return service[method]?.(...parameters);
        },
      ])
    ),
  }));
}
