import { z } from '@strapi/utils';
import * as delivery from '../../published/delivery/contract';
import * as published from '../../published/projection/contract';
import { refusal } from '../visits/contract';
import { WINDOWS } from './domain';
import { localeCode, documentId } from '../../../kernel/http/parameters';

/** View beacons and rankings by views. */

export const ofArticle = { documentId };
export const viewQuery = {
  /** Locale in which it is read. @default the site's default locale if the article is published in it, else another */
  locale: localeCode.optional(),
  /** Set by pages shown in a preview; such views are not counted. */
  preview: z.boolean().optional(),
};

/** Why a view is not counted. `repeated`: this visitor's view was already counted in the window. */
export const reason = z.enum([...refusal.options, 'repeated']);

const view = z.object({
  /** Views of the article in all locales; left out if figures require a token. */
  views: z.int().optional(),
  counted: z.boolean(),
  reason: reason.optional(),
});
export const viewAnswer = z.object({ data: view });

export const mostReadQuery = { ...delivery.rankingQuery, window: z.enum(WINDOWS).default('24h') };
export const trendingQuery = delivery.rankingQuery;
export const rankingAnswer = z.object({
  /** Cards with the views they are ranked by, in the requested locale and its fallbacks. */
  data: z.array(z.object({ ...published.card.shape, views: z.int() })),
  meta: z.object({ locale: z.string() }),
});

export type Reason = z.infer<typeof reason>;
