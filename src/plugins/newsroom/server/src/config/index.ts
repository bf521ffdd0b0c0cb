import { z } from '@strapi/utils';
import { audienceOptions } from './audience';
import { editorOptions } from './editors';
import { changeKinds } from './webhooks';

const localeCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a locale code such as vi or pt-BR');

/** A path from the frontend's root in which each value stands for itself alone. */
const frontendPath = z
  .string()
  .regex(
    /^\/(?!\/)(?:[^\s{}\\]|\{(?:locale|slug|documentId)\})*$/,
    'a path such as /{locale}/{slug}, with {locale}, {slug} and {documentId} alone in braces'
  );

const pagePath = (of: string, pattern: string) =>
  frontendPath
    .regex(/\{(slug|documentId)\}/, 'a path with {slug} or {documentId}: pages differ by it')
    .default(pattern)
    .describe(`Where the frontend shows ${of}, with {locale}, {slug} or {documentId}.`);

/** True for a name that this machine's copy of the IANA database knows. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const seconds = (value: number) => z.int().min(0).max(31_536_000).default(value);

/** What Standard Webhooks asks of a secret: 24 to 64 bytes, so that nobody guesses it. */
const webhookSecret = z.string().refine((secret) => {
  const [, base64] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64').length;
  return bytes >= 24 && bytes <= 64;
}, 'whsec_ and 24 to 64 random bytes in base64 (openssl rand -base64 32)');

const webhookUrl = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}, 'an http(s) address without user and password: the signature tells who sends');

const webhookEndpoint = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens'),
  url: webhookUrl,
  secret: webhookSecret,
  kinds: z.array(z.enum(changeKinds)).min(1).optional(),
});

/** Every option of the plugin, with its default and its sentence. Unknown options are refused. */
export const optionsSchema = z.strictObject({
  background: z
    .boolean()
    .default(true)
    .describe(
      'This node does work in the background: it brings changes to the published side and tidies up. At least one node of a site must.'
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
            .refine((path) => !/\{(slug|documentId)\}/.test(path), 'a path with {locale} alone')
            .default('/{locale}')
            .describe('Where the frontend shows its front page, with {locale}.'),
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
          'Who reads the published side: everybody, or those alone who have an API token or an account with the right.'
        ),
      cache: z
        .strictObject({
          maxMegabytes: z
            .number()
            .min(0)
            .max(16_384)
            .default(64)
            .describe('Memory for answers that are kept and sent again; 0: none is kept.'),
        })
        .prefault({}),
      fallbackLocales: z
        .array(localeCode)
        .default([])
        .describe(
          'Locales in which articles are shown, in this order, where one is missing in the locale that was asked for.'
        ),
      maxAge: seconds(0).describe(
        'Seconds for which browsers may show an answer without asking again.'
      ),
      sharedMaxAge: seconds(60).describe(
        'Seconds for which a CDN or a proxy may show an answer without asking again.'
      ),
      staleWhileRevalidate: seconds(600).describe(
        'Seconds for which an old answer may be shown while a new one is fetched.'
      ),
    })
    .prefault({}),
  fastLane: z
    .boolean()
    .default(true)
    .describe(
      "Public addresses of the plugin are answered in front of Strapi's middlewares. Off: within them, alike but slower."
    ),
  graphql: z
    .strictObject({
      batches: z
        .boolean()
        .default(true)
        .describe(
          'Relations of all rows of a GraphQL list are read together. Off: row by row, as Strapi does.'
        ),
      maxAliases: z
        .int()
        .min(0)
        .max(1000)
        .default(30)
        .describe('Fields that one GraphQL query may ask under another name.'),
      maxCost: z
        .int()
        .min(100)
        .max(1_000_000)
        .default(15_000)
        .describe('Rows that one GraphQL query may lead to if every page in it were full.'),
      maxRootFields: z
        .int()
        .min(1)
        .max(100)
        .default(10)
        .describe('Fields at the top of one GraphQL query.'),
      maxTokens: z
        .int()
        .min(300)
        .max(10_000)
        .default(2000)
        .describe(
          'Words and signs of one GraphQL query, fields of its fragments written out, and values of its variables.'
        ),
    })
    .prefault({}),
  locales: z
    .strictObject({
      initial: z
        .array(localeCode)
        .default([])
        .describe(
          'Locales made at the first start of an empty site; the first becomes the default. Empty: leave the locales alone.'
        ),
    })
    .prefault({}),
  preparedStatements: z
    .boolean()
    .default(true)
    .describe(
      'On PostgreSQL, what readers ask is prepared once on each connection. Off: for a pooler in transaction mode that does not know prepared statements.'
    ),
  reading: z
    .strictObject({
      maxDepth: z
        .int()
        .min(1)
        .max(20)
        .default(5)
        .describe(
          "Levels of populate and filters in a reader's query of the native REST and GraphQL."
        ),
      maxSize: z
        .int()
        .min(20)
        .max(10_000)
        .default(300)
        .describe("Keys and values in a reader's query of the native REST and GraphQL."),
    })
    .prefault({}),
  sessions: z
    .strictObject({
      absoluteSeconds: z
        .int()
        .min(2)
        .max(2_592_000)
        .default(43_200)
        .describe('After this long a reader has to sign in again, whatever happens.'),
      enforce: z
        .boolean()
        .default(false)
        .describe(
          "Readers' sessions go by the limits below, and one that ended is refused everywhere at once. Needs users-permissions in refresh mode. Off: they are left to Strapi."
        ),
      graceSeconds: z
        .int()
        .min(0)
        .max(300)
        .default(30)
        .describe(
          'A refresh token that was just replaced still leads to the new one, for tabs that ask at the same time. Used later, it ends the session.'
        ),
      idleSeconds: z
        .int()
        .min(1)
        .max(2_592_000)
        .default(1800)
        .describe("A reader's session ends when it was not renewed or kept alive for this long."),
      origins: z
        .array(z.url({ protocol: /^https?$/ }))
        .default([])
        .describe(
          "Origins of frontends, beside the server's own, whose pages may keep alive and end a session by its cookie, and send what readers say."
        ),
      requestsPerMinute: z
        .int()
        .min(1)
        .max(10_000)
        .default(120)
        .describe(
          'Questions about one session in a minute, on each node; with a token that is none of ours, from one address.'
        ),
      warnBeforeSeconds: z
        .int()
        .min(1)
        .max(3600)
        .default(60)
        .describe(
          'How long before the end pages warn. Less than 20 leaves some people no time to answer.'
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
        .describe('Longest slug made from a title, in characters; cut between words.'),
    })
    .prefault({}),
  timeZone: z
    .string()
    .refine(isTimeZone, 'a time zone of the IANA database, such as Asia/Ho_Chi_Minh')
    .default('Asia/Ho_Chi_Minh')
    .describe("The site's time zone: where its days begin."),
  webhooks: z
    .strictObject({
      endpoints: z
        .array(webhookEndpoint)
        .refine(
          (endpoints) => new Set(endpoints.map(({ name }) => name)).size === endpoints.length,
          'endpoints of different names: each remembers by its name how far it was told'
        )
        .default([])
        .describe(
          'Whom to tell what changed on the published side: { name, url, secret, kinds? }, the secret as Standard Webhooks has it (whsec_…). Without kinds (article, category …) of everything.'
        ),
    })
    .prefault({}),
  ...audienceOptions,
  ...editorOptions,
});

export type Options = z.infer<typeof optionsSchema>;

export default {
  // Strapi merges arrays of defaults and options index by index; so defaults live in the schema alone.
  default: {},
  validator(options: unknown): void {
    const parsed = optionsSchema.safeParse(options);
    if (!parsed.success) {
      throw new Error(
        `The newsroom plugin's options (config/plugins) are wrong:\n${z.prettifyError(parsed.error)}`
      );
    }
  },
};
