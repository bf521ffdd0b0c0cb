import type { Core } from '@strapi/strapi';
import { hasPool } from '../../db/sql';
import { adminService, strapiService } from '../service';
import type { StrapiPart } from './part';
import { hasMethods } from './part';

/** Attributes of a table, as Strapi's database layer describes it. */
function hasAttributes(strapi: Core.Strapi, uid: string, names: readonly string[]): boolean {
  if (!strapi.db.metadata.has(uid)) return false;
  const { attributes } = strapi.db.metadata.get(uid);
  return names.every((name) => name in attributes);
}

/** Files have all that we look at: columns, and a table of links. */
function describesTables(strapi: Core.Strapi): boolean {
  if (!hasAttributes(strapi, 'plugin::upload.file', ['documentId', 'related'])) return false;
  const { tableName, attributes } = strapi.db.metadata.get('plugin::upload.file');
  const { joinTable } = attributes['related'] as { joinTable?: { name?: unknown } };
  return typeof tableName === 'string' && typeof joinTable?.name === 'string';
}

/** Members of Strapi that the plugin calls or reads, and leaves as they are. */
export const usedParts = {
  'component-registry': {
    package: '@strapi/core',
    member: "strapi.get('components').add",
    use: 'called',
    why: 'bring components, which Strapi lets projects alone have',
    without: 'Articles would have no sections.',
    usedBy: ['kernel'],
    whenMissing: 'stop',
  },
  'model-registry': {
    package: '@strapi/core',
    member: "strapi.get('models').add",
    use: 'called',
    why: 'have tables of its own beside content types',
    without: 'There would be no place for the published side, for views and for votes.',
    usedBy: ['kernel'],
    whenMissing: 'stop',
  },
  'output-sanitizers': {
    package: '@strapi/core',
    member: "strapi.get('sanitizers').add('content-api.output', …)",
    use: 'called',
    why: 'sanitise HTML that was stored before the rules of today',
    without: 'REST could hand out unsafe HTML.',
    usedBy: ['sections'],
    whenMissing: 'stop',
  },
  'cors-middleware': {
    package: '@strapi/core',
    member: "strapi.middleware('strapi::cors')",
    use: 'called',
    why: "put the site's CORS headers on what it answers in front of Strapi",
    without: 'Pages of other origins could not read those answers, or pages that must not could.',
    usedBy: ['kernel'],
    whenMissing: 'stop',
  },
  'koa-context': {
    package: 'koa',
    member: 'strapi.server.app.createContext',
    use: 'called',
    why: "tell a client's address and encoding as Koa does",
    without: 'Visitors behind a proxy could not be told apart.',
    usedBy: ['kernel'],
    whenMissing: 'stop',
    isThere: (strapi) => hasMethods(strapi.server.app, ['createContext']),
  },
  'table-names': {
    package: '@strapi/database',
    member: 'strapi.db.metadata (tableName, columnName, joinTable, morphColumn, pivotColumns)',
    use: 'read',
    why: 'know the tables and columns behind content types',
    without: 'Changes of content could not be followed.',
    usedBy: ['kernel', 'projection'],
    whenMissing: 'stop',
    isThere: describesTables,
  },
  'database-pool': {
    package: '@strapi/database',
    member: 'strapi.db.connection.client.acquireConnection and releaseConnection',
    use: 'called',
    why: 'prepare statements on connections of PostgreSQL',
    without: 'Readers could not be answered.',
    usedBy: ['kernel'],
    whenMissing: 'stop',
    isThere: hasPool,
  },
  'row-hooks-switch': {
    package: '@strapi/database',
    member: 'strapi.db.lifecycles.disable and enable',
    use: 'called',
    why: 'make the first locales before other plugins have declared their rights',
    without: 'The first start of an empty site could fail.',
    usedBy: ['locales'],
    whenMissing: 'stop',
    isThere: (strapi) => hasMethods(strapi.db.lifecycles, ['disable', 'enable']),
  },
  'query-params': {
    package: '@strapi/core',
    member: "strapi.get('query-params').transform",
    use: 'called',
    why: 'count only what an editor may read',
    without: 'The page "Newsroom" could tell editors of entries that they may not read.',
    usedBy: ['overview'],
    whenMissing: 'stop',
    isThere: (strapi) => hasMethods(strapi.get('query-params'), ['transform']),
  },
  'permission-checker': {
    package: '@strapi/content-manager',
    member: "service('permission-checker').create",
    use: 'called',
    why: 'show editors only what they may read',
    without: 'Names and figures could be shown to those who may not read them.',
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
    why: 'arrange forms and lists at the first start',
    without: 'Forms and lists have the order in which Strapi arranges them.',
    usedBy: ['layouts'],
    whenMissing: 'warn',
    plugin: 'content-manager',
  },
  'api-tokens': {
    package: '@strapi/admin',
    member: "service('api-token-content-api').hash and getByAccessKey",
    use: 'called',
    why: "tell the token of a frontend's server from that of a reader",
    without: 'Votes that frontends pass on would be refused.',
    usedBy: ['sessions'],
    whenMissing: 'stop',
    isThere: (strapi) =>
      hasMethods(adminService(strapi, 'api-token-content-api'), ['hash', 'getByAccessKey']),
  },
  'session-table': {
    package: '@strapi/admin',
    member: 'the type admin::session',
    use: 'read',
    why: 'know when sessions end, and to write those of readers as Strapi does',
    without: 'Editors would get no warning, and readers could not sign in.',
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
    without: 'An administrator has to give those rights by hand.',
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
    why: 'let readers read the native REST and GraphQL, and to know who is blocked',
    without: 'Blocked readers could go on voting.',
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
    without: 'Hidden comments would be counted, or none.',
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
    why: "tell readers' requests from those of the admin and of editors' tokens",
    without: 'Whoever cannot be told from a reader reads published content only.',
    usedBy: ['reading', 'ratings'],
    whenMissing: 'tests: integration/access/reading',
  },
  'body-by-type': {
    package: '@strapi/core',
    member: 'strapi::body goes by the header content-type',
    use: 'read',
    why: 'read bodies of beacons, whatever type they say that they are',
    without: 'With the fast lane off, beacons of browsers are refused.',
    usedBy: ['kernel'],
    whenMissing: 'tests: integration/audience/views-requests',
  },
  'graphql-body': {
    package: '@strapi/plugin-graphql',
    member: 'koa-bodyparser in front of Apollo, which leaves a parsed body alone',
    use: 'read',
    why: 'measure a GraphQL query before Apollo validates it',
    without: 'GraphQL queries of any size would be refused or taken together.',
    usedBy: ['graphql'],
    whenMissing: 'tests: integration/access/graphql-limits',
    plugin: 'graphql',
  },
  'apollo-plugins': {
    package: '@strapi/plugin-graphql',
    member: 'plugin::graphql.apolloServer.plugins, read in its bootstrap',
    use: 'read',
    why: 'refuse GraphQL queries that cost too much before anything is resolved',
    without: 'One query could keep the database busy for minutes.',
    usedBy: ['graphql'],
    whenMissing: 'tests: integration/access/graphql-limits',
    plugin: 'graphql',
  },
  'query-errors': {
    package: '@strapi/database',
    member: 'names of its folders in stack traces (dist/query/helpers, dist/fields)',
    use: 'read',
    why: 'answer 400 where a query cannot be turned into SQL',
    without: 'Such queries are answered with 500.',
    usedBy: ['reading'],
    whenMissing: 'tests: integration/portal/fuzz',
  },
  'private-files': {
    package: '@strapi/upload',
    member: "strapi.plugin('upload').provider.isPrivate, and signFileUrls of its service file",
    use: 'called',
    why: 'sign addresses of files that an upload provider keeps private',
    without: 'Pictures of such a site would not open.',
    usedBy: ['delivery'],
    whenMissing: 'tests: integration/published/private-files',
  },
  'stored-settings': {
    package: '@strapi/i18n',
    member: 'strapi.store: default_locale of i18n, advanced of users-permissions',
    use: 'read',
    why: 'know the default locale, and whether readers must confirm their address',
    without: 'The first locale of the options would not become the default one.',
    usedBy: ['kernel', 'locales', 'sessions'],
    whenMissing: 'tests: integration/portal/first-start',
  },
} as const satisfies Record<string, StrapiPart>;
