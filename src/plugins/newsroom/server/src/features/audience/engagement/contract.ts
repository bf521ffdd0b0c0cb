import { z } from '@strapi/utils';
import { totals } from '../ratings/contract';
import { documentId } from '../../../kernel/http/parameters';

/** What readers did with articles: the figures beside a headline. */

/** Documents of one question at most. */
const MOST_DOCUMENTS = 100;

export const engagementQuery = {
  documents: z
    .string()
    .max(MOST_DOCUMENTS * 65)
    .transform((text) => [...new Set(text.split(',').map((one) => one.trim()))])
    .pipe(z.array(documentId).min(1).max(MOST_DOCUMENTS)),
};

const engagement = z.object({
  documentId: z.string(),
  /** In all locales, those that are no longer published included, as the answer to a view says. */
  views: z.int(),
  /** Those that are published. */
  locales: z.array(z.object({ locale: z.string(), views: z.int() })),
  /** Those that are published, replies included. */
  comments: z.int(),
  rating: totals,
});
export const engagementAnswer = z.object({
  /** Of those that are published, in the order in which they were asked for. */
  data: z.array(engagement),
});

export type Engagement = z.infer<typeof engagement>;
