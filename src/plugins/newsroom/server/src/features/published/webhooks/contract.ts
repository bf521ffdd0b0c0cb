import { z } from '@strapi/utils';
import { changeKinds } from '../../../config/webhooks';

const kind = z.enum(changeKinds);

/** A document that lists it now or did before: terms and sources of an article, parent of a category. */
const listedUnder = z.strictObject({ kind, documentId: z.string(), slug: z.string() });

/** A change of one document in one locale. */
export const webhookChange = z.strictObject({
  kind,
  documentId: z.string(),
  /** Null for types without locales. */
  locale: z.string().nullable(),
  /** Slug, or key of a list; null for the site. For unpublished documents, the last one. */
  slug: z.string().nullable(),
  /** False if it was unpublished or deleted. */
  isPublished: z.boolean(),
  /** Former slugs, if the slug is new, changed or gone; their responses change too. */
  previousSlugs: z.array(z.string()).optional(),
  /** For articles and categories. */
  terms: z.array(listedUnder).optional(),
  /** Frontend URLs that show it: its own page, its terms, the front page, neighbouring articles. */
  urls: z.array(z.string()),
  /** Reader API URLs that contain it: the same pages, its lists, and lists of its terms. */
  apiUrls: z.array(z.string()),
});

/** The body of a webhook request. */
export const webhookMessage = z.strictObject({
  type: z.literal('published.changed'),
  /** Time of the last change. */
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    /** True if earlier changes were deleted before they could be delivered. Treat everything as changed. */
    missed: z.boolean(),
    /** In order, each document and locale once. */
    changes: z.array(webhookChange),
  }),
});

export type ChangeKind = (typeof changeKinds)[number];
export type WebhookChange = z.infer<typeof webhookChange>;
export type WebhookMessage = z.infer<typeof webhookMessage>;
