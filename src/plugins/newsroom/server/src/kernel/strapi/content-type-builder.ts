import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isOurs } from '../own-uids';
import { patchService } from './patches';

interface Change {
  uid: string;
}

const BUILDER = 'content-type-builder';

/**
 * Makes the Content-Type Builder reject changes to the plugin's schemas. It can hide content types, but not components,
 * and its API changes both. It would write our schemas into the host app (src/components, src/extensions), and the app
 * would fail at the next start, because a component would exist twice.
 */
export function refuseSchemaEdits(strapi: Core.Strapi): void {
  // A project may have disabled the Content-Type Builder.
  if (!(BUILDER in strapi.plugins)) return;
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

type Changes = (...parameters: never[]) => string[];

/** Wraps methods of a service. Each is given with a function that returns the UIDs a call would change. */
function guard(strapi: Core.Strapi, name: string, methods: Record<string, Changes>): void {
  const wraps = Object.entries(methods).map(([method, changes]) => {
    const wrap =
      (original: (...parameters: never[]) => unknown) =>
      async (...parameters: never[]): Promise<unknown> => {
        refuseOurs(changes(...parameters));
        return original(...parameters);
      };
    return [method, wrap] as const;
  });
  patchService(strapi, 'schema-edits', `plugin::${BUILDER}.${name}`, Object.fromEntries(wraps));
}

function refuseOurs(uids: readonly string[]): void {
  const ours = uids.find(isOurs);
  if (!ours) return;
  throw new errors.ApplicationError(
    `"${ours}" belongs to the newsroom plugin: the Content-Type Builder cannot change it`,
    { code: 'SCHEMA_OF_PLUGIN', uid: ours }
  );
}
