import { RangeReversed } from '../../../kernel/http/input';
import { optionsOf } from '../../../kernel/options';
import { ARTICLE, AUTHOR, CATEGORY, FEATURED, LIST, SOURCE, TAG, TOPIC } from '../projection';
import type { List, RelatedCard } from '../projection/contract';
import type { Position } from './domain';
import { readCursor, readRelatedTerms, RELATED, toCursor, toTimestamp } from './domain';
import { CursorInvalid, FilterUnknown } from './errors';
import type { Locales, Reader } from './reader';
import type { CardRow, EntryRow } from './store';
import type { Listing, TermName } from './store-listing';
import type { PageRow } from './store-page';

/** JSON text of a response, with the time its row was written (ms since 1970) if known. */
export interface Found {
  /** Seconds for which it may be kept, where addresses in it are signed. */
  keptSeconds?: number;
  json: string;
  writtenAt?: number;
  locale?: string;
}

export type Outcome =
  | ({ kind: 'found' } & Found)
  /** The slug is a former one; here is the current one. */
  | { kind: 'moved'; slug: string; locale: string; documentId: string }
  /** It was published earlier. */
  | { kind: 'gone' }
  | { kind: 'missing' };

/** Filters of article lists, the most selective kinds of terms first. */
const FILTERS = {
  list: LIST,
  tag: TAG,
  topic: TOPIC,
  source: SOURCE,
  author: AUTHOR,
  category: CATEGORY,
} as const;
type Filter = keyof typeof FILTERS;
const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

type Optional<T> = { [Name in keyof T]?: T[Name] | undefined };

/** Parameters of an article list; see the contract. */
export type ArticlesRequest = { limit: number } & Optional<
  Record<Filter | 'locale' | 'cursor' | 'from' | 'to', string> & { featured: true }
>;

/** `{"data":…,"meta":{…}}` from data that is already JSON text. */
export const envelope = (data: string, meta: object): string =>
  `{"data":${data},"meta":${JSON.stringify(meta)}}`;

/** One page of cards as JSON, with the cursor of the next page. `rows` must have one row more than `limit` if there is one. */
export function toPageOfCards(rows: readonly CardRow[], limit: number) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    json: `[${shown.map(({ card }) => card).join(',')}]`,
    rows: shown,
    nextCursor: rows.length > limit && last ? toCursor(last) : null,
  };
}

/** `meta` of a list, with the other locales that its articles are shown in. */
export function metaOf(locale: string, rows: readonly CardRow[]) {
  const others = [...new Set(rows.map((row) => row.locale))].filter((one) => one !== locale);
  return { locale, ...(others.length > 0 && { fallbackLocales: others }) };
}

export function readPosition(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const position = readCursor(cursor);
  if (!position) throw new CursorInvalid();
  return position;
}

/** A lookup key of a term, source or list. Sources and lists have no locale. */
const toTermName = (uid: string, locale: string, name: string): TermName => ({
  uid,
  locale: uid === SOURCE || uid === LIST ? '' : locale,
  name,
});

/** Finds a term, source or list by slug, former slug or documentId. */
export async function findTerm(
  { store }: Reader,
  uid: string,
  locale: string,
  name: string,
  countedIn: readonly string[] = []
): Promise<EntryRow | undefined> {
  const [term] = await store.entriesByName([toTermName(uid, locale, name)], countedIn);
  return term;
}

export function createArticles(reader: Reader) {
  const { store, strapi } = reader;
  const { timeZone } = optionsOf(strapi);

  async function relatedTo(row: PageRow): Promise<string> {
    if (row.related !== undefined) return row.related;
    const picked = (JSON.parse(row.picked) as RelatedCard[]).map(({ documentId }) => documentId);
    const relatedTerms = readRelatedTerms(row.relatedTerms);
    const missing = RELATED - picked.length;
    return missing > 0 && relatedTerms.length > 0
      ? store.relatedCards(row, relatedTerms, picked, missing)
      : '';
  }

  async function withSurroundings(row: PageRow, requested: string): Promise<Outcome> {
    const others = await relatedTo(row);
    const chosen = row.picked.slice(1, -1);
    const related = `[${chosen}${chosen !== '' && others !== '' ? ',' : ''}${others}]`;
    const { locale, writtenAt } = row;
    const data = `${row.page.slice(0, -1)},"previous":${row.previous},"next":${row.next},"related":${related}}`;
    const meta = { locale, ...(locale !== requested && { requestedLocale: requested }) };
    return { kind: 'found', json: envelope(data, meta), writtenAt, locale };
  }

  /** Resolves filters to documentIds. Throws FilterUnknown for a name that does not exist. */
  async function resolve(given: readonly (TermName & { filter: Filter })[]) {
    const found = await store.entriesByName(given);
    const terms: string[] = [];
    let documentIds: string[] | undefined;
    for (const [at, { filter, name }] of given.entries()) {
      const entry = found[at];
      if (!entry) throw new FilterUnknown(filter, name);
      if (filter === 'list') documentIds = (JSON.parse(entry.json) as List).articles;
      else terms.push(entry.documentId);
    }
    return { terms, documentIds };
  }

  /** The range of publication dates, in milliseconds since 1970. */
  function readRange({ from, to }: ArticlesRequest): Pick<Listing, 'from' | 'to'> {
    const range = {
      ...(from !== undefined && { from: toTimestamp(from, timeZone) }),
      ...(to !== undefined && { to: toTimestamp(to, timeZone) }),
    };
    if (range.from !== undefined && range.to !== undefined && range.from > range.to) {
      throw new RangeReversed();
    }
    return range;
  }

  async function read(asked: ArticlesRequest, { locale, chain }: Locales): Promise<CardRow[]> {
    const { limit, list, featured } = asked;
    const after = readPosition(asked.cursor);
    const listing: Listing = {
      locales: chain,
      terms: featured ? [FEATURED] : [],
      limit: limit + 1,
      ...(after && { after }),
      ...readRange(asked),
    };
    const given = FILTER_NAMES.flatMap((filter) => {
      const name = asked[filter];
      return name === undefined ? [] : [{ filter, ...toTermName(FILTERS[filter], locale, name) }];
    });
    // First try names as current slugs within the query itself, which is nearly always right and saves a lookup.
    if (list === undefined) {
      const rows = await store.cards({ ...listing, terms: [...given, ...listing.terms] });
      if (rows.length > 0 || given.length === 0) return rows;
    }
    const { terms, documentIds } = await resolve(given);
    if (documentIds?.length === 0) return [];
    return store.cards({
      ...listing,
      terms: [...terms, ...listing.terms],
      ...(documentIds && { documentIds }),
    });
  }

  return {
    /** Finds an article by slug or documentId. A former slug gives `moved`, or the page itself with `follows`. */
    async article(asked: {
      slug: string;
      locale?: string | undefined;
      follows?: boolean;
    }): Promise<Outcome> {
      const { slug: name, follows = false } = asked;
      const { locale: requested, chain } = await reader.locales(asked.locale);
      const page = await store.pageBySlug(requested, name);
      if (page) return withSurroundings(page, requested);
      const found = await store.pageByName(chain, name);
      if (found) {
        const { slug, locale, documentId } = found;
        const isNow = slug === name || documentId === name;
        if (isNow || follows) return withSurroundings(found, requested);
        return { kind: 'moved', slug, locale, documentId };
      }
      const wasThere = await store.wasPublished(ARTICLE, chain, name);
      return { kind: wasThere ? 'gone' : 'missing' };
    },

    async articles(asked: ArticlesRequest): Promise<Found> {
      const locales = await reader.locales(asked.locale);
      const page = toPageOfCards(await read(asked, locales), asked.limit);
      const { nextCursor } = page;
      const meta = { ...metaOf(locales.locale, page.rows), nextCursor };
      return { json: envelope(page.json, meta), locale: locales.locale };
    },

    /** Cards of the given articles, in their order. */
    async cardsOf(documentIds: readonly string[], { chain }: Locales): Promise<CardRow[]> {
      if (documentIds.length === 0) return [];
      const limit = documentIds.length;
      const rows = await store.cards({ locales: chain, terms: [], documentIds, limit });
      const byId = new Map(rows.map((row) => [row.documentId, row]));
      return documentIds.flatMap((documentId) => byId.get(documentId) ?? []);
    },
  };
}
