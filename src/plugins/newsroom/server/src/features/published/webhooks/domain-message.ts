import type { Change, FrontendKind, FrontendPaths, Neighbour } from '../projection';
import { apiCollection, apiPath, frontendUrl } from '../projection';
import type { ChangeKind, WebhookChange, WebhookMessage } from './contract';

/** A slug of a document in a locale, which is empty for types that have none. */
export interface NamedSlug {
  uid: string;
  documentId: string;
  locale: string;
  slug: string;
}

/** What addresses are made from. */
export interface Surroundings {
  paths: FrontendPaths;
  /** Where the frontend is, if the site says it. */
  frontend: string | null;
  /** Codes of all locales of the site, the default one first. */
  locales: readonly string[];
  /** Locales whose articles are shown in others, where they are missing there. */
  fallbackLocales: readonly string[];
  /** Address or path below which the API is: `https://cms.example.org/api`. */
  apiRoot: string;
  /** Slugs of the documents of the changes, those of before among them. */
  slugs: readonly NamedSlug[];
  /** Terms and sources that articles are listed under, and categories above others. */
  entries: readonly NamedSlug[];
  /** Articles that show the cards of those of the changes, as the one before or after them. */
  neighbours: readonly Neighbour[];
  /** Lists that editors made, with the articles in them. */
  lists: readonly { key: string; articles: readonly string[] }[];
}

const PREFIX = 'plugin::newsroom.';
export const uidOf = (kind: ChangeKind): string => PREFIX + kind;
const kindOf = (uid: string) => uid.slice(PREFIX.length) as ChangeKind;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** What comes and goes on the front page of most portals. */
const isOnFrontPage = (kind: ChangeKind): boolean => ['article', 'list', 'site'].includes(kind);

/** Each document and locale once, where it was told of last, with all that its changes concerned. */
function collapse(changes: readonly Change[]): Change[] {
  const last = new Map<string, Change>();
  for (const change of changes) {
    const name = `${change.uid} ${change.documentId} ${change.locale}`;
    const before = last.get(name);
    // Put in anew, so that the order is that of what is told.
    last.delete(name);
    last.set(name, {
      ...change,
      isMoved: change.isMoved || before?.isMoved === true,
      terms: unique([...(before?.terms ?? []), ...change.terms]),
      places: [...(before?.places ?? []), ...change.places],
    });
  }
  return [...last.values()];
}

/** Kinds whose own list has an address. */
const isListed = (kind: ChangeKind): boolean => !['article', 'list', 'site'].includes(kind);

/** Something that has an address in a locale. */
interface Addressed {
  kind: ChangeKind;
  documentId: string;
  slug: string;
}

/** Pages of the frontend, and addresses of the reader API. */
function addressesIn({ paths, frontend, apiRoot, locales }: Surroundings) {
  /** In the default locale it need not be named. */
  const inLocale = (locale: string, path: string): string[] => {
    const url = apiRoot + path;
    const named = `${url}?locale=${encodeURIComponent(locale)}`;
    return locale === locales[0] ? [named, url] : [named];
  };
  return {
    page: (locale: string, { kind, documentId, slug }: Addressed): string[] =>
      kind in paths
        ? [frontendUrl(paths, frontend, kind as FrontendKind, { locale, slug, documentId })]
        : [],
    answer: (locale: string, { kind, slug }: Addressed) => inLocale(locale, apiPath(kind, slug)),
    collection: (locale: string, kind: ChangeKind) => inLocale(locale, apiCollection(kind)),
  };
}

/** Locales in whose pages and answers a change shows. */
function localesOf({ locale }: Change, { locales, fallbackLocales }: Surroundings): string[] {
  // A type without locales is shown in all of them.
  if (locale === '') return [...locales];
  return fallbackLocales.includes(locale) ? unique([locale, ...locales]) : [locale];
}

function toWebhookChange(change: Change, around: Surroundings): WebhookChange {
  const { documentId, slug, isPublished, isMoved } = change;
  const kind = kindOf(change.uid);
  const isOfIt = (one: NamedSlug) =>
    one.documentId === documentId && one.uid === change.uid && one.locale === change.locale;
  const previousSlugs = isMoved
    ? around.slugs.flatMap((one) => (isOfIt(one) && one.slug !== slug ? [one.slug] : []))
    : [];
  const entries = around.entries.filter((entry) => change.terms.includes(entry.documentId));
  const termsIn = (locale: string): Addressed[] =>
    entries
      .filter((entry) => ['', locale].includes(entry.locale))
      .map((entry) => ({ ...entry, kind: kindOf(entry.uid) }));
  const terms = termsIn(change.locale).map((term) => ({
    kind: term.kind,
    documentId: term.documentId,
    slug: term.slug,
  }));
  const neighbours = around.neighbours
    .filter(({ of, locale }) => of === documentId && locale === change.locale)
    .map((one): Addressed => ({ ...one, kind }));
  const lists = around.lists
    .filter(({ articles }) => kind === 'article' && articles.includes(documentId))
    .map(({ key }): Addressed => ({ kind: 'list', documentId: '', slug: key }));

  const slugs = [...(slug === null ? [] : [slug]), ...previousSlugs];
  const own = slugs.map((one): Addressed => ({ kind, documentId, slug: one }));
  const site: Addressed = { kind: 'site', documentId, slug: '' };
  const { page, answer, collection } = addressesIn(around);
  /** Articles go by their documentId, too. */
  const byId = (articles: Addressed[]): Addressed[] =>
    kind === 'article'
      ? unique(articles.map((one) => one.documentId)).map((id) => ({ ...site, kind, slug: id }))
      : [];
  const locales = localesOf(change, around);
  return {
    kind,
    documentId,
    locale: change.locale === '' ? null : change.locale,
    slug,
    isPublished,
    ...(previousSlugs.length > 0 && { previousSlugs }),
    ...(terms.length > 0 && { terms }),
    urls: unique(
      locales.flatMap((locale) =>
        [...own, ...termsIn(locale), ...(isOnFrontPage(kind) ? [site] : []), ...neighbours].flatMap(
          (one) => page(locale, one)
        )
      )
    ),
    apiUrls: unique(
      locales.flatMap((locale) => [
        ...[
          ...(kind === 'site' ? [site] : []),
          ...own,
          ...byId(own),
          ...termsIn(locale),
          ...lists,
          ...neighbours,
          ...byId(neighbours),
        ].flatMap((one) => answer(locale, one)),
        // They count articles.
        ...unique([kind, ...termsIn(locale).map((term) => term.kind)])
          .filter(isListed)
          .flatMap((one) => collection(locale, one)),
      ])
    ),
  };
}

/** What an endpoint is told of the changes, which are in order, as the log has them. */
export function toMessage(
  changes: readonly Change[],
  around: Surroundings,
  missed: boolean,
  now: number
): WebhookMessage {
  return {
    type: 'published.changed',
    timestamp: new Date(changes.at(-1)?.changedAt ?? now).toISOString(),
    data: { missed, changes: collapse(changes).map((change) => toWebhookChange(change, around)) },
  };
}
