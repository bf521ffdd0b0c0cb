import { defineFeature } from '../../../kernel/feature';
import type { ContentTypeSchema } from '../../../kernel/strapi/schema';
import { relation, typeOptions } from '../../../kernel/strapi/schema';

const list: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_lists',
  info: {
    singularName: 'list',
    pluralName: 'lists',
    displayName: 'List',
    description: 'Articles in an order made by hand: a block of the front page',
  },
  options: { draftAndPublish: false },
  pluginOptions: typeOptions({ localized: false }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 250 },
    key: { type: 'uid', targetField: 'name' },
    articles: relation('many', 'plugin::newsroom.article'),
  },
};

export const lists = defineFeature({
  name: 'lists',
  summary: 'Articles in an order set by editors, for the blocks of a front page.',
  contentTypes: [list],
});
