import { errors } from '@strapi/utils';

/** 404: the article is not published in the locale. */
export class ArticleNotFound extends errors.NotFoundError {
  constructor(documentId: string) {
    super(`There is no published article "${documentId}"`, { code: 'NOT_FOUND' });
  }
}
