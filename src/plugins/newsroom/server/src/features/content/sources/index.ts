import { defineFeature } from '../../../kernel/feature';
import type { ContentTypeSchema } from '../../../kernel/strapi/schema';
import { typeOptions } from '../../../kernel/strapi/schema';

const source: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_sources',
  info: {
    singularName: 'source',
    pluralName: 'sources',
    displayName: 'Source',
    description: 'Where a text comes from: a person, an outlet or an agency',
  },
  options: { draftAndPublish: false },
  pluginOptions: typeOptions({ localized: false }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 250 },
    slug: { type: 'uid', targetField: 'name' },
    kind: {
      type: 'enumeration',
      enum: ['person', 'outlet', 'agency'],
      default: 'outlet',
      required: true,
    },
    url: { type: 'text', maxLength: 2048, pluginOptions: { newsroom: { format: 'url' } } },
    logo: { type: 'media', multiple: false, allowedTypes: ['images'] },
  },
};

export const sources = defineFeature({
  name: 'sources',
  summary: 'Sources of articles (persons, outlets, agencies), the same in every locale.',
  contentTypes: [source],
});
