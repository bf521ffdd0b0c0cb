import { z } from '@strapi/utils';

/** State of a document in one locale, as in Strapi's admin. `modified`: published and edited since. */
const status = z.enum(['draft', 'modified', 'published']);

/** An article in one locale. Fields that the user may not read are null. */
const articleRow = z.object({
  documentId: z.string(),
  locale: z.string(),
  title: z.string().nullable(),
  status,
  updatedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  /** Name of the user who saved it last. */
  editor: z.string().nullable(),
});

/** Why an article needs attention. `address`: publishing it would change its URL. */
const reason = z.enum(['cover', 'source', 'address']);

const count = z.number().int().nonnegative();

/** Number of articles per state, and per reason for attention. */
const figures = z.object({
  locale: z.string(),
  draft: count,
  modified: count,
  published: count,
  attention: count,
});

export const overviewAnswer = z.object({
  data: z.object({
    /** Locales that the user may read, the default locale first. */
    figures: z.array(figures),
    /** Drafts and modified articles, latest first. */
    drafts: z.array(articleRow),
    /** Recently published articles, latest first. */
    published: z.array(articleRow),
    /** Articles without a cover or source, or whose URL would change, latest first. */
    attention: z.array(articleRow.extend({ reasons: z.array(reason).min(1) })),
  }),
});

export type ArticleStatus = z.infer<typeof status>;
export type ArticleRow = z.infer<typeof articleRow>;
export type AttentionReason = z.infer<typeof reason>;
export type Figures = z.infer<typeof figures>;
export type Overview = z.infer<typeof overviewAnswer>['data'];
export type AttentionRow = Overview['attention'][number];
