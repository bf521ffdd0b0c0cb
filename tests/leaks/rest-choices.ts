import type { Random } from '../support/random';

type Query = Record<string, unknown>;

/** Parameters with few interesting values. */
export const createChoices = (random: Random) => ({
  locale: () => random.pick(['vi', 'en', 'en', '*', ['vi', 'en'], 'fr', '']),
  /** Parameters that request drafts in current or earlier Strapi versions. */
  versions: (): Query =>
    random.pick<Query>([
      { status: 'draft' },
      { status: 'published' },
      { status: ['draft'] },
      { status: ['published', 'draft'] },
      { status: { $eq: 'draft' } },
      { status: 'DRAFT' },
      { status: '' },
      { Status: 'draft' },
      { publicationState: 'preview' },
      {
        publicationFilter: random.pick([
          'modified',
          'unmodified',
          'never-published',
          'has-published-version',
          'never-published-document',
          'published-with-draft',
          'published-without-draft',
        ]),
      },
      { publicationFilter: 'modified', status: random.pick(['draft', 'published']) },
      { hasPublishedVersion: random.pick(['true', 'false']) },
      { hasPublishedVersion: 'false', status: 'draft' },
    ]),
  pages: (): Query =>
    random.pick<Query>([
      { pagination: { page: '1', pageSize: '2' } },
      { pagination: { page: '2', pageSize: '3', withCount: 'true' } },
      { pagination: { start: '0', limit: '100', withCount: random.pick(['true', 'false']) } },
      { pagination: { start: '1', limit: '1' } },
      { pagination: { limit: '-1' } },
    ]),
});
