import type { Core } from '@strapi/strapi';
import { localDay } from '../../../kernel/time/local-time';
import { optionsOf } from '../../../kernel/options';
import { commentsService } from '../../audience/comments';
import { deliveryService } from '../../published/delivery';
import { NO_TOTALS, ratingsService } from '../../audience/ratings';
import type { ArticleRow } from './contract';
import type { Part } from './domain-plan';
import { changeOf } from './domain-range';
import type { createAudienceStore } from './store';
import type { Ranked } from './store-ranking';

/** The fields of a card that we use. */
interface Card {
  title: string;
  datePublished: string;
  category: { name: string } | null;
}

interface Plan {
  now: readonly Part[];
  before: readonly Part[];
}

/** Builds rows of the table from cards and figures of articles. */
export function createRows(strapi: Core.Strapi, store: ReturnType<typeof createAudienceStore>) {
  const { timeZone } = optionsOf(strapi);
  return async (
    ranked: readonly Ranked[],
    plan: Plan,
    locale: string | undefined,
    locales: readonly string[]
  ): Promise<ArticleRow[]> => {
    const ids = ranked.map(({ documentId }) => documentId);
    const lacks = (key: 'views' | 'viewsBefore') =>
      ranked.filter((one) => one[key] === undefined).map(({ documentId }) => documentId);
    const [first = '', ...others] = locale === undefined ? locales : [locale];
    const [cards, now, before, ratings, comments] = await Promise.all([
      deliveryService.from(strapi).cardsOf(ids, { locale: first, chain: [first, ...others] }),
      store.viewsOf(lacks('views'), plan.now, locale),
      store.viewsOf(lacks('viewsBefore'), plan.before, locale),
      ratingsService.from(strapi).totalsOf(ids),
      commentsService.from(strapi).counts(ids),
    ]);
    const known = new Map(ranked.map((one) => [one.documentId, one]));
    return cards.map(({ documentId, locale: shownIn, card }) => {
      const { title, datePublished, category } = JSON.parse(card) as Card;
      const one = known.get(documentId);
      const views = one?.views ?? now.get(documentId) ?? 0;
      const viewsBefore = one?.viewsBefore ?? before.get(documentId) ?? 0;
      return {
        documentId,
        locale: shownIn,
        title,
        category: category?.name ?? null,
        publishedOn: localDay(Date.parse(datePublished), timeZone),
        views,
        viewsBefore,
        change: changeOf(views, viewsBefore),
        rating: ratings.get(documentId) ?? NO_TOTALS,
        comments: comments.get(documentId) ?? 0,
      };
    });
  };
}
