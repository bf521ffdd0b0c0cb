/**
 * The contract of the reader API in GraphQL's language. Names and meanings are those of contract.ts; a test holds them
 * together.
 */

const picture = `
    url: String!
    width: Int
    height: Int
    mime: String!
    sizes: [NewsroomPublishedPictureSize!]!`;

const reference = `
    documentId: ID!
    slug: String
    name: String!`;

const term = `${reference}
    locale: String!
    isTranslated: Boolean!
    url: String!
    articleCount: Int!`;

const card = `
    documentId: ID!
    locale: String!
    slug: String!
    url: String!
    title: String!
    kicker: String
    lead: String
    cover: NewsroomPublishedImage
    datePublished: DateTime!
    featured: Boolean!
    externalUrl: String`;

const listed = `
    articles: [NewsroomPublishedCard!]!
    nextCursor: String`;

const terms = (name: string, fields: string) => `
  type NewsroomPublished${name} {${fields}
  }
  type NewsroomPublished${name}Page {${fields}${listed}
  }
  type NewsroomPublished${name}List {
    data: [NewsroomPublished${name}!]!
    nextCursor: String
  }`;

const paged = 'locale: String, limit: Int, cursor: String';

export const typeDefs = `
  type NewsroomPublishedPictureSize {
    name: String!
    url: String!
    width: Int!
    height: Int!
  }
  type NewsroomPublishedPicture {${picture}
  }
  type NewsroomPublishedImage {${picture}
    alt: String
    caption: String
    credit: String
  }
  type NewsroomPublishedFile {
    url: String!
    name: String!
    mime: String!
    size: Float!
  }
  type NewsroomPublishedReference {${reference}
  }
  type NewsroomPublishedCrumb {${reference}
    url: String!
  }
  type NewsroomPublishedPlacedCategory {${reference}
    ancestors: [NewsroomPublishedReference!]!
  }
  type NewsroomPublishedPerson {${reference}
    title: String
    photo: NewsroomPublishedPicture
  }
  type NewsroomPublishedNamedSource {${reference}
    kind: String!
    website: String
  }

  type NewsroomPublishedTextSection { blocks: JSON! }
  type NewsroomPublishedImageSection { image: NewsroomPublishedImage! }
  type NewsroomPublishedGallerySection {
    title: String
    images: [NewsroomPublishedImage!]!
  }
  type NewsroomPublishedPullQuoteSection {
    quote: String!
    attribution: String
  }
  type NewsroomPublishedTableSection {
    caption: String
    hasHeader: Boolean!
    rows: [[String!]!]!
  }
  type NewsroomPublishedEmbedSection {
    url: String!
    title: String
    caption: String
  }
  type NewsroomPublishedAttachmentSection {
    title: String
    file: NewsroomPublishedFile!
  }
  type NewsroomPublishedHtmlSection { html: String! }
  union NewsroomPublishedSection =
    NewsroomPublishedTextSection
    | NewsroomPublishedImageSection
    | NewsroomPublishedGallerySection
    | NewsroomPublishedPullQuoteSection
    | NewsroomPublishedTableSection
    | NewsroomPublishedEmbedSection
    | NewsroomPublishedAttachmentSection
    | NewsroomPublishedHtmlSection

  "An article in a list."
  type NewsroomPublishedCard {${card}
    readingMinutes: Int
    category: NewsroomPublishedReference
    authors: [NewsroomPublishedReference!]!
    sources: [NewsroomPublishedReference!]!
  }
  type NewsroomPublishedCardList {
    data: [NewsroomPublishedCard!]!
    nextCursor: String
  }
  type NewsroomPublishedAlternate {
    locale: String!
    slug: String!
    title: String!
    url: String!
  }
  type NewsroomPublishedSeo {
    title: String
    description: String
    shareImage: NewsroomPublishedPicture
    canonical: String
    noindex: Boolean!
  }
  type NewsroomPublishedPublisher {
    siteName: String!
    publisherName: String
    publisherLogo: NewsroomPublishedPicture
    frontendUrl: String
  }
  "The page of an article. Its slug is the current one: if it differs from the requested one, redirect."
  type NewsroomPublishedArticle {${card}
    readingMinutes: Int!
    dateModified: DateTime!
    body: [NewsroomPublishedSection!]!
    wordCount: Int!
    sources: [NewsroomPublishedNamedSource!]!
    authors: [NewsroomPublishedPerson!]!
    category: NewsroomPublishedPlacedCategory
    moreCategories: [NewsroomPublishedPlacedCategory!]!
    topic: NewsroomPublishedReference
    tags: [NewsroomPublishedReference!]!
    breadcrumb: [NewsroomPublishedCrumb!]!
    alternates: [NewsroomPublishedAlternate!]!
    allowRating: Boolean!
    allowComments: Boolean!
    seo: NewsroomPublishedSeo!
    site: NewsroomPublishedPublisher
    structuredData: [JSON!]!
    previous: NewsroomPublishedCard
    next: NewsroomPublishedCard
    related: [NewsroomPublishedCard!]!
  }

  type NewsroomPublishedCategoryNode {${term}
    description: String
    cover: NewsroomPublishedPicture
    order: Int!
    ancestors: [NewsroomPublishedReference!]!
    children: [NewsroomPublishedCategoryNode!]!
  }
  type NewsroomPublishedCategoryPage {${term}
    description: String
    cover: NewsroomPublishedPicture
    order: Int!
    ancestors: [NewsroomPublishedReference!]!${listed}
  }
  ${terms('Topic', `${term}\n    description: String\n    cover: NewsroomPublishedPicture`)}
  ${terms('Tag', `${term}\n    description: String`)}
  ${terms('Author', `${term}\n    title: String\n    bio: String\n    photo: NewsroomPublishedPicture`)}
  ${terms('Source', `${reference}\n    kind: String!\n    website: String\n    url: String!\n    articleCount: Int!\n    logo: NewsroomPublishedPicture`)}

  type NewsroomPublishedList {
    documentId: ID!
    key: String
    name: String!
    articles: [NewsroomPublishedCard!]!
  }
  type NewsroomPublishedContact {
    address: String
    phone: String
    email: String
  }
  type NewsroomPublishedSocialLink {
    network: String!
    url: String!
  }
  type NewsroomPublishedLocale {
    code: String!
    name: String!
    isDefault: Boolean!
  }
  type NewsroomPublishedSite {
    siteName: String!
    tagline: String
    publisherName: String
    publisherLogo: NewsroomPublishedPicture
    contact: NewsroomPublishedContact
    socialLinks: [NewsroomPublishedSocialLink!]!
    frontendUrl: String
    locale: String!
    locales: [NewsroomPublishedLocale!]!
  }

  # Nullable, so that an error in one field does not null the others.
  extend type Query {
    "Published articles as cards, newest first. Filter terms by slug or documentId; all filters are combined."
    newsroomPublishedArticles(
      ${paged}, category: String, topic: String, tag: String, author: String, source: String,
      list: String, featured: Boolean, from: String, to: String
    ): NewsroomPublishedCardList
    "An article by its slug, a former slug or its documentId; null if it is not published."
    newsroomPublishedArticle(slug: String!, locale: String): NewsroomPublishedArticle
    newsroomPublishedCategories(locale: String): [NewsroomPublishedCategoryNode!]
    newsroomPublishedCategory(slug: String!, ${paged}): NewsroomPublishedCategoryPage
    newsroomPublishedTopics(${paged}): NewsroomPublishedTopicList
    newsroomPublishedTopic(slug: String!, ${paged}): NewsroomPublishedTopicPage
    newsroomPublishedTags(${paged}): NewsroomPublishedTagList
    newsroomPublishedTag(slug: String!, ${paged}): NewsroomPublishedTagPage
    newsroomPublishedAuthors(${paged}): NewsroomPublishedAuthorList
    newsroomPublishedAuthor(slug: String!, ${paged}): NewsroomPublishedAuthorPage
    newsroomPublishedSources(${paged}): NewsroomPublishedSourceList
    newsroomPublishedSource(slug: String!, ${paged}): NewsroomPublishedSourcePage
    newsroomPublishedList(key: String!, locale: String): NewsroomPublishedList
    newsroomPublishedSite(locale: String): NewsroomPublishedSite
  }
`;
