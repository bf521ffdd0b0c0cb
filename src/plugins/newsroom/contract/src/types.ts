/*
 * Made by `npm run generate` from server/src/public-types.ts, and by that from the Zod contracts. What changes here
 * changes for every program that uses the plugin's types.
 */

/** The same article in another locale. */
export interface Alternate {
  locale: string;
  slug: string;
  title: string;
  url: string;
}

/** An article's page with what lies around it. */
export interface Article {
  /** The next older and the next newer article of its category. */
  previous: Card | null;
  next: Card | null;
  /** Articles chosen by editors first, then those that share its topic, tags or category. */
  related: (Card | RelatedCard)[];
  dateModified: string;
  body: Section[];
  wordCount: number;
  sources: NamedSource[];
  authors: Person[];
  category: PlacedCategory | null;
  moreCategories: PlacedCategory[];
  topic: Reference | null;
  tags: Reference[];
  /** The path of categories, outermost first. */
  breadcrumb: Crumb[];
  /** The article in other locales, sorted by locale code, for `<link rel="alternate" hreflang>`. */
  alternates: Alternate[];
  allowRating: boolean;
  allowComments: boolean;
  seo: Seo;
  site: {
    siteName: string;
    publisherName: string | null;
    publisherLogo: Picture | null;
    frontendUrl: string | null;
  } | null;
  structuredData: {
    [key: string]: unknown;
  }[];
  documentId: string;
  locale: string;
  slug: string;
  /** Frontend URL; only a path if the site has no `frontendUrl`. */
  url: string;
  title: string;
  kicker: string | null;
  lead: string | null;
  cover: Image | null;
  datePublished: string;
  featured: boolean;
  externalUrl: string | null;
  readingMinutes: number;
}

/** `GET /api/newsroom/published/articles/{slug}` */
export interface ArticleAnswer {
  data: Article;
  meta: {
    locale: string;
    /** The requested locale, if the article is shown in a fallback locale instead. */
    requestedLocale?: string;
  };
}

/** `GET /api/newsroom/published/articles` */
export interface ArticlesAnswer {
  data: Card[];
  meta: PageMeta;
}

export interface Author {
  locale: string;
  title: string | null;
  bio: string | null;
  photo: Picture | null;
  isTranslated: boolean;
  documentId: string;
  slug: string | null;
  name: string;
}

/** `GET /api/newsroom/published/authors/{slug}` */
export interface AuthorAnswer {
  data: {
    locale: string;
    title: string | null;
    bio: string | null;
    photo: Picture | null;
    isTranslated: boolean;
    documentId: string;
    slug: string | null;
    name: string;
    articles: Card[];
    url: string;
    articleCount: number;
  };
  meta: PageMeta;
}

/** `GET /api/newsroom/published/authors` */
export interface AuthorsAnswer {
  data: {
    locale: string;
    title: string | null;
    bio: string | null;
    photo: Picture | null;
    isTranslated: boolean;
    documentId: string;
    slug: string | null;
    name: string;
    url: string;
    articleCount: number;
  }[];
  meta: PageMeta;
}

/** A link banner as a page shows it. */
export interface Banner {
  documentId: string;
  /** Locale of this version; a fallback if the banner does not exist in the requested one. */
  locale: string;
  title: string;
  alt: string;
  image: Picture;
  /** Picture for narrow screens; null to use `image`. */
  mobileImage: Picture | null;
  /** URL of the link: it counts the click and redirects to the target. */
  href: string;
  rel: string;
  target: '_blank' | '_self';
  /** Relative frequency among the banners of its position. */
  weight: number;
}

/** Figures of a banner, for editors. */
export interface BannerFigures {
  documentId: string;
  /** Its title; null if it was deleted. */
  title: string | null;
  /** Name of its position, if any. */
  position: string | null;
  impressions: number;
  clicks: number;
  /** Clicks per impression, 0 to 1; null without impressions. */
  rate: number | null;
  locales: {
    locale: string;
    impressions: number;
    clicks: number;
    rate: number | null;
  }[];
}

/** A place on the page, with the banners that are shown there now. */
export interface BannerPosition {
  key: string;
  /** Heading above the banners, if any. */
  title: string | null;
  /** Show all at once, one after another, or one chosen at random by weight. */
  rotation: 'all' | 'random-one' | 'sequential';
  width: number | null;
  height: number | null;
  /** Active banners, by descending weight. */
  banners: Banner[];
}

/** `GET /api/newsroom/published/banners` */
export interface BannersAnswer {
  data: BannerPosition[];
  meta: {
    locale: string;
  };
}

/** `GET /api/newsroom/published/best-rated` */
export interface BestRatedAnswer {
  /** Cards with the ratings they are ranked by. */
  data: RatedCard[];
  meta: {
    locale: string;
  };
}

/** An article in a list. */
export interface Card {
  documentId: string;
  locale: string;
  slug: string;
  /** Frontend URL; only a path if the site has no `frontendUrl`. */
  url: string;
  title: string;
  kicker: string | null;
  lead: string | null;
  cover: Image | null;
  datePublished: string;
  category: Reference | null;
  authors: Reference[];
  sources: Reference[];
  featured: boolean;
  externalUrl: string | null;
  readingMinutes: number;
}

/** `GET /api/newsroom/published/categories` */
export interface CategoriesAnswer {
  data: CategoryNode[];
  meta: ListMeta;
}

export interface Category {
  cover: Picture | null;
  order: number;
  ancestors: Reference[];
  locale: string;
  description: string | null;
  /** False if the term is not translated yet and shows the text of another locale. */
  isTranslated: boolean;
  documentId: string;
  slug: string | null;
  name: string;
}

/** `GET /api/newsroom/published/categories/{slug}` */
export interface CategoryAnswer {
  data: {
    breadcrumb: Crumb[];
    children: {
      url: string;
      articleCount: number;
      cover: Picture | null;
      order: number;
      ancestors: Reference[];
      locale: string;
      description: string | null;
      /** False if the term is not translated yet and shows the text of another locale. */
      isTranslated: boolean;
      documentId: string;
      slug: string | null;
      name: string;
    }[];
    cover: Picture | null;
    order: number;
    ancestors: Reference[];
    locale: string;
    description: string | null;
    /** False if the term is not translated yet and shows the text of another locale. */
    isTranslated: boolean;
    documentId: string;
    slug: string | null;
    name: string;
    articles: Card[];
    url: string;
    articleCount: number;
  };
  meta: PageMeta;
}

export interface CategoryNode {
  url: string;
  articleCount: number;
  cover: Picture | null;
  order: number;
  ancestors: Reference[];
  locale: string;
  description: string | null;
  /** False if the term is not translated yet and shows the text of another locale. */
  isTranslated: boolean;
  documentId: string;
  slug: string | null;
  name: string;
  children: CategoryNode[];
}

/** What changes of the published side are about. */
export type ChangeKind =
  'article' | 'author' | 'category' | 'list' | 'site' | 'source' | 'tag' | 'topic';

/** A step of the way from the front page to an article. */
export interface Crumb {
  url: string;
  documentId: string;
  slug: string | null;
  name: string;
}

export interface Engagement {
  documentId: string;
  /** Views in all locales, including unpublished ones; the same number as in the response to a view. */
  views: number;
  /** Views per published locale. */
  locales: {
    locale: string;
    views: number;
  }[];
  /** Visible comments, including replies. */
  comments: number;
  rating: RatingTotals;
}

/** `GET /api/newsroom/published/engagement` */
export interface EngagementAnswer {
  /** Published articles only, in the order of the request. */
  data: Engagement[];
}

/** A picture in an article. Missing alt text and caption come from the media library. */
export interface Image {
  alt: string | null;
  caption: string | null;
  credit: string | null;
  url: string;
  width: number | null;
  height: number | null;
  mime: string;
  sizes: PictureSize[];
}

/** `GET /api/newsroom/published/lists/{key}` */
export interface ListAnswer {
  data: {
    articles: Card[];
    documentId: string;
    key: string | null;
    name: string;
  };
  meta: ListMeta;
}

/** What is said of a list beside its rows. */
export interface ListMeta {
  locale: string;
  /** Fallback locales used in this response; absent if none. */
  fallbackLocales?: string[];
}

export interface NamedSource {
  kind: 'agency' | 'outlet' | 'person';
  /** URL of its own website. */
  website: string | null;
  documentId: string;
  slug: string | null;
  name: string;
}

/** Services of the plugin for programs in the same process, such as imports; their names are those of Strapi's registry. */
export interface NewsroomServices {
  /** The published side: how far it is behind, making it anew, comparing it with content. */
  projection: {
    /** Backlog of the published side. */
    health: () => Promise<PublishedHealth>;
    /** Works until nothing is left to do, whichever node does it. */
    settle: () => Promise<void>;
    /** Marks everything for a rebuild. Readers see the old rows meanwhile. */
    rebuild: () => Promise<void>;
    /** Returns all differences between content and the published side. Waits up to `waitMs` for pending work. */
    verify: (waitMs: number) => Promise<
      {
        /**
         * `missing`, `surplus` or `different` for pages and entries, `dependencies`, `slug`, `trigger`, `waiting`, or the name
         * of a derived table.
         */
        kind: string;
        /** Type, document and locale, or the table without a trigger. */
        what: string;
      }[]
    >;
  };
  webhooks: {
    /** Status of all configured endpoints. */
    status: () => Promise<
      {
        name: string;
        /** Number of undelivered changes; null until a node has started with it. */
        behind: number | null;
        /** Failed attempts since the last success. */
        failures: number;
        isPaused: boolean;
        lastError: string | null;
      }[]
    >;
    /** Retries an endpoint at once, even if paused. Returns false if there is none of this name. */
    resume: (name: string) => Promise<boolean>;
  };
  views: {
    /** Views of the published ones among the articles, in order. Up to 3 seconds old. */
    viewsOf: (documentIds: readonly string[]) => Promise<
      {
        documentId: string;
        /** Views in all locales, including unpublished ones. */
        views: number;
        /** Views per published locale. */
        locales: {
          locale: string;
          views: number;
        }[];
      }[]
    >;
    /** Sets imported views, which are added to those counted here. */
    setStarting: (
      starting: readonly {
        documentId: string;
        locale: string;
        views: number;
      }[]
    ) => Promise<void>;
    /** Returns articles whose total differs from the sum of their days, and wrong sums of past periods. */
    verify: () => Promise<
      {
        kind: string;
        what: string;
      }[]
    >;
  };
  'view-sums': {
    /**
     * Adds views of past days from another system. Views of the last three days are spread evenly over the hours, for
     * rankings by hour.
     */
    importDays: (
      days: readonly {
        day: string;
        documentId: string;
        locale: string;
        views: number;
      }[]
    ) => Promise<void>;
    /** Returns sums that differ from their days. */
    verify: () => Promise<
      {
        kind: string;
        what: string;
      }[]
    >;
  };
  visits: {
    /** Visitors online; visits today, this month and in total. Up to 3 seconds old. */
    statistics: () => Promise<Statistics>;
    history: (asked: { from?: string; to?: string; by: 'day' | 'month' }) => Promise<
      {
        period: string;
        visits: number;
      }[]
    >;
    /** Sets the visits of an older site, which are added to the total. */
    setStarting: (visits: number) => Promise<void>;
    /** Adds visits of past days from another system. */
    importDays: (
      days: readonly {
        day: string;
        visits: number;
      }[]
    ) => Promise<void>;
  };
  ratings: {
    /** Current totals and distribution of one article. */
    summaryOf: (documentId: string) => Promise<RatingSummary>;
    /** Totals of the articles, published or not. Up to 3 seconds old. */
    totalsOf: (documentIds: readonly string[]) => Promise<ReadonlyMap<string, RatingTotals>>;
    /** Sets imported ratings, which are added to the votes cast here. */
    setStarting: (
      starting: readonly {
        documentId: string;
        sum: number;
        count: number;
      }[]
    ) => Promise<void>;
    /** Returns articles whose totals differ from their votes. */
    verify: () => Promise<
      {
        kind: string;
        what: string;
      }[]
    >;
  };
  comments: {
    /** Number of visible comments by documentId; articles without comments are left out. Up to 3 seconds old. */
    counts: (documentIds: readonly string[]) => Promise<Map<string, number>>;
    /** Sets numbers of comments in another system, which are added to those counted here. Throws on invalid numbers. */
    setCounts: (counts: { [key: string]: number }) => Promise<void>;
  };
  engagement: {
    /** Views, comments and ratings of the published ones among the articles, in order. Up to 3 seconds old. */
    of: (documentIds: readonly string[]) => Promise<Engagement[]>;
  };
  banners: {
    /** Active banners, in one position or all. */
    positions: (asked: { position?: string; locale?: string }) => Promise<{
      data: BannerPosition[];
      locale: string;
    }>;
    /** Figures of each banner from `from` to `to` (inclusive), by descending impressions. */
    figures: (days: { from: string; to: string }) => Promise<BannerFigures[]>;
    /** Adds figures of past days from another system. One entry per banner, locale and day. */
    importDays: (
      days: readonly {
        day: string;
        documentId: string;
        locale: string;
        impressions: number;
        clicks: number;
      }[]
    ) => Promise<void>;
  };
}

/** An article's page, without neighbours and related articles. */
export interface Page {
  dateModified: string;
  body: Section[];
  wordCount: number;
  sources: NamedSource[];
  authors: Person[];
  category: PlacedCategory | null;
  moreCategories: PlacedCategory[];
  topic: Reference | null;
  tags: Reference[];
  /** The path of categories, outermost first. */
  breadcrumb: Crumb[];
  /** The article in other locales, sorted by locale code, for `<link rel="alternate" hreflang>`. */
  alternates: Alternate[];
  allowRating: boolean;
  allowComments: boolean;
  seo: Seo;
  site: {
    siteName: string;
    publisherName: string | null;
    publisherLogo: Picture | null;
    frontendUrl: string | null;
  } | null;
  structuredData: {
    [key: string]: unknown;
  }[];
  documentId: string;
  locale: string;
  slug: string;
  /** Frontend URL; only a path if the site has no `frontendUrl`. */
  url: string;
  title: string;
  kicker: string | null;
  lead: string | null;
  cover: Image | null;
  datePublished: string;
  featured: boolean;
  externalUrl: string | null;
  readingMinutes: number;
}

/** The same of a list that comes page by page: `nextCursor` is the `cursor` of the next one, null at the end. */
export interface PageMeta {
  nextCursor: string | null;
  locale: string;
  /** Fallback locales used in this response; absent if none. */
  fallbackLocales?: string[];
}

export interface Person {
  title: string | null;
  photo: Picture | null;
  documentId: string;
  slug: string | null;
  name: string;
}

/** A picture of the media library with all its sizes, in pixels. */
export interface Picture {
  url: string;
  width: number | null;
  height: number | null;
  mime: string;
  sizes: PictureSize[];
}

export interface PictureSize {
  name: string;
  url: string;
  width: number;
  height: number;
}

/** A category with its ancestors, outermost first. */
export interface PlacedCategory {
  ancestors: Reference[];
  documentId: string;
  slug: string | null;
  name: string;
}

/** Backlog of the published side. */
export interface PublishedHealth {
  /** Age of the oldest unprocessed change mark, in milliseconds. */
  oldestMarkMs: number;
  /** Number of unprocessed change marks. */
  marks: number;
  /** Number of documents waiting to be rebuilt. */
  waiting: number;
  /** Number of those whose last attempt failed; the log says why. */
  failing: number;
}

/** `GET /api/newsroom/published/most-read` and `…/trending` */
export interface RankingAnswer {
  /** Cards with the views they are ranked by, in the requested locale and its fallbacks. */
  data: ReadCard[];
  meta: {
    locale: string;
  };
}

/** An article among the best rated, with its votes. */
export interface RatedCard {
  rating: RatingTotals;
  documentId: string;
  locale: string;
  slug: string;
  /** Frontend URL; only a path if the site has no `frontendUrl`. */
  url: string;
  title: string;
  kicker: string | null;
  lead: string | null;
  cover: Image | null;
  datePublished: string;
  category: Reference | null;
  authors: Reference[];
  sources: Reference[];
  featured: boolean;
  externalUrl: string | null;
  readingMinutes: number;
}

/** What a reader sees of an article's votes. */
export interface Rating {
  /** The requesting reader's own vote, if any. */
  mine: number | null;
  /** Numbers of votes of 1, 2, 3, 4 and 5 points. Imported votes are not included: only their sum is known. */
  distribution: number[];
  /** Sum of all points. */
  sum: number;
  /** Number of votes. */
  count: number;
  /** Average with two decimals; null without votes. */
  average: number | null;
  /** Voter token for frontends that cannot use cookies; send it with later requests. */
  voter?: string;
}

/** `GET /api/newsroom/published/articles/{documentId}/rating`, and the answers to votes */
export interface RatingAnswer {
  data: Rating;
}

/** Votes of one article, with how many there are of each score. */
export interface RatingSummary {
  /** Numbers of votes of 1, 2, 3, 4 and 5 points. Imported votes are not included: only their sum is known. */
  distribution: number[];
  /** Sum of all points. */
  sum: number;
  /** Number of votes. */
  count: number;
  /** Average with two decimals; null without votes. */
  average: number | null;
}

/** Votes of one article, summed up. */
export interface RatingTotals {
  /** Sum of all points. */
  sum: number;
  /** Number of votes. */
  count: number;
  /** Average with two decimals; null without votes. */
  average: number | null;
}

/** An article among the most read, with its views. */
export interface ReadCard {
  views: number;
  documentId: string;
  locale: string;
  slug: string;
  /** Frontend URL; only a path if the site has no `frontendUrl`. */
  url: string;
  title: string;
  kicker: string | null;
  lead: string | null;
  cover: Image | null;
  datePublished: string;
  category: Reference | null;
  authors: Reference[];
  sources: Reference[];
  featured: boolean;
  externalUrl: string | null;
  readingMinutes: number;
}

/** A reference to a term or source. */
export interface Reference {
  documentId: string;
  slug: string | null;
  name: string;
}

/** A card of a related article. */
export interface RelatedCard {
  documentId: string;
  slug: string;
  locale: string;
  title: string;
  /** Frontend URL; only a path if the site has no `frontendUrl`. */
  url: string;
  kicker: string | null;
  lead: string | null;
  cover: Image | null;
  datePublished: string;
  category: Reference | null;
  authors: Reference[];
  sources: Reference[];
  featured: boolean;
  externalUrl: string | null;
}

/** A section of an article's body. */
export type Section =
  | {
      type: 'attachment';
      title: string;
      file: {
        url: string;
        name: string;
        mime: string;
        /** In bytes. */
        size: number;
      };
    }
  | {
      type: 'embed';
      url: string;
      title: string | null;
      caption: string | null;
    }
  | {
      type: 'gallery';
      title: string | null;
      images: Image[];
    }
  | {
      type: 'html';
      html: string;
    }
  | {
      type: 'image';
      image: Image;
    }
  | {
      type: 'pullQuote';
      quote: string;
      attribution: string | null;
    }
  | {
      type: 'table';
      caption: string | null;
      hasHeader: boolean;
      rows: string[][];
    }
  | {
      type: 'text';
      blocks: unknown[];
    };

/** What search engines and social networks are told of an article. */
export interface Seo {
  title: string | null;
  description: string | null;
  shareImage: Picture | null;
  canonical: string | null;
  noindex: boolean;
}

/** Site settings in one locale. */
export interface Site {
  siteName: string;
  tagline: string | null;
  publisherName: string | null;
  publisherLogo: Picture | null;
  contact: {
    address: string | null;
    phone: string | null;
    email: string | null;
  } | null;
  socialLinks: {
    network: string;
    url: string;
  }[];
  frontendUrl: string | null;
}

/** `GET /api/newsroom/published/site` */
export interface SiteAnswer {
  data: {
    locale: string;
    /** All locales of the site, the default locale first. */
    locales: {
      code: string;
      name: string;
      isDefault: boolean;
    }[];
    siteName: string;
    tagline: string | null;
    publisherName: string | null;
    publisherLogo: Picture | null;
    contact: {
      address: string | null;
      phone: string | null;
      email: string | null;
    } | null;
    socialLinks: {
      network: string;
      url: string;
    }[];
    frontendUrl: string | null;
  };
}

export interface Source {
  logo: Picture | null;
  kind: 'agency' | 'outlet' | 'person';
  /** URL of its own website. */
  website: string | null;
  documentId: string;
  slug: string | null;
  name: string;
}

/** `GET /api/newsroom/published/sources/{slug}` */
export interface SourceAnswer {
  data: {
    logo: Picture | null;
    kind: 'agency' | 'outlet' | 'person';
    /** URL of its own website. */
    website: string | null;
    documentId: string;
    slug: string | null;
    name: string;
    articles: Card[];
    url: string;
    articleCount: number;
  };
  meta: PageMeta;
}

/** `GET /api/newsroom/published/sources` */
export interface SourcesAnswer {
  data: {
    logo: Picture | null;
    kind: 'agency' | 'outlet' | 'person';
    /** URL of its own website. */
    website: string | null;
    documentId: string;
    slug: string | null;
    name: string;
    url: string;
    articleCount: number;
  }[];
  meta: PageMeta;
}

export interface Statistics {
  /** Visitors active in the last five minutes. */
  online: number;
  /** Visits. A visit ends after 30 minutes without a page view (option visits.timeoutMinutes). */
  today: number;
  month: number;
  total: number;
}

/** `GET /api/newsroom/statistics` */
export interface StatisticsAnswer {
  data: Statistics;
}

export interface Tag {
  locale: string;
  description: string | null;
  /** False if the term is not translated yet and shows the text of another locale. */
  isTranslated: boolean;
  documentId: string;
  slug: string | null;
  name: string;
}

/** `GET /api/newsroom/published/tags/{slug}` */
export interface TagAnswer {
  data: {
    locale: string;
    description: string | null;
    /** False if the term is not translated yet and shows the text of another locale. */
    isTranslated: boolean;
    documentId: string;
    slug: string | null;
    name: string;
    articles: Card[];
    url: string;
    articleCount: number;
  };
  meta: PageMeta;
}

/** `GET /api/newsroom/published/tags` */
export interface TagsAnswer {
  data: {
    locale: string;
    description: string | null;
    /** False if the term is not translated yet and shows the text of another locale. */
    isTranslated: boolean;
    documentId: string;
    slug: string | null;
    name: string;
    url: string;
    articleCount: number;
  }[];
  meta: PageMeta;
}

/** What articles are listed under, as the published side holds it. */
export type Term = Author | Category | Source | Tag | Topic;

/** The kinds of `Term`. */
export type TermKind = 'author' | 'category' | 'source' | 'tag' | 'topic';

export interface Topic {
  cover: Picture | null;
  locale: string;
  description: string | null;
  /** False if the term is not translated yet and shows the text of another locale. */
  isTranslated: boolean;
  documentId: string;
  slug: string | null;
  name: string;
}

/** `GET /api/newsroom/published/topics/{slug}` */
export interface TopicAnswer {
  data: {
    cover: Picture | null;
    locale: string;
    description: string | null;
    /** False if the term is not translated yet and shows the text of another locale. */
    isTranslated: boolean;
    documentId: string;
    slug: string | null;
    name: string;
    articles: Card[];
    url: string;
    articleCount: number;
  };
  meta: PageMeta;
}

/** `GET /api/newsroom/published/topics` */
export interface TopicsAnswer {
  data: {
    cover: Picture | null;
    locale: string;
    description: string | null;
    /** False if the term is not translated yet and shows the text of another locale. */
    isTranslated: boolean;
    documentId: string;
    slug: string | null;
    name: string;
    url: string;
    articleCount: number;
  }[];
  meta: PageMeta;
}

/** The answer to a view: `POST /api/newsroom/published/articles/{documentId}/views` */
export interface ViewAnswer {
  data: {
    counted: boolean;
    /** Views of the article in all locales; left out if figures require a token. */
    views?: number;
    reason?: 'bot' | 'prefetch' | 'preview' | 'repeated';
  };
}

/** A change of one document in one locale. */
export interface WebhookChange {
  kind: ChangeKind;
  documentId: string;
  /** Null for types without locales. */
  locale: string | null;
  /** Slug, or key of a list; null for the site. For unpublished documents, the last one. */
  slug: string | null;
  /** False if it was unpublished or deleted. */
  isPublished: boolean;
  /** Frontend URLs that show it: its own page, its terms, the front page, neighbouring articles. */
  urls: string[];
  /** Reader API URLs that contain it: the same pages, its lists, and lists of its terms. */
  apiUrls: string[];
  /** Former slugs, if the slug is new, changed or gone; their responses change too. */
  previousSlugs?: string[];
  /** For articles and categories. */
  terms?: {
    kind: ChangeKind;
    documentId: string;
    slug: string;
  }[];
}

/** The body of a webhook request. */
export interface WebhookMessage {
  type: 'published.changed';
  /** Time of the last change. */
  timestamp: string;
  data: {
    /** True if earlier changes were deleted before they could be delivered. Treat everything as changed. */
    missed: boolean;
    /** In order, each document and locale once. */
    changes: WebhookChange[];
  };
}
