import type {
  Author,
  Category,
  List,
  NamedSource,
  Person,
  PlacedCategory,
  Reference,
  Site,
  Source,
  Tag,
  Topic,
} from '../contract';
import { textOrNull, toPicture } from './domain-pictures';
import type { AuthorRow, CategoryRow, ListRow, SiteRow, SourceRow, TermRow } from '../model/rows';

/** Categories of the site by row id. */
export type Categories = ReadonlyMap<number, CategoryRow>;

interface Named {
  documentId: string;
  slug?: string | null;
  name?: string | null;
}

export const toReference = ({ documentId, slug, name }: Named): Reference => ({
  documentId,
  slug: textOrNull(slug),
  name: name ?? '',
});

/** Rows of a category's ancestors, outermost first. Stops at a loop, which only SQL can create. */
export function ancestorsOf(id: number, categories: Categories): CategoryRow[] {
  const path: CategoryRow[] = [];
  const seen = new Set([id]);
  let parent = categories.get(id)?.parent?.id;
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent);
    const row = categories.get(parent);
    if (!row) break;
    path.unshift(row);
    parent = row.parent?.id;
  }
  return path;
}

export const placeCategory = (row: TermRow, categories: Categories): PlacedCategory => ({
  ...toReference(row),
  ancestors: ancestorsOf(row.id, categories).map(toReference),
});

export const toPerson = (row: AuthorRow): Person => ({
  ...toReference(row),
  title: textOrNull(row.title),
  photo: toPicture(row.photo),
});

export const toNamedSource = (row: SourceRow): NamedSource => ({
  ...toReference(row),
  kind: row.kind ?? 'outlet',
  website: textOrNull(row.url),
});

const worded = (row: TermRow): Tag => ({
  ...toReference(row),
  locale: row.locale ?? '',
  description: textOrNull(row.description),
  isTranslated: textOrNull(row.followsLocale) === null,
});

export const toTag = (row: TermRow): Tag => worded(row);

export const toTopic = (row: TermRow): Topic => ({ ...worded(row), cover: toPicture(row.cover) });

export const toCategory = (row: CategoryRow, categories: Categories): Category => ({
  ...worded(row),
  cover: toPicture(row.cover),
  order: row.order ?? 0,
  ancestors: ancestorsOf(row.id, categories).map(toReference),
});

export const toAuthor = (row: AuthorRow): Author => ({
  ...toReference(row),
  locale: row.locale ?? '',
  title: textOrNull(row.title),
  bio: textOrNull(row.bio),
  photo: toPicture(row.photo),
  isTranslated: textOrNull(row.followsLocale) === null,
});

export const toSource = (row: SourceRow): Source => ({
  ...toNamedSource(row),
  logo: toPicture(row.logo),
});

/** A list links to draft and published versions in any locale; each published article is kept once. */
export const toList = (row: ListRow): List => ({
  documentId: row.documentId,
  key: textOrNull(row.key),
  name: row.name ?? '',
  articles: [
    ...new Set(
      (row.articles ?? [])
        .filter(({ publishedAt }) => publishedAt)
        .map(({ documentId }) => documentId)
    ),
  ],
});

export const toSite = (row: SiteRow): Site => ({
  siteName: row.siteName ?? '',
  tagline: textOrNull(row.tagline),
  publisherName: textOrNull(row.publisherName),
  publisherLogo: toPicture(row.publisherLogo),
  contact: row.contact
    ? {
        address: textOrNull(row.contact.address),
        phone: textOrNull(row.contact.phone),
        email: textOrNull(row.contact.email),
      }
    : null,
  socialLinks: (row.socialLinks ?? []).flatMap(({ network, url }) =>
    network && url ? [{ network, url }] : []
  ),
  frontendUrl: textOrNull(row.frontendUrl),
});
