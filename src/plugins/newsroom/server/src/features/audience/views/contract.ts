import { z } from '@strapi/utils';
import * as delivery from '../../published/delivery/contract';
import * as published from '../../published/projection/contract';
import { refusal } from '../visits/contract';
import { WINDOWS } from './domain';
import { localeCode, documentId } from '../../../kernel/http/parameters';

/** What pages send when an article is read, and what is told of it. */

export const ofArticle = { documentId };
export const viewQuery = {
  /** In which locale it is read. @default the site's own, or one in which the article is published */
  locale: localeCode.optional(),
  /** The page says that it is shown to its authors only: it is not counted. */
  preview: z.boolean().optional(),
};

/** Why a view is not counted; `repeated`: this visitor's was, in this window of time. */
export const reason = z.enum([...refusal.options, 'repeated']);

const view = z.object({
  /** Of the article in all locales; left out where figures are for those alone who have a token. */
  views: z.int().optional(),
  counted: z.boolean(),
  reason: reason.optional(),
});
export const viewAnswer = z.object({ data: view });

export const mostReadQuery = { ...delivery.rankingQuery, window: z.enum(WINDOWS).default('24h') };
export const trendingQuery = delivery.rankingQuery;
export const rankingAnswer = z.object({
  /** Cards, with the views that they are ranked by: those of the locale that was asked for. */
  data: z.array(z.object({ ...published.card.shape, views: z.int() })),
  meta: z.object({ locale: z.string() }),
});

export type Reason = z.infer<typeof reason>;
