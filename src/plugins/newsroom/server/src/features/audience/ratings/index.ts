import { defineFeature } from '../../../kernel/feature';
import type { Job } from '../../../kernel/run/jobs';
import { isCommand } from '../../../kernel/run/jobs';
import { rating } from './content-type';
import { refuseEdits, withholdEditing } from './editing';
import { endpoints } from './endpoints';
import { extendRatingsGraphql } from './graphql';
import { showVotesByName } from './names';
import { ratingsService } from './service';
import { adoptAtSignIn } from './sign-in';
import { setUpRatings } from './store-setup';

export { NO_TOTALS } from './domain';
export { ratingsService } from './service';
export type { RatingsService } from './service';
export { averagesSql } from './store';

const forget: Job = {
  name: 'forgetVotesOfGoneArticles',
  does: 'Deletes votes and totals of articles that were deleted in all locales; on one node at a time.',
  everyMs: 24 * 3_600_000,
  run: (strapi) => ratingsService.from(strapi).forget(),
};

export const ratings = defineFeature({
  name: 'ratings',
  summary:
    'Ratings of articles from 1 to 5 points: one vote per reader, with totals kept by database triggers.',
  contentTypes: [rating],
  services: [ratingsService],
  endpoints,
  onDocument: [refuseEdits],
  jobs: [forget],
  options: [
    'delivery.access',
    'ratings.leastVotes',
    'ratings.priorVotes',
    'ratings.votesPerHour',
    'sessions.origins',
  ],
  register({ strapi }) {
    extendRatingsGraphql(strapi);
    showVotesByName(strapi);
    strapi.server.use(adoptAtSignIn(strapi));
  },
  async bootstrap({ strapi }) {
    withholdEditing(strapi);
    if (!isCommand()) await setUpRatings(strapi);
  },
});
