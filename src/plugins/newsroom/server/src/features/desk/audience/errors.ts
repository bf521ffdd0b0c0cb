import { errors } from '@strapi/utils';
import type { RangeFault } from './domain-range';
import { MOST_DAYS } from './domain-range';

const WORDS: Record<RangeFault, string> = {
  incomplete: '"from" and "to" must be given together',
  both: 'Use either "range" or "from" and "to", not both',
  reversed: '"from" is after "to"',
  future: '"from" is in the future',
  'too-long': `A range may have at most ${MOST_DAYS} days`,
};

/** 400: the parameters `range`, `from` and `to` do not form a valid range of days. */
export class RangeRefused extends errors.ValidationError {
  constructor(fault: RangeFault) {
    super(WORDS[fault], {
      code: fault === 'too-long' ? 'RANGE_TOO_LONG' : 'RANGE_INVALID',
      path: [fault === 'incomplete' || fault === 'both' ? 'range' : 'from'],
    });
  }
}

/** 400: comments are counted by a function of the site, so SQL cannot sort by them. */
export class SortUnavailable extends errors.ValidationError {
  constructor(sort: string) {
    super(`This site cannot sort by "${sort}"`, { code: 'SORT_UNAVAILABLE', path: ['sort'] });
  }
}

/** 404: the article does not exist, or this user may not read it. */
export class ArticleUnknown extends errors.NotFoundError {
  constructor(documentId: string) {
    super(`There is no article "${documentId}"`, { code: 'NOT_FOUND' });
  }
}
