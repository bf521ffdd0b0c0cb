import type { ContentTypeSchema } from '../../../kernel/strapi/schema';
import { typeOptions } from '../../../kernel/strapi/schema';

/** A vote, for administrators to see and delete. Readers cast them another way, and nobody edits what they said. */
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
     * The documentId, shown by its title. No relation: that would be a row more for each vote, of which each publish
     * would write all anew.
     */
    article: { type: 'string', required: true },
    score: { type: 'integer', required: true, min: 1, max: 5 },
    kind: { type: 'enumeration', enum: ['reader', 'user'], required: true },
    /** The id of a signed-in user, shown by their name. */
    account: { type: 'string' },
    /** Whose it is: of a user the id, of a reader the hash of what only their browser knows. */
    voter: { type: 'string', required: true, private: true, visible: false, configurable: false },
  },
};
