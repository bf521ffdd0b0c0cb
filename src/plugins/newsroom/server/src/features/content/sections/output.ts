import type { Core } from '@strapi/strapi';
import { walkContent } from '../../../kernel/strapi/content-walk';
import { extendGraphql } from '../../../kernel/strapi/graphql';
import type { FieldResolver } from '../../../kernel/strapi/graphql';
import { isNewsroomType } from '../../../kernel/own-uids';
import { demandMethods } from '../../../kernel/strapi/patches';
import { sectionComponents } from './components';
import { sanitize } from './domain';
import { isRecord } from '../../../kernel/records';

/** The part of Strapi's sanitizer registry that we use. */
interface SanitizerRegistry {
  add: (path: string, make: (schema: { uid?: string }) => (data: unknown) => unknown) => void;
}

const clean = (value: unknown): unknown =>
  typeof value === 'string' ? sanitize(value) : (value ?? null);

/** Strapi's GraphQL name of a component: `newsroom.html` → `ComponentNewsroomHtml`. */
const graphqlType = (uid: string): string =>
  `Component${uid.replace(/(^|[.-])([a-z])/g, (_match, _sign, letter: string) => letter.toUpperCase())}`;

/**
 * Sanitises output of REST and GraphQL again: rows may be older than the current rules, or imported. GraphQL resolves
 * fields of components without the REST sanitizers, so it has its own resolvers.
 */
export function sanitizeOutput(strapi: Core.Strapi): void {
  const sanitizers = strapi.get<SanitizerRegistry>('sanitizers');
  demandMethods(strapi, 'output-sanitizers', sanitizers, 'add');
  sanitizers.add('content-api.output', ({ uid = '' }) => {
    return (data: unknown) =>
      isNewsroomType(uid) && isRecord(data)
        ? walkContent(strapi, uid, data, (value, attribute) =>
            attribute.pluginOptions?.newsroom?.format === 'html' ? clean(value) : undefined
          )
        : data;
  });

  const resolvers = sectionComponents.map(({ uid, attributes }) => {
    const html = Object.keys(attributes).filter(
      (name) => attributes[name]?.pluginOptions?.newsroom?.format === 'html'
    );
    const fields = html.map((name): [string, FieldResolver] => [
      name,
      (parent) => clean(parent[name]),
    ]);
    return [graphqlType(uid), Object.fromEntries(fields)] as const;
  });
  extendGraphql(strapi, {
    resolvers: Object.fromEntries(resolvers.filter(([, fields]) => Object.keys(fields).length > 0)),
  });
}
