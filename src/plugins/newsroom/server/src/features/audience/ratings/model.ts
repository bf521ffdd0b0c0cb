/** Content type of the votes. */
export const RATING = 'plugin::newsroom.rating';

/** One vote for each voter and article. */
export const ONE_VOTE = 'newsroom_ratings_one_vote';

/**
 * Votes of each article by score, and what it came with. Strapi's schema sync knows nothing of this table: triggers write
 * to it, and SQLite cannot change a table of which a trigger speaks.
 */
export const TOTALS = 'newsroom_rating_totals';

/** Its columns of how many votes there are of each score, from 1 to 5. */
export const SCORES = ['one', 'two', 'three', 'four', 'five'] as const;
