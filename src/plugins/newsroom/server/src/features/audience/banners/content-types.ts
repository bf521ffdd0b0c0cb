import type { ContentTypeSchema } from '../../../kernel/strapi/schema';
import { localized, relation, typeOptions } from '../../../kernel/strapi/schema';

export const bannerPosition: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_banner_positions',
  info: {
    singularName: 'banner-position',
    pluralName: 'banner-positions',
    displayName: 'Banner position',
    description: 'A place on the page where link banners stand',
  },
  options: { draftAndPublish: false },
  pluginOptions: typeOptions({ localized: false }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 250 },
    key: { type: 'uid', targetField: 'name' },
    title: { type: 'string', maxLength: 250 },
    rotation: {
      type: 'enumeration',
      enum: ['all', 'sequential', 'random-one'],
      default: 'all',
      required: true,
    },
    width: { type: 'integer', min: 1, max: 10000 },
    height: { type: 'integer', min: 1, max: 10000 },
  },
};

const picture = {
  type: 'media',
  multiple: false,
  allowedTypes: ['images'],
  pluginOptions: localized,
};

export const banner: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_banners',
  info: {
    singularName: 'banner',
    pluralName: 'banners',
    displayName: 'Banner',
    description: 'A picture that leads to another site',
  },
  options: { draftAndPublish: false },
  pluginOptions: typeOptions({ localized: true }),
  attributes: {
    title: { type: 'string', required: true, maxLength: 250, pluginOptions: localized },
    image: { ...picture, required: true },
    mobileImage: picture,
    alt: { type: 'string', maxLength: 250, pluginOptions: localized },
    linkUrl: {
      type: 'text',
      required: true,
      maxLength: 2048,
      pluginOptions: { ...localized, newsroom: { format: 'url' } },
    },
    opensNewTab: { type: 'boolean', default: true, pluginOptions: localized },
    startsAt: { type: 'datetime', pluginOptions: localized },
    endsAt: { type: 'datetime', pluginOptions: localized },
    weight: { type: 'integer', default: 1, min: 0, max: 1000, pluginOptions: localized },
    position: relation('one', 'plugin::newsroom.banner-position', localized),
  },
};
