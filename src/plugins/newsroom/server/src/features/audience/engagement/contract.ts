import { z } from '@strapi/utils';
import { totals } from '../ratings/contract';
import { documentId } from '../../../kernel/http/parameters';

/** Audience figures of articles. */

/** Maximum number of articles per request. */
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
  /** Views in all locales, including unpublished ones; the same number as in the response to a view. */
  views: z.int(),
  /** Views per published locale. */
  locales: z.array(z.object({ locale: z.string(), views: z.int() })),
  /** Visible comments, including replies. */
  comments: z.int(),
  rating: totals,
});
export const engagementAnswer = z.object({
  /** Published articles only, in the order of the request. */
  data: z.array(engagement),
});

export type Engagement = z.infer<typeof engagement>;
