import { ContentRefused } from '../../../kernel/errors';

export interface SlugOwner {
  field: string;
  slug: string;
  documentId?: string | undefined;
  locale: string | null;
}

/** 400: a slug typed by hand is already used by a published document. */
export class SlugTaken extends ContentRefused {
  constructor({ field, slug, documentId, locale }: SlugOwner) {
    super('SLUG_TAKEN', `The slug "${slug}" is taken`, [field], { slug, documentId, locale });
  }
}

/** 400: a slug may hold Latin letters, digits, hyphen, underscore, full stop and tilde. */
export class SlugInvalid extends ContentRefused {
  constructor(field: string, slug: string) {
    super(
      'SLUG_INVALID',
      `"${slug}" is not a slug: use Latin letters, digits and hyphens`,
      [field],
      {
        slug,
      }
    );
  }
}
