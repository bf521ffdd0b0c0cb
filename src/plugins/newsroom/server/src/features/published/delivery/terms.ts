import { AUTHOR, CATEGORY, LIST, SOURCE, TAG, TOPIC } from '../projection';
import type { FrontendKind } from '../projection';
import type { Category, List } from '../projection/contract';
import type { createArticles, Found, Outcome } from './articles';
import { envelope, findTerm, metaOf, readPosition, toPageOfCards } from './articles';
import { readSlugCursor, toSlugCursor, toTree } from './domain';
import { CursorInvalid, NotFound } from './errors';
import type { Locales, Reader } from './reader';
import type { EntryRow } from './store';

/** Content types of terms with their own pages. Sources have no locales. */
const UIDS = {
  category: CATEGORY,
  topic: TOPIC,
  tag: TAG,
  author: AUTHOR,
  source: SOURCE,
} as const;
export type TermKind = keyof typeof UIDS & FrontendKind;

export interface TermRequest {
  limit: number;
  locale?: string | undefined;
  cursor?: string | undefined;
}

/** Queries for terms, lists and the site. */
export function createTerms(reader: Reader, articles: ReturnType<typeof createArticles>) {
  const { store } = reader;
  const ownLocale = (kind: TermKind, locale: string) => (kind === 'source' ? '' : locale);

  async function outcomeOfMissing(uid: string, locale: string, name: string): Promise<Outcome> {
    return { kind: (await store.wasPublished(uid, [locale], name)) ? 'gone' : 'missing' };
  }

  async function decorator(kind: TermKind, { locale, chain }: Locales, ids: readonly string[]) {
    const [urlOf, counts] = [await reader.urls(), await store.counts(ids, chain)];
    return (term: { documentId: string; slug: string | null }) => ({
      url: urlOf(kind, locale, term),
      articleCount: counts.get(term.documentId) ?? 0,
    });
  }

  async function categoriesOf(locales: Locales) {
    const rows = await store.entries(CATEGORY, locales.locale, undefined);
    const decorate = await decorator(
      'category',
      locales,
      rows.map(({ documentId }) => documentId)
    );
    return { categories: rows.map(({ json }) => JSON.parse(json) as Category), decorate };
  }

  /** Breadcrumb and children of a category's page. */
  async function placeOf(row: EntryRow, locales: Locales) {
    const { categories, decorate } = await categoriesOf(locales);
    const own = JSON.parse(row.json) as Category;
    const urlOf = await reader.urls();
    const children = categories.filter(
      ({ ancestors }) => ancestors.at(-1)?.documentId === row.documentId
    );
    return {
      breadcrumb: own.ancestors.map((crumb) => ({
        ...crumb,
        url: urlOf('category', locales.locale, crumb),
      })),
      children: children
        .sort((one, other) => one.order - other.order || one.name.localeCompare(other.name))
        .map((child) => ({ ...child, ...decorate(child) })),
    };
  }

  return {
    async categories(asked: string | undefined): Promise<Found> {
      const locales = await reader.locales(asked);
      const { categories, decorate } = await categoriesOf(locales);
      const { locale } = locales;
      return {
        json: envelope(JSON.stringify(toTree(categories, decorate)), { locale }),
        locale,
      };
    },

    async terms(kind: TermKind, asked: TermRequest): Promise<Found> {
      const locales = await reader.locales(asked.locale);
      const { locale } = locales;
      const after = asked.cursor === undefined ? undefined : readSlugCursor(asked.cursor);
      if (asked.cursor !== undefined && after === undefined) throw new CursorInvalid();
      const rows = await store.entries(UIDS[kind], ownLocale(kind, locale), after, asked.limit + 1);
      const shown = rows.slice(0, asked.limit);
      const decorate = await decorator(
        kind,
        locales,
        shown.map(({ documentId }) => documentId)
      );
      const data = shown.map((row) => ({
        ...(JSON.parse(row.json) as object),
        ...decorate(row),
      }));
      const nextCursor = rows.length > asked.limit ? toSlugCursor(shown.at(-1)?.slug ?? '') : null;
      return { json: envelope(JSON.stringify(data), { locale, nextCursor }), locale };
    },

    async term(
      kind: TermKind,
      asked: TermRequest & { slug: string; follows?: boolean },
      hasPlace = true
    ): Promise<Outcome> {
      const locales = await reader.locales(asked.locale);
      const { locale, chain } = locales;
      const row = await findTerm(reader, UIDS[kind], locale, asked.slug, chain);
      if (!row) return outcomeOfMissing(UIDS[kind], ownLocale(kind, locale), asked.slug);
      const { documentId, slug } = row;
      const isNow = asked.slug === slug || asked.slug === documentId;
      if (!isNow && !asked.follows) {
        return { kind: 'moved', slug, locale, documentId };
      }
      const after = readPosition(asked.cursor);
      const { limit } = asked;
      const page = toPageOfCards(
        await store.cards({
          locales: chain,
          terms: [documentId],
          limit: limit + 1,
          ...(after && { after }),
        }),
        limit
      );
      const urlOf = await reader.urls();
      const rest = {
        url: urlOf(kind, locale, row),
        articleCount: row.articleCount,
        ...(kind === 'category' && hasPlace && (await placeOf(row, locales))),
      };
      const data = `${row.json.slice(0, -1)},${JSON.stringify(rest).slice(1, -1)},"articles":${page.json}}`;
      const meta = { ...metaOf(locale, page.rows), nextCursor: page.nextCursor };
      return { kind: 'found', json: envelope(data, meta), locale };
    },

    async list(asked: {
      key: string;
      locale?: string | undefined;
      follows?: boolean;
    }): Promise<Outcome> {
      const locales = await reader.locales(asked.locale);
      const row = await findTerm(reader, LIST, '', asked.key);
      if (!row) return outcomeOfMissing(LIST, '', asked.key);
      const { locale } = locales;
      const list = JSON.parse(row.json) as List;
      const { documentId, key, name } = list;
      const isNow = asked.key === key || asked.key === documentId;
      if (key !== null && !isNow && !asked.follows) {
        return { kind: 'moved', slug: key, locale, documentId };
      }
      const rows = await articles.cardsOf(list.articles, locales);
      const own = JSON.stringify({ documentId, key, name }).slice(0, -1);
      const data = `${own},"articles":[${rows.map(({ card }) => card).join(',')}]}`;
      return { kind: 'found', json: envelope(data, metaOf(locale, rows)), locale };
    },

    async site(asked: string | undefined): Promise<Found> {
      const { locale, chain } = await reader.locales(asked);
      const { sites, locales } = await reader.siteInfo();
      const shown = chain.find((one) => sites.has(one));
      const site = shown === undefined ? undefined : sites.get(shown);
      if (!site) throw new NotFound('site in the locale', locale);
      return {
        json: JSON.stringify({ data: { ...site, locale: shown, locales } }),
        locale,
      };
    },
  };
}
