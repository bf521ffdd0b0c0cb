import { errors } from '@strapi/utils';

/** 404: no such article is published, or not in that locale. */
export class ArticleNotFound extends errors.NotFoundError {
  constructor(documentId: string) {
    super(`There is no published article "${documentId}"`, { code: 'NOT_FOUND' });
  }
}
