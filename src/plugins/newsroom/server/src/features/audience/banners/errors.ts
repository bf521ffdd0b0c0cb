import { errors } from '@strapi/utils';
import { InputRefused } from '../../../kernel/http/input';

/** 404: no banner leads from there, or it does no more. */
export class BannerNotFound extends errors.NotFoundError {
  constructor(documentId: string) {
    super(`There is no banner "${documentId}" that is shown`, { code: 'NOT_FOUND' });
  }
}

/** 400: there is no such place for banners. */
export class PositionUnknown extends InputRefused {
  constructor(key: string) {
    super('FILTER_UNKNOWN', [
      { path: ['position'], message: `There is no banner position "${key}"` },
    ]);
  }
}
