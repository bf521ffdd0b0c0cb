import { z } from '@strapi/utils';

/** As Strapi's admin calls the state of one locale of a document: `modified` is published, and edited since. */
const status = z.enum(['draft', 'modified', 'published']);

/** One locale of an article. What the user may not read of it is null. */
const articleRow = z.object({
  documentId: z.string(),
  locale: z.string(),
  title: z.string().nullable(),
  status,
  updatedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  /** Name of whoever saved it last. */
  editor: z.string().nullable(),
});

/** Why an article needs attention. `address`: publishing it would give it another address. */
const reason = z.enum(['cover', 'source', 'address']);

const count = z.number().int().nonnegative();

/** How many articles there are of each state, and how many need attention for what. */
const figures = z.object({
  locale: z.string(),
  draft: count,
  modified: count,
  published: count,
  attention: count,
});

export const overviewAnswer = z.object({
  data: z.object({
    /** Locales in which the user may read something, the site's default one first. */
    figures: z.array(figures),
    /** What is being worked on, drafts and modified articles, the latest first. */
    drafts: z.array(articleRow),
    /** What was published last, the latest first. */
    published: z.array(articleRow),
    /** What misses a cover or a source or would change its address, the latest first. */
    attention: z.array(articleRow.extend({ reasons: z.array(reason).min(1) })),
  }),
});

export type ArticleStatus = z.infer<typeof status>;
export type ArticleRow = z.infer<typeof articleRow>;
export type AttentionReason = z.infer<typeof reason>;
export type Figures = z.infer<typeof figures>;
export type Overview = z.infer<typeof overviewAnswer>['data'];
export type AttentionRow = Overview['attention'][number];
