import { ContentRefused } from '../../../kernel/errors';

/** 400: the new parent is the category itself or one of its descendants. */
export class CategoryLoop extends ContentRefused {
  constructor(documentId: string) {
    super('CATEGORY_LOOP', 'A category cannot be its own ancestor', ['parent'], { documentId });
  }
}
