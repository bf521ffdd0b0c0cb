import type { ContentTypeSchema } from '../../../kernel/strapi/schema';
import { typeOptions } from '../../../kernel/strapi/schema';

/** A vote. Administrators can see and delete votes; only readers create them, and nobody edits them. */
export const rating: ContentTypeSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_ratings',
  info: {
    singularName: 'rating',
    pluralName: 'ratings',
    displayName: 'Rating',
    description: 'What one reader thinks of an article, from 1 to 5 points',
  },
  options: { draftAndPublish: false },
  pluginOptions: typeOptions({ localized: false, internal: true }),
  attributes: {
    /**
     * documentId of the article, shown as its title. Not a relation, which would need a link row per vote that every
     * publish rewrites.
     */
    article: { type: 'string', required: true },
    score: { type: 'integer', required: true, min: 1, max: 5 },
    kind: { type: 'enumeration', enum: ['reader', 'user'], required: true },
    /** Id of a signed-in user, shown as their name. */
    account: { type: 'string' },
    /** Key of the voter: the id of a user, or the hash of a token that only the reader's browser has. */
    voter: { type: 'string', required: true, private: true, visible: false, configurable: false },
  },
};
