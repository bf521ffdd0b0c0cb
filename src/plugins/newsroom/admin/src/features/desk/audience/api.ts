import { adminApi } from '@strapi/strapi/admin';
import type {
  ArticleAudience,
  ArticlesPage,
  BannersAnswer,
  Order,
  Preset,
  Sort,
  Summary,
} from '../../../../../server/src/features/desk/audience/contract';

/** A named range, or the first and the last day. */
export interface RangeAsked {
  range?: Preset;
  from?: string;
  to?: string;
}

export interface SummaryAsked extends RangeAsked {
  locale?: string;
}

export interface ArticlesAsked extends SummaryAsked {
  sort?: Sort;
  order?: Order;
  page?: number;
  pageSize?: number;
}

/** URL of a request; undefined and empty parameters are omitted. */
export const addressOf = (path: string, asked: object): string => {
  const query = new URLSearchParams(
    Object.entries(asked)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => [name, String(value)])
  );
  return `/newsroom/audience/${path}?${query.toString()}`;
};

const audienceApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    newsroomAudienceSummary: build.query<Summary, SummaryAsked>({
      query: (asked) => addressOf('summary', asked),
      transformResponse: (answer: { data: Summary }) => answer.data,
    }),
    newsroomAudienceArticles: build.query<ArticlesPage, ArticlesAsked>({
      query: (asked) => addressOf('articles', asked),
    }),
    newsroomAudienceBanners: build.query<BannersAnswer, SummaryAsked>({
      query: (asked) => addressOf('banners', asked),
    }),
    newsroomAudienceArticle: build.query<ArticleAudience, string>({
      query: (documentId) => `/newsroom/audience/articles/${documentId}`,
      transformResponse: (answer: { data: ArticleAudience }) => answer.data,
    }),
  }),
});

/** Seconds for which a response is reused. There is no polling, because it would keep an idle session alive. */
const FRESH_FOR = 30;
const fresh = { refetchOnMountOrArgChange: FRESH_FOR };

export const useSummary = (asked: SummaryAsked) =>
  audienceApi.useNewsroomAudienceSummaryQuery(asked, fresh);
export const useArticles = (asked: ArticlesAsked) =>
  audienceApi.useNewsroomAudienceArticlesQuery(asked, fresh);
export const useBanners = (asked: SummaryAsked) =>
  audienceApi.useNewsroomAudienceBannersQuery(asked, fresh);
export const useArticleAudience = (documentId: string) =>
  audienceApi.useNewsroomAudienceArticleQuery(documentId, fresh);
