import type { ComponentSchema, ContentTypeSchema } from '../../../kernel/strapi/schema';
import { localized, relation, sharedByLocales, typeOptions } from '../../../kernel/strapi/schema';

export const ARTICLE_UID = 'plugin::newsroom.article';

export const seo: ComponentSchema = {
  uid: 'newsroom.seo',
  collectionName: 'components_newsroom_seos',
  info: {
    displayName: 'SEO',
    icon: 'search',
    description: 'How search engines and social networks show the page',
  },
  attributes: {
    metaTitle: { type: 'string', maxLength: 120 },
    metaDescription: { type: 'text', maxLength: 320 },
    shareImage: { type: 'media', multiple: false, allowedTypes: ['images'] },
    canonical: {
      type: 'text',
      maxLength: 2048,
      pluginOptions: { newsroom: { format: 'url' } },
    },
    noindex: { type: 'boolean', default: false },
  },
};

/** Attributes with a value per locale are `localized`; links and switches are `sharedByLocales`. */
export const article: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_articles',
  info: {
    singularName: 'article',
    pluralName: 'articles',
    displayName: 'Article',
    description: 'A piece of news',
  },
  options: { draftAndPublish: true },
  pluginOptions: typeOptions({ localized: true }),
  attributes: {
    title: { type: 'string', required: true, maxLength: 250, pluginOptions: localized },
    slug: { type: 'uid', targetField: 'title', pluginOptions: localized },
    slugIsAutomatic: {
      type: 'boolean',
      default: true,
      private: true,
      visible: false,
      configurable: false,
      pluginOptions: localized,
    },
    kicker: { type: 'string', maxLength: 120, pluginOptions: localized },
    lead: { type: 'text', maxLength: 2000, pluginOptions: localized },
    cover: {
      type: 'component',
      component: 'newsroom.captioned-image',
      repeatable: false,
      pluginOptions: localized,
    },
    body: {
      type: 'dynamiczone',
      components: [
        'newsroom.text',
        'newsroom.captioned-image',
        'newsroom.gallery',
        'newsroom.pull-quote',
        'newsroom.table',
        'newsroom.embed',
        'newsroom.attachment',
        'newsroom.html',
      ],
      pluginOptions: localized,
    },
    datePublished: { type: 'datetime', pluginOptions: sharedByLocales },
    authors: relation('many', 'plugin::newsroom.author', sharedByLocales),
    sources: relation('many', 'plugin::newsroom.source', sharedByLocales),
    category: relation('one', 'plugin::newsroom.category', sharedByLocales),
    moreCategories: relation('many', 'plugin::newsroom.category', sharedByLocales),
    topic: relation('one', 'plugin::newsroom.topic', sharedByLocales),
    tags: relation('many', 'plugin::newsroom.tag', sharedByLocales),
    related: relation('many', ARTICLE_UID, localized),
    allowRating: { type: 'boolean', default: true, pluginOptions: sharedByLocales },
    allowComments: { type: 'boolean', default: true, pluginOptions: sharedByLocales },
    featured: { type: 'boolean', default: false, pluginOptions: sharedByLocales },
    externalUrl: {
      type: 'text',
      maxLength: 2048,
      pluginOptions: { ...localized, newsroom: { format: 'url' } },
    },
    seo: {
      type: 'component',
      component: 'newsroom.seo',
      repeatable: false,
      pluginOptions: localized,
    },
  },
};
