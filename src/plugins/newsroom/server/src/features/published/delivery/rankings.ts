import type { Locales, Reader } from './reader';
import type { CardRow } from './store';

/** Request parameters of a ranking. */
export interface RankingRequest {
  locale?: string | undefined;
  /** A slug or documentId. */
  category?: string | undefined;
  limit: number;
}

/** The articles to rank. */
export interface Ranking {
  locales: readonly string[];
  /** documentId */
  category: string | undefined;
  limit: number;
}

/** A ranked article with its figures. */
export interface RankedArticle {
  documentId: string;
  figures: object;
}

interface Deps {
  locales: Reader['locales'];
  categoryId: (name: string, locale: string) => Promise<string>;
  cardsOf: (documentIds: readonly string[], locales: Locales) => Promise<CardRow[]>;
}

/** Returns the JSON response with cards in the order given by `rank`, each with its figures. */
export const createRankings =
  ({ locales: localesOf, categoryId, cardsOf }: Deps) =>
  async (
    asked: RankingRequest,
    rank: (ranking: Ranking) => Promise<RankedArticle[]>
  ): Promise<{ json: string }> => {
    const locales = await localesOf(asked.locale);
    const category =
      asked.category === undefined ? undefined : await categoryId(asked.category, locales.locale);
    const found = await rank({ locales: locales.chain, category, limit: asked.limit });
    const cards = await cardsOf(
      found.map(({ documentId }) => documentId),
      locales
    );
    const figures = new Map(found.map((one) => [one.documentId, one.figures]));
    const data = cards.map(
      ({ card, documentId }) =>
        `${card.slice(0, -1)},${JSON.stringify(figures.get(documentId)).slice(1)}`
    );
    return {
      json: `{"data":[${data.join()}],"meta":${JSON.stringify({ locale: locales.locale })}}`,
    };
  };
