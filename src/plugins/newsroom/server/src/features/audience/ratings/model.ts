/** Content type of the votes. */
export const RATING = 'plugin::newsroom.rating';

/** Unique index: one vote per voter and article. */
export const ONE_VOTE = 'newsroom_ratings_one_vote';

/**
 * Totals of each article: votes per score, and imported sums. Not a Strapi model: triggers write to it, and SQLite
 * cannot rebuild a table that a trigger refers to.
 */
export const TOTALS = 'newsroom_rating_totals';

/** Columns with the number of votes of each score, from 1 to 5. */
export const SCORES = ['one', 'two', 'three', 'four', 'five'] as const;
