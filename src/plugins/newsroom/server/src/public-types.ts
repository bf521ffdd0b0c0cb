import type { z } from '@strapi/utils';
import type { ChangeKind as Kind } from './features/published/webhooks/contract';
import type * as banners from './features/audience/banners/contract';
import type { bannersService } from './features/audience/banners';
import type { commentsService } from './features/audience/comments';
import type * as engagement from './features/audience/engagement/contract';
import type { engagementService } from './features/audience/engagement';
import type * as ratings from './features/audience/ratings/contract';
import type { ratingsService } from './features/audience/ratings';
import type * as views from './features/audience/views/contract';
import type { viewsService, viewSumsService } from './features/audience/views';
import type * as visits from './features/audience/visits/contract';
import type { visitsService } from './features/audience/visits';
import type * as delivery from './features/published/delivery/contract';
import type * as published from './features/published/projection/contract';
import type { projectionService } from './features/published/projection';
import type { webhooksService } from './features/published/webhooks';
import type { ServiceDefinition } from './kernel/strapi/service';

/**
 * What `strapi-plugin-newsroom/contract` shows to programs of others. `npm run generate` writes these types out into
 * contract/src/types.ts, so that whoever uses them needs neither Zod nor Strapi.
 */

export type {
  Author,
  Card,
  Category,
  Image,
  NamedSource,
  Page,
  Person,
  Picture,
  PlacedCategory,
  PublishedHealth,
  Reference,
  RelatedCard,
  Section,
  Site,
  Source,
  Tag,
  Topic,
} from './features/published/projection/contract';
export type { CategoryNode } from './features/published/delivery/contract';
export type { WebhookChange, WebhookMessage } from './features/published/webhooks/contract';
export type { Engagement } from './features/audience/engagement/contract';
export type { Statistics } from './features/audience/visits/contract';
export type { BannerFigures } from './features/audience/banners/contract';

/** A step of the way from the front page to an article. */
export type Crumb = published.Page['breadcrumb'][number];
/** The same article in another locale. */
export type Alternate = published.Page['alternates'][number];

export type PictureSize = published.Picture['sizes'][number];
/** What search engines and social networks are told of an article. */
export type Seo = published.Page['seo'];
/** An article among the most read, with its views. */
export type ReadCard = RankingAnswer['data'][number];
/** An article among the best rated, with its votes. */
export type RatedCard = BestRatedAnswer['data'][number];
/** What is said of a list beside its rows. */
export type ListMeta = ListAnswer['meta'];
/** The same of a list that comes page by page: `nextCursor` is the `cursor` of the next one, null at the end. */
export type PageMeta = ArticlesAnswer['meta'];

/** What articles are listed under, as the published side holds it. */
export type Term =
  published.Category | published.Topic | published.Tag | published.Author | published.Source;
/** The kinds of `Term`. */
export type TermKind = 'category' | 'topic' | 'tag' | 'author' | 'source';
/** What changes of the published side are about. */
export type ChangeKind = Kind;

/** A link banner as a page shows it. */
export type Banner = banners.ShownBanner;
/** A place on the page, with the banners that are shown there now. */
export type BannerPosition = banners.ShownPosition;

/** Votes of one article, summed up. */
export type RatingTotals = ratings.Totals;
/** Votes of one article, with how many there are of each score. */
export type RatingSummary = ratings.Summary;
/** What a reader sees of an article's votes. */
export type Rating = ratings.Rating;

/** An article's page with what lies around it. */
export type Article = ArticleAnswer['data'];

/** `GET /api/newsroom/published/articles/{slug}` */
export type ArticleAnswer = z.infer<typeof delivery.articleAnswer>;
/** `GET /api/newsroom/published/articles` */
export type ArticlesAnswer = z.infer<typeof delivery.articlesAnswer>;
/** `GET /api/newsroom/published/categories` */
export interface CategoriesAnswer {
  data: delivery.CategoryNode[];
  meta: z.infer<typeof delivery.categoriesAnswer>['meta'];
}
/** `GET /api/newsroom/published/topics` */
export type TopicsAnswer = z.infer<typeof delivery.topicsAnswer>;
/** `GET /api/newsroom/published/tags` */
export type TagsAnswer = z.infer<typeof delivery.tagsAnswer>;
/** `GET /api/newsroom/published/authors` */
export type AuthorsAnswer = z.infer<typeof delivery.authorsAnswer>;
/** `GET /api/newsroom/published/sources` */
export type SourcesAnswer = z.infer<typeof delivery.sourcesAnswer>;
/** `GET /api/newsroom/published/categories/{slug}` */
export type CategoryAnswer = z.infer<typeof delivery.categoryAnswer>;
/** `GET /api/newsroom/published/topics/{slug}` */
export type TopicAnswer = z.infer<typeof delivery.topicAnswer>;
/** `GET /api/newsroom/published/tags/{slug}` */
export type TagAnswer = z.infer<typeof delivery.tagAnswer>;
/** `GET /api/newsroom/published/authors/{slug}` */
export type AuthorAnswer = z.infer<typeof delivery.authorAnswer>;
/** `GET /api/newsroom/published/sources/{slug}` */
export type SourceAnswer = z.infer<typeof delivery.sourceAnswer>;
/** `GET /api/newsroom/published/lists/{key}` */
export type ListAnswer = z.infer<typeof delivery.listAnswer>;
/** `GET /api/newsroom/published/site` */
export type SiteAnswer = z.infer<typeof delivery.siteAnswer>;
/** `GET /api/newsroom/published/most-read` and `…/trending` */
export type RankingAnswer = z.infer<typeof views.rankingAnswer>;
/** `GET /api/newsroom/published/best-rated` */
export type BestRatedAnswer = z.infer<typeof ratings.bestRatedAnswer>;
/** `GET /api/newsroom/published/engagement` */
export type EngagementAnswer = z.infer<typeof engagement.engagementAnswer>;
/** `GET /api/newsroom/published/banners` */
export type BannersAnswer = z.infer<typeof banners.bannersAnswer>;
/** `GET /api/newsroom/statistics` */
export type StatisticsAnswer = z.infer<typeof visits.statisticsAnswer>;
/** `GET /api/newsroom/published/articles/{documentId}/rating`, and the answers to votes */
export type RatingAnswer = z.infer<typeof ratings.ratingAnswer>;
/** The answer to a view: `POST /api/newsroom/published/articles/{documentId}/views` */
export type ViewAnswer = z.infer<typeof views.viewAnswer>;

type ServiceOf<Definition> = Definition extends ServiceDefinition<infer Service> ? Service : never;

/** Services of the plugin for programs in the same process, such as imports; their names are those of Strapi's registry. */
export interface NewsroomServices {
  /** The published side: how far it is behind, making it anew, comparing it with content. */
  projection: Pick<ServiceOf<typeof projectionService>, 'health' | 'settle' | 'rebuild' | 'verify'>;
  webhooks: Pick<ServiceOf<typeof webhooksService>, 'status' | 'resume'>;
  views: Pick<ServiceOf<typeof viewsService>, 'viewsOf' | 'setStarting' | 'verify'>;
  'view-sums': Pick<ServiceOf<typeof viewSumsService>, 'importDays' | 'verify'>;
  visits: Pick<
    ServiceOf<typeof visitsService>,
    'statistics' | 'history' | 'setStarting' | 'importDays'
  >;
  ratings: Pick<
    ServiceOf<typeof ratingsService>,
    'summaryOf' | 'totalsOf' | 'setStarting' | 'verify'
  >;
  comments: Pick<ServiceOf<typeof commentsService>, 'counts' | 'setCounts'>;
  engagement: Pick<ServiceOf<typeof engagementService>, 'of'>;
  banners: Pick<ServiceOf<typeof bannersService>, 'positions' | 'figures' | 'importDays'>;
}
