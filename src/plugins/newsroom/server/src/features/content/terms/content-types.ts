import type { Attribute, ContentTypeSchema } from '../../../kernel/strapi/schema';
import {
  localized,
  relation,
  sameInAllLocales,
  sharedByLocales,
  typeOptions,
} from '../../../kernel/strapi/schema';

export const CATEGORY_UID = 'plugin::newsroom.category';

/** Types whose documents exist in every locale. */
export const TERM_UIDS: readonly string[] = [
  CATEGORY_UID,
  'plugin::newsroom.topic',
  'plugin::newsroom.tag',
  'plugin::newsroom.author',
];

const picture: Attribute = {
  type: 'media',
  multiple: false,
  allowedTypes: ['images'],
  pluginOptions: sameInAllLocales,
};

function term(
  singularName: string,
  pluralName: string,
  displayName: string,
  description: string,
  attributes: Record<string, Attribute>
): ContentTypeSchema {
  return {
    kind: 'collectionType',
    collectionName: `newsroom_${pluralName}`,
    info: { singularName, pluralName, displayName, description },
    options: { draftAndPublish: false },
    pluginOptions: typeOptions({ localized: true }),
    attributes: {
      name: { type: 'string', required: true, maxLength: 250, pluginOptions: localized },
      slug: { type: 'uid', targetField: 'name', pluginOptions: localized },
      ...attributes,
      // Null: this locale has its own text. A locale code: not translated yet, follows that locale.
      followsLocale: {
        type: 'string',
        private: true,
        visible: false,
        configurable: false,
        pluginOptions: localized,
      },
    },
  };
}

const description: Attribute = { type: 'text', maxLength: 2000, pluginOptions: localized };

export const category = term('category', 'categories', 'Category', 'A branch of the tree of news', {
  description,
  parent: relation('one', CATEGORY_UID, sharedByLocales),
  order: { type: 'integer', default: 0, pluginOptions: sameInAllLocales },
  cover: picture,
});

export const topic = term('topic', 'topics', 'Topic', 'A story that runs over many articles', {
  description,
  cover: picture,
});

export const tag = term('tag', 'tags', 'Tag', 'A keyword', { description });

export const author = term('author', 'authors', 'Author', 'Who writes', {
  title: { type: 'string', maxLength: 250, pluginOptions: localized },
  bio: { type: 'text', maxLength: 5000, pluginOptions: localized },
  photo: picture,
});
