import { errors } from '@strapi/utils';
import { InputRefused } from '../../../kernel/http/input';

/** 404: the banner does not exist or is not shown now. */
export class BannerNotFound extends errors.NotFoundError {
  constructor(documentId: string) {
    super(`There is no active banner "${documentId}"`, { code: 'NOT_FOUND' });
  }
}

/** 400: no banner position has this key. */
export class PositionUnknown extends InputRefused {
  constructor(key: string) {
    super('FILTER_UNKNOWN', [
      { path: ['position'], message: `There is no banner position "${key}"` },
    ]);
  }
}
