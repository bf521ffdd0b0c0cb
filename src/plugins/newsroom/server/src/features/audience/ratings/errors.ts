import { errors } from '@strapi/utils';

/** 403: the article's `allowRating` is off. */
export class RatingClosed extends errors.PolicyError {
  constructor() {
    super('This article is not open for rating', { code: 'RATING_CLOSED' });
  }
}

/** 403: the User-Agent is missing or a known bot. An error and not silence, so that a person with an unusual browser learns why. */
export class MachineRefused extends errors.PolicyError {
  constructor(reason: string) {
    super('Automated requests cannot vote', {
      code: 'MACHINE_REFUSED',
      reason,
    });
  }
}

/** 401: the voter token in the header was not signed by this site. */
export class VoterInvalid extends errors.UnauthorizedError {
  constructor() {
    super('The voter token is invalid', { code: 'VOTER_INVALID' });
  }
}

/** 403: only readers create or change votes. */
export class VotesAreCast extends errors.PolicyError {
  constructor() {
    super('Votes are cast by readers: editors can delete them, but not create or change them', {
      code: 'VOTE_READ_ONLY',
    });
  }
}
