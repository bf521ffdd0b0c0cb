import { errors } from '@strapi/utils';

/** 404: no such article is published. */
export class ArticleNotFound extends errors.NotFoundError {
  constructor(documentId: string) {
    super(`There is no published article "${documentId}"`, { code: 'NOT_FOUND' });
  }
}

/** 403: the newsroom has switched rating off for this article. */
export class RatingClosed extends errors.PolicyError {
  constructor() {
    super('This article is not open for rating', { code: 'RATING_CLOSED' });
  }
}

/** 403: a machine, which says so or says nothing. It is told, so that a person behind a strange browser knows. */
export class MachineRefused extends errors.PolicyError {
  constructor(reason: string) {
    super('Votes are taken from readers, and this request looks like that of a machine', {
      code: 'MACHINE_REFUSED',
      reason,
    });
  }
}

/** 401: the header names a voter that was not made here. */
export class VoterInvalid extends errors.UnauthorizedError {
  constructor() {
    super('The voter is not one that was made here', { code: 'VOTER_INVALID' });
  }
}

/** 403: votes are what readers said; nobody else writes them. */
export class VotesAreCast extends errors.PolicyError {
  constructor() {
    super('Votes are cast by readers: they can be deleted, and neither made nor changed', {
      code: 'VOTE_READ_ONLY',
    });
  }
}
