import type { Core } from '@strapi/strapi';
import { hasPool } from '../../db/sql';
import { adminService, strapiService } from '../service';
import type { StrapiPart } from './part';
import { hasMethods } from './part';

/** True if Strapi's database metadata has these attributes of a type. */
function hasAttributes(strapi: Core.Strapi, uid: string, names: readonly string[]): boolean {
  if (!strapi.db.metadata.has(uid)) return false;
  const { attributes } = strapi.db.metadata.get(uid);
  return names.every((name) => name in attributes);
}

/** Checks the metadata of files, because they have all that the plugin reads: columns and a join table. */
function describesTables(strapi: Core.Strapi): boolean {
  if (!hasAttributes(strapi, 'plugin::upload.file', ['documentId', 'related'])) return false;
  const { tableName, attributes } = strapi.db.metadata.get('plugin::upload.file');
  const { joinTable } = attributes['related'] as { joinTable?: { name?: unknown } };
  return typeof tableName === 'string' && typeof joinTable?.name === 'string';
}

/** Parts of Strapi that the plugin calls or reads without changing them. */
export const usedParts = {
  'component-registry': {
    package: '@strapi/core',
    member: "strapi.get('components').add",
    use: 'called',
    why: 'register components, which Strapi supports for projects only',
    without: 'Articles would have no sections.',
    usedBy: ['kernel'],
    whenMissing: 'stop',
  },
  'model-registry': {
    package: '@strapi/core',
    member: "strapi.get('models').add",
    use: 'called',
    why: 'create its own tables in addition to content types',
    without: 'There would be no tables for published pages, views and votes.',
    usedBy: ['kernel'],
    whenMissing: 'stop',
  },
  'output-sanitizers': {
    package: '@strapi/core',
    member: "strapi.get('sanitizers').add('content-api.output', …)",
    use: 'called',
    why: 'sanitise HTML that was stored under older rules',
    without: 'REST could return unsafe HTML.',
    usedBy: ['sections'],
    whenMissing: 'stop',
  },
  'cors-middleware': {
    package: '@strapi/core',
    member: "strapi.middleware('strapi::cors')",
    use: 'called',
    why: "send the site's CORS headers with responses that do not pass through Strapi",
    without:
      'Pages of allowed origins could not read those responses, or pages of other origins could.',
    usedBy: ['kernel'],
    whenMissing: 'stop',
  },
  'koa-context': {
    package: 'koa',
    member: 'strapi.server.app.createContext',
    use: 'called',
    why: "determine a client's IP address and accepted encodings as Koa does",
    without: 'Visitors behind a proxy could not be distinguished.',
    usedBy: ['kernel'],
    whenMissing: 'stop',
    isThere: (strapi) => hasMethods(strapi.server.app, ['createContext']),
  },
  'table-names': {
    package: '@strapi/database',
    member: 'strapi.db.metadata (tableName, columnName, joinTable, morphColumn, pivotColumns)',
    use: 'read',
    why: 'find the tables and columns of content types',
    without: 'Changes to content could not be detected.',
    usedBy: ['kernel', 'projection'],
    whenMissing: 'stop',
    isThere: describesTables,
  },
  'database-pool': {
    package: '@strapi/database',
    member: 'strapi.db.connection.client.acquireConnection and releaseConnection',
    use: 'called',
    why: 'use prepared statements on PostgreSQL connections',
    without: "Readers' requests would fail.",
    usedBy: ['kernel'],
    whenMissing: 'stop',
    isThere: hasPool,
  },
  'row-hooks-switch': {
    package: '@strapi/database',
    member: 'strapi.db.lifecycles.disable and enable',
    use: 'called',
    why: 'create the first locales before other plugins have registered their permissions',
    without: 'The first start of an empty site could fail.',
    usedBy: ['locales'],
    whenMissing: 'stop',
    isThere: (strapi) => hasMethods(strapi.db.lifecycles, ['disable', 'enable']),
  },
  'query-params': {
    package: '@strapi/core',
    member: "strapi.get('query-params').transform",
    use: 'called',
    why: 'count only entries that an editor may read',
    without: 'The page "Newsroom" could show editors entries that they may not read.',
    usedBy: ['overview'],
    whenMissing: 'stop',
    isThere: (strapi) => hasMethods(strapi.get('query-params'), ['transform']),
  },
  'permission-checker': {
    package: '@strapi/content-manager',
    member: "service('permission-checker').create",
    use: 'called',
    why: 'show editors only data that they may read',
    without: 'Editors could see names and figures that they may not read.',
    usedBy: ['overview', 'layouts', 'ratings'],
    whenMissing: 'stop',
    plugin: 'content-manager',
    isThere: (strapi) =>
      hasMethods(strapiService(strapi, 'content-manager', 'permission-checker'), ['create']),
  },
  'view-configurations': {
    package: '@strapi/content-manager',
    member:
      "findConfiguration and updateConfiguration of service('content-types') and service('components')",
    use: 'called',
    why: 'arrange the fields of forms and lists at the first start',
    without: "Forms and lists keep Strapi's default arrangement.",
    usedBy: ['layouts'],
    whenMissing: 'warn',
    plugin: 'content-manager',
  },
  'api-tokens': {
    package: '@strapi/admin',
    member: "service('api-token-content-api').hash and getByAccessKey",
    use: 'called',
    why: "distinguish the token of a frontend's server from a reader's token",
    without: 'Votes sent by frontends would be refused.',
    usedBy: ['sessions'],
    whenMissing: 'stop',
    isThere: (strapi) =>
      hasMethods(adminService(strapi, 'api-token-content-api'), ['hash', 'getByAccessKey']),
  },
  'session-table': {
    package: '@strapi/admin',
    member: 'the type admin::session',
    use: 'read',
    why: "read when sessions end, and to write readers' sessions as Strapi does",
    without:
      'Editors would get no warning before their session ends, and readers could not sign in.',
    usedBy: ['sessions', 'editor-sessions'],
    whenMissing: 'stop',
    isThere: (strapi) =>
      hasAttributes(strapi, 'admin::session', [
        ...['sessionId', 'userId', 'deviceId', 'origin', 'childId', 'type', 'status', 'metadata'],
        ...['expiresAt', 'absoluteExpiresAt'],
      ]),
  },
  'admin-permissions': {
    package: '@strapi/admin',
    member: 'the types admin::role and admin::permission',
    use: 'read',
    why: "complete Strapi's own roles Editor and Author at the first start",
    without: 'An administrator has to grant those permissions by hand.',
    usedBy: ['roles', 'audience'],
    whenMissing: 'stop',
    isThere: (strapi) =>
      hasAttributes(strapi, 'admin::role', ['code']) &&
      hasAttributes(strapi, 'admin::permission', ['action', 'subject', 'properties', 'role']),
  },
  'reader-permissions': {
    package: '@strapi/plugin-users-permissions',
    member: 'its types role, permission and user',
    use: 'read',
    why: "let readers use Strapi's own REST and GraphQL, and to check which readers are blocked",
    without: 'Blocked readers could still vote.',
    usedBy: ['reading', 'sessions'],
    whenMissing: 'stop',
    plugin: 'users-permissions',
    isThere: (strapi) =>
      hasAttributes(strapi, 'plugin::users-permissions.role', ['type']) &&
      hasAttributes(strapi, 'plugin::users-permissions.permission', ['action', 'role']) &&
      hasAttributes(strapi, 'plugin::users-permissions.user', ['blocked', 'confirmed']),
  },
  'comment-table': {
    package: 'strapi-plugin-comments',
    member: 'the type plugin::comments.comment',
    use: 'read',
    why: 'count the comments that readers see',
    without: 'Hidden comments would be counted, or no comments at all.',
    usedBy: ['comments'],
    whenMissing: 'stop',
    plugin: 'comments',
    isThere: (strapi) =>
      hasAttributes(strapi, 'plugin::comments.comment', [
        ...['related', 'threadOf', 'removed', 'blocked', 'blockedThread', 'approvalStatus'],
      ]),
  },
  'request-state': {
    package: '@strapi/core',
    member: 'ctx.state.auth and ctx.state.route of strapi.requestContext.get()',
    use: 'read',
    why: "distinguish readers' requests from those of the admin panel and of API tokens",
    without: "Requests that cannot be distinguished from a reader's get published content only.",
    usedBy: ['reading', 'ratings'],
    whenMissing: 'tests: integration/access/reading',
  },
  'body-by-type': {
    package: '@strapi/core',
    member: 'strapi::body chooses its parser by the header content-type',
    use: 'read',
    why: 'parse the bodies of beacons whatever their content type',
    without: "With the fast lane off, browsers' beacons are refused.",
    usedBy: ['kernel'],
    whenMissing: 'tests: integration/audience/views-requests',
  },
  'graphql-body': {
    package: '@strapi/plugin-graphql',
    member: 'koa-bodyparser before Apollo, which skips a body that is already parsed',
    use: 'read',
    why: 'measure the size of a GraphQL query before Apollo validates it',
    without: 'GraphQL queries would all be refused or all be accepted, whatever their size.',
    usedBy: ['graphql'],
    whenMissing: 'tests: integration/access/graphql-limits',
    plugin: 'graphql',
  },
  'apollo-plugins': {
    package: '@strapi/plugin-graphql',
    member: 'plugin::graphql.apolloServer.plugins, read in its bootstrap',
    use: 'read',
    why: 'refuse too expensive GraphQL queries before any field is resolved',
    without: 'One query could occupy the database for minutes.',
    usedBy: ['graphql'],
    whenMissing: 'tests: integration/access/graphql-limits',
    plugin: 'graphql',
  },
  'query-errors': {
    package: '@strapi/database',
    member: 'names of its folders in stack traces (dist/query/helpers, dist/fields)',
    use: 'read',
    why: 'answer 400 if a query cannot be converted to SQL',
    without: 'Such queries get 500.',
    usedBy: ['reading'],
    whenMissing: 'tests: integration/portal/fuzz',
  },
  'private-files': {
    package: '@strapi/upload',
    member: "strapi.plugin('upload').provider.isPrivate, and signFileUrls of its service file",
    use: 'called',
    why: 'sign URLs of files that an upload provider keeps private',
    without: 'Pictures of sites with private files would not load.',
    usedBy: ['delivery'],
    whenMissing: 'tests: integration/published/private-files',
  },
  'stored-settings': {
    package: '@strapi/i18n',
    member: 'strapi.store: default_locale of i18n, advanced of users-permissions',
    use: 'read',
    why: 'read the default locale, and whether readers must confirm their email address',
    without: 'The first locale of the options would not become the default one.',
    usedBy: ['kernel', 'locales', 'sessions'],
    whenMissing: 'tests: integration/portal/first-start',
  },
} as const satisfies Record<string, StrapiPart>;
