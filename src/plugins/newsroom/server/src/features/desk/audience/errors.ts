import { errors } from '@strapi/utils';
import type { RangeFault } from './domain-range';
import { MOST_DAYS } from './domain-range';

const WORDS: Record<RangeFault, string> = {
  incomplete: '"from" and "to" go together',
  both: 'Either "range", or "from" and "to"',
  reversed: '"from" is after "to"',
  future: '"from" is in the future',
  'too-long': `A range has ${MOST_DAYS} days at most`,
};

/** 400: days that are no range. */
export class RangeRefused extends errors.ValidationError {
  constructor(fault: RangeFault) {
    super(WORDS[fault], {
      code: fault === 'too-long' ? 'RANGE_TOO_LONG' : 'RANGE_INVALID',
      path: [fault === 'incomplete' || fault === 'both' ? 'range' : 'from'],
    });
  }
}

/** 400: a locale that the site does not have. */
export class LocaleUnknown extends errors.ValidationError {
  constructor(locale: string) {
    super(`The site has no locale "${locale}"`, { code: 'LOCALE_UNKNOWN', path: ['locale'] });
  }
}

/** 400: comments are counted by a function of the site, by which no table can be ordered. */
export class SortUnavailable extends errors.ValidationError {
  constructor(sort: string) {
    super(`This site cannot sort by "${sort}"`, { code: 'SORT_UNAVAILABLE', path: ['sort'] });
  }
}

/** 404: no such article, or not for this user. */
export class ArticleUnknown extends errors.NotFoundError {
  constructor(documentId: string) {
    super(`There is no article "${documentId}"`, { code: 'NOT_FOUND' });
  }
}
