import { z } from '@strapi/utils';

/**
 * Shapes of the published side, as stored and as sent to readers. URLs of files are as given by the upload provider:
 * relative to Strapi with the local provider.
 */

/** Increase it with every change of these shapes or of how they are built; all rows are then rebuilt. */
export const CONTRACT_VERSION = 2;

const text = z.string().nullable();
const instant = z.iso.datetime();

const pictureSize = z.strictObject({
  name: z.string(),
  url: z.string(),
  width: z.int(),
  height: z.int(),
});

/** A picture of the media library with all its sizes, in pixels. */
export const picture = z.strictObject({
  url: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  mime: z.string(),
  sizes: z.array(pictureSize),
});

/** A picture in an article. Missing alt text and caption come from the media library. */
export const image = z.strictObject({
  ...picture.shape,
  alt: text,
  caption: text,
  credit: text,
});

const file = z.strictObject({
  url: z.string(),
  name: z.string(),
  mime: z.string(),
  /** In bytes. */
  size: z.int(),
});

/** A section of an article's body. */
export const section = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), blocks: z.array(z.unknown()) }),
  z.strictObject({ type: z.literal('image'), image }),
  z.strictObject({ type: z.literal('gallery'), title: text, images: z.array(image) }),
  z.strictObject({ type: z.literal('pullQuote'), quote: z.string(), attribution: text }),
  z.strictObject({
    type: z.literal('table'),
    caption: text,
    hasHeader: z.boolean(),
    rows: z.array(z.array(z.string())),
  }),
  z.strictObject({ type: z.literal('embed'), url: z.string(), title: text, caption: text }),
  z.strictObject({ type: z.literal('attachment'), title: z.string(), file }),
  z.strictObject({ type: z.literal('html'), html: z.string() }),
]);

/** A reference to a term or source. */
export const reference = z.strictObject({
  documentId: z.string(),
  slug: text,
  name: z.string(),
});

const person = z.strictObject({ ...reference.shape, title: text, photo: picture.nullable() });

const namedSource = z.strictObject({
  ...reference.shape,
  kind: z.enum(['person', 'outlet', 'agency']),
  /** URL of its own website. */
  website: text,
});

/** A category with its ancestors, outermost first. */
const placedCategory = z.strictObject({ ...reference.shape, ancestors: z.array(reference) });

/** An article in a list. */
export const card = z.strictObject({
  documentId: z.string(),
  locale: z.string(),
  slug: z.string(),
  /** Frontend URL; only a path if the site has no `frontendUrl`. */
  url: z.string(),
  title: z.string(),
  kicker: text,
  lead: text,
  cover: image.nullable(),
  datePublished: instant,
  category: reference.nullable(),
  authors: z.array(reference),
  sources: z.array(reference),
  featured: z.boolean(),
  externalUrl: text,
  readingMinutes: z.int(),
});

/** A card of a related article. */
export const relatedCard = card.omit({ readingMinutes: true });

/** A step of the breadcrumb. */
const crumb = z.strictObject({ ...reference.shape, url: z.string() });

/** schema.org objects as JSON-LD (NewsArticle, BreadcrumbList), each for one `<script type="application/ld+json">`. */
const structuredData = z.record(z.string(), z.unknown());

/** Site settings in one locale. */
export const site = z.strictObject({
  siteName: z.string(),
  tagline: text,
  publisherName: text,
  publisherLogo: picture.nullable(),
  contact: z.strictObject({ address: text, phone: text, email: text }).nullable(),
  socialLinks: z.array(z.strictObject({ network: z.string(), url: z.string() })),
  frontendUrl: text,
});

/** An article's page, without neighbours and related articles. */
export const page = z.strictObject({
  ...card.shape,
  dateModified: instant,
  body: z.array(section),
  wordCount: z.int(),
  sources: z.array(namedSource),
  authors: z.array(person),
  category: placedCategory.nullable(),
  moreCategories: z.array(placedCategory),
  topic: reference.nullable(),
  tags: z.array(reference),
  /** The path of categories, outermost first. */
  breadcrumb: z.array(crumb),
  /** The article in other locales, sorted by locale code, for `<link rel="alternate" hreflang>`. */
  alternates: z.array(
    z.strictObject({ locale: z.string(), slug: z.string(), title: z.string(), url: z.string() })
  ),
  allowRating: z.boolean(),
  allowComments: z.boolean(),
  seo: z.strictObject({
    title: text,
    description: text,
    shareImage: picture.nullable(),
    canonical: text,
    noindex: z.boolean(),
  }),
  site: z
    .strictObject({
      siteName: z.string(),
      publisherName: text,
      publisherLogo: picture.nullable(),
      frontendUrl: text,
    })
    .nullable(),
  structuredData: z.array(structuredData),
});

const term = z.strictObject({
  ...reference.shape,
  locale: z.string(),
  description: text,
  /** False if the term is not translated yet and shows the text of another locale. */
  isTranslated: z.boolean(),
});

export const category = z.strictObject({
  ...term.shape,
  cover: picture.nullable(),
  order: z.int(),
  ancestors: z.array(reference),
});
export const topic = z.strictObject({ ...term.shape, cover: picture.nullable() });
export const tag = term;
export const author = z.strictObject({
  ...reference.shape,
  locale: z.string(),
  title: text,
  bio: text,
  photo: picture.nullable(),
  isTranslated: z.boolean(),
});
export const source = z.strictObject({ ...namedSource.shape, logo: picture.nullable() });

/** A block of the front page with the documentIds of its articles in order. */
export const list = z.strictObject({
  documentId: z.string(),
  key: text,
  name: z.string(),
  articles: z.array(z.string()),
});

/** Backlog of the published side. */
const health = z.strictObject({
  /** Age of the oldest unprocessed change mark, in milliseconds. */
  oldestMarkMs: z.int(),
  /** Number of unprocessed change marks. */
  marks: z.int(),
  /** Number of documents waiting to be rebuilt. */
  waiting: z.int(),
  /** Number of those whose last attempt failed; the log says why. */
  failing: z.int(),
});

export const healthAnswer = z.strictObject({ data: health });

export type PublishedHealth = z.infer<typeof health>;
export type Picture = z.infer<typeof picture>;
export type Image = z.infer<typeof image>;
export type Section = z.infer<typeof section>;
export type Reference = z.infer<typeof reference>;
export type Person = z.infer<typeof person>;
export type NamedSource = z.infer<typeof namedSource>;
export type PlacedCategory = z.infer<typeof placedCategory>;
export type Card = z.infer<typeof card>;
export type RelatedCard = z.infer<typeof relatedCard>;
export type Page = z.infer<typeof page>;
export type Site = z.infer<typeof site>;
export type Category = z.infer<typeof category>;
export type Topic = z.infer<typeof topic>;
export type Tag = z.infer<typeof tag>;
export type Author = z.infer<typeof author>;
export type Source = z.infer<typeof source>;
export type List = z.infer<typeof list>;
