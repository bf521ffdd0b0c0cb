import { z } from '@strapi/utils';
import { changeKinds } from '../../../config/webhooks';

const kind = z.enum(changeKinds);

/** What lists it, or did until now: terms and sources of an article, the category above a category. */
const listedUnder = z.strictObject({ kind, documentId: z.string(), slug: z.string() });

/** What became of one document in one locale. */
export const webhookChange = z.strictObject({
  kind,
  documentId: z.string(),
  /** Null for types that have no locales. */
  locale: z.string().nullable(),
  /** The key of a list; null for the site. Of what is gone: the last one. */
  slug: z.string().nullable(),
  /** False when it is no longer there. */
  isPublished: z.boolean(),
  /** Where the address is new, other than before, or gone: slugs of before, which now lead elsewhere. */
  previousSlugs: z.array(z.string()).optional(),
  /** Of articles and categories. */
  terms: z.array(listedUnder).optional(),
  /** Pages of the frontend that show it: its own, those of its terms, the front page, articles beside it. */
  urls: z.array(z.string()),
  /** Addresses of the reader API that answer with it: those of the same pages, of its lists, of lists of its terms. */
  apiUrls: z.array(z.string()),
});

/** The body of a request to an endpoint. */
export const webhookMessage = z.strictObject({
  type: z.literal('published.changed'),
  /** When the last of the changes was made. */
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    /** True: changes before these were forgotten before they could be delivered. Everything may have changed. */
    missed: z.boolean(),
    /** In their order, each document and locale once. */
    changes: z.array(webhookChange),
  }),
});

export type ChangeKind = (typeof changeKinds)[number];
export type WebhookChange = z.infer<typeof webhookChange>;
export type WebhookMessage = z.infer<typeof webhookMessage>;
