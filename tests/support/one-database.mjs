import { existsSync } from 'node:fs';

/**
 * Test files whose result does not depend on the database run on one only, with the reason beside them. All other files
 * of `tests/integration`, `tests/leaks` and `tests/acceptance` run on both, new ones too: they depend on our own SQL,
 * on locks, on sorting or on column types. `npm run test:databases` runs all files on both.
 */

/** Run on SQLite only, which starts faster. */
const ANY = {
  'integration/access/editor-sessions': "limits and options of Strapi's own sessions",
  'integration/access/graphql-limits': 'queries are refused before they reach the database',
  'integration/access/reading':
    'rules about queries; what leaks is asked on both databases by tests/leaks',
  'integration/access/roles': "rights, which are rows of Strapi's own",
  'integration/access/sessions-limits':
    'limits in time; rows and locks of sessions are in sessions.test.ts',
  'integration/access/widgets': 'a script and its headers',
  'integration/audience/banners':
    'which banners a page shows; counting is in banners-counted.test.ts',
  'integration/audience/banners-refused': 'what is refused before anything is counted',
  'integration/audience/comments':
    "rows and queries are those of Strapi and of the comments' plugin",
  'integration/audience/comments-guard':
    "rows and queries are those of Strapi and of the comments' plugin",
  'integration/audience/ratings-voters':
    'cookies, accounts and limits; votes and totals are in ratings.test.ts',
  'integration/audience/views-requests':
    'bodies and headers of beacons; counting is in views.test.ts',
  'integration/content/content': 'sanitising and validation, before the database',
  'integration/desk/audience-fuzz':
    'odd input is judged before the database; portal/fuzz.test.ts asks PostgreSQL',
  'integration/desk/layouts': "settings of the Content Manager in Strapi's own store",
  'integration/portal/content-type-builder': 'files of schemas',
  'integration/portal/demo':
    'texts and structure of the demonstration, written by the document service',
  'integration/portal/first-start': "locales, which are rows of Strapi's own",
  'integration/portal/openapi': 'a document that is made from routes and schemas',
  'integration/portal/packed-plugin': 'files of the tarball, and that it starts',
  'integration/portal/packed-types': 'declarations of the tarball, read by compilers',
  'integration/portal/strapi-internals': "members of Strapi's objects, wrapped and put back",
  'integration/portal/transfer-commands':
    'commands of Strapi; what a transfer leaves is in projection-transfer.test.ts',
  'integration/portal/server-defaults': 'headers, limits and proxies of the HTTP server',
  'integration/portal/wiring':
    'options, and that everything is there; processes die on PostgreSQL in tests/kill',
  'integration/published/delivery-addresses':
    'which address answers what; the same queries are in delivery.test.ts',
  'integration/published/front-page-script': 'texts of a script',
  'integration/published/webhooks-around':
    'what is in a message; queues and leases are in webhooks.test.ts',
  'integration/published/webhooks-documented': 'the receiver that the documentation shows',
};

/** Run on PostgreSQL only: SQLite has a single writing connection, so what these test cannot happen there. */
const POSTGRES = {
  'integration/audience/ratings-votes': 'voters at one moment, and locks',
  'integration/content/shared-links.property':
    'random histories; links.test.ts writes the same tables on both',
  'integration/portal/fuzz':
    'PostgreSQL refuses more: numbers out of range, bytes of zero, wrong types',
  'integration/portal/newsroom-imports':
    'lines of files; the commands themselves are in newsroom-command.test.ts',
  'integration/portal/statements':
    'how many statements there are: questions of one moment become one there',
  'integration/published/delivery-http':
    'headers, and questions of one moment, which are one there',
  'integration/published/delivery-graphql':
    'questions of one moment become one, by arrays of PostgreSQL',
  'integration/published/webhooks-failures': 'leases of nodes, and pauses of endpoints',
  'leaks/reading-leaks':
    'what tells too much is refused before the database; `npm run test:leaks` asks both',
  'acceptance/page-over-http': 'a whole page; acceptance/browser enters the same one on SQLite',
};

/** Files that a project skips, unless all files run on all databases. */
export const leftOut = {
  sqlite: process.env.DATABASES === 'both' ? [] : filesOf(POSTGRES),
  postgres: process.env.DATABASES === 'both' ? [] : filesOf(ANY),
};

/** Paths of the files below tests/. Throws for a missing file, because a wrong name would silently skip nothing. */
function filesOf(reasons) {
  return Object.keys(reasons).map((name) => {
    const file = `${name}.test.ts`;
    if (!existsSync(new URL(`../${file}`, import.meta.url))) {
      throw new Error(`tests/support/one-database.mjs names tests/${file}, which is not there`);
    }
    return file;
  });
}
