import { z } from '@strapi/utils';
import { audienceOptions } from './audience';
import { editorOptions } from './editors';
import { sessionOptions } from './sessions';
import { changeKinds } from './webhooks';

const localeOption = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'expected a locale code such as vi or pt-BR');

/** A path from the frontend's root, with optional {locale}, {slug} and {documentId} placeholders. */
const frontendPath = z
  .string()
  .regex(
    /^\/(?!\/)(?:[^\s{}\\]|\{(?:locale|slug|documentId)\})*$/,
    'expected a path such as /{locale}/{slug}; the only placeholders are {locale}, {slug} and {documentId}'
  );

const pagePath = (of: string, pattern: string) =>
  frontendPath
    .regex(
      /\{(slug|documentId)\}/,
      'expected {slug} or {documentId} in the path: without one, all pages would have the same address'
    )
    .default(pattern)
    .describe(`Frontend path of ${of}. Placeholders: {locale}, {slug}, {documentId}.`);

/** True if Node's copy of the IANA time zone database knows the name. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const seconds = (value: number) => z.int().min(0).max(31_536_000).default(value);

/** Standard Webhooks requires secrets of 24 to 64 bytes. */
const webhookSecret = z.string().refine((secret) => {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64').length;
  return bytes >= 24 && bytes <= 64;
}, 'expected whsec_ followed by 24 to 64 random bytes in base64 (openssl rand -base64 32)');

const webhookUrl = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}, 'expected an http(s) URL without user and password; receivers verify the signature instead');

const webhookEndpoint = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'expected lower-case letters, digits and hyphens'),
  url: webhookUrl,
  secret: webhookSecret,
  kinds: z.array(z.enum(changeKinds)).min(1).optional(),
});

/** All options of the plugin, with defaults and descriptions. Unknown options are rejected. */
export const optionsSchema = z.strictObject({
  background: z
    .boolean()
    .default(true)
    .describe(
      'Run background jobs on this node: updating the published side, sending webhooks, deleting expired data. At least one node of a site must do so.'
    ),
  frontend: z
    .strictObject({
      paths: z
        .strictObject({
          article: pagePath('an article', '/{locale}/{slug}'),
          category: pagePath('a category', '/{locale}/category/{slug}'),
          topic: pagePath('a topic', '/{locale}/topic/{slug}'),
          tag: pagePath('a tag', '/{locale}/tag/{slug}'),
          author: pagePath('an author', '/{locale}/author/{slug}'),
          source: pagePath('a source', '/{locale}/source/{slug}'),
          site: frontendPath
            .refine(
              (path) => !/\{(slug|documentId)\}/.test(path),
              'expected a path whose only placeholder is {locale}'
            )
            .default('/{locale}')
            .describe("Path of the frontend's front page. Placeholder: {locale}."),
        })
        .prefault({}),
    })
    .prefault({}),
  delivery: z
    .strictObject({
      access: z
        .enum(['public', 'token'])
        .default('public')
        .describe(
          'Who may read the published side. public: everybody. token: API tokens and accounts with the permission.'
        ),
      cache: z
        .strictObject({
          maxMegabytes: z
            .number()
            .min(0)
            .max(16_384)
            .default(64)
            .describe(
              'Memory limit, in megabytes, for cached responses of the reader API on each node. 0 turns the cache off.'
            ),
        })
        .prefault({}),
      fallbackLocales: z
        .array(localeOption)
        .default([])
        .describe(
          'Locales to try, in this order, when an article is not published in the requested locale.'
        ),
      maxAge: seconds(0).describe(
        'Cache-Control max-age: seconds for which browsers may reuse a response without revalidation.'
      ),
      sharedMaxAge: seconds(60).describe(
        'Cache-Control s-maxage: seconds for which a CDN or proxy may reuse a response without revalidation.'
      ),
      signedSeconds: z
        .number()
        .int()
        .min(300)
        .max(604_800)
        .default(900)
        .describe(
          'Lifetime, in seconds, of the URLs that a private upload provider signs (Amazon S3: `signedUrlExpires`). Responses with signed URLs are not cached for longer.'
        ),
      staleWhileRevalidate: seconds(600).describe(
        'Cache-Control stale-while-revalidate: seconds for which a stale response may be served while a new one is fetched, by a CDN, or by a node that cannot reach its database.'
      ),
    })
    .prefault({}),
  fastLane: z
    .boolean()
    .default(true)
    .describe(
      "Answer the plugin's public endpoints before Strapi's middleware stack. false: answer them inside it; same responses, slower."
    ),
  graphql: z
    .strictObject({
      batches: z
        .boolean()
        .default(true)
        .describe(
          'Load a relation of all rows of a GraphQL list with one query. false: one query per row, as Strapi does.'
        ),
      maxAliases: z
        .int()
        .min(0)
        .max(1000)
        .default(30)
        .describe('Maximum number of aliases in one GraphQL query.'),
      maxCost: z
        .int()
        .min(100)
        .max(1_000_000)
        .default(15_000)
        .describe(
          'Maximum cost of one GraphQL query: the number of rows it returns if every list in it is full.'
        ),
      maxRootFields: z
        .int()
        .min(1)
        .max(100)
        .default(10)
        .describe('Maximum number of top-level fields in one GraphQL query.'),
      maxTokens: z
        .int()
        .min(300)
        .max(10_000)
        .default(2000)
        .describe(
          'Maximum number of lexical tokens in one GraphQL query, with fragments expanded and values of variables counted.'
        ),
    })
    .prefault({}),
  locales: z
    .strictObject({
      initial: z
        .array(localeOption)
        .default([])
        .describe(
          'Locales to create at the first start of an empty site; the first becomes the default locale. Empty: create none.'
        ),
    })
    .prefault({}),
  preparedStatements: z
    .boolean()
    .default(true)
    .describe(
      'Use prepared statements for reader queries on PostgreSQL. Set false behind a connection pooler in transaction mode that does not support them.'
    ),
  reading: z
    .strictObject({
      maxDepth: z
        .int()
        .min(1)
        .max(20)
        .default(5)
        .describe(
          "Maximum nesting depth of populate and filters in a reader's query to Strapi's own REST and GraphQL APIs."
        ),
      maxSize: z
        .int()
        .min(20)
        .max(10_000)
        .default(300)
        .describe(
          "Maximum number of keys and values in a reader's query to Strapi's own REST and GraphQL APIs."
        ),
    })
    .prefault({}),
  slugs: z
    .strictObject({
      maxLength: z
        .int()
        .min(20)
        .max(250)
        .default(120)
        .describe(
          'Maximum length, in characters, of a slug generated from a title. Longer titles are cut between words.'
        ),
    })
    .prefault({}),
  timeZone: z
    .string()
    .refine(isTimeZone, 'expected an IANA time zone such as Asia/Ho_Chi_Minh')
    .default('Asia/Ho_Chi_Minh')
    .describe('IANA time zone of the site. It decides when a day begins in all statistics.'),
  webhooks: z
    .strictObject({
      endpoints: z
        .array(webhookEndpoint)
        .refine(
          (endpoints) => new Set(endpoints.map(({ name }) => name)).size === endpoints.length,
          'endpoint names must be unique: the delivery position is stored under the name'
        )
        .default([])
        .describe(
          'Endpoints that receive changes of the published side: { name, url, secret, kinds? }. secret has the Standard Webhooks form (whsec_…). kinds (article, category …) filters changes; without it the endpoint receives all.'
        ),
    })
    .prefault({}),
  ...audienceOptions,
  ...editorOptions,
  ...sessionOptions,
});

export type Options = z.infer<typeof optionsSchema>;

export default {
  // Defaults stand only in the schema, because Strapi would merge default arrays with configured ones index by index.
  default: {},
  validator(options: unknown): void {
    const parsed = optionsSchema.safeParse(options);
    if (!parsed.success) {
      throw new Error(
        `Invalid options of the newsroom plugin (config/plugins):\n${z.prettifyError(parsed.error)}`
      );
    }
  },
};
