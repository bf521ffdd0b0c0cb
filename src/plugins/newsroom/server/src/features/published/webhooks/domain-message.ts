import type { Change, FrontendKind, FrontendPaths, Neighbour } from '../projection';
import { apiCollection, apiPath, frontendUrl } from '../projection';
import type { ChangeKind, WebhookChange, WebhookMessage } from './contract';

/** A slug of a document in a locale; `locale` is empty for types without locales. */
export interface NamedSlug {
  uid: string;
  documentId: string;
  locale: string;
  slug: string;
}

/** The data that URLs in a message are built from. */
export interface Surroundings {
  paths: FrontendPaths;
  /** The frontend's base URL, if the site has one. */
  frontend: string | null;
  /** Codes of all locales of the site, the default locale first. */
  locales: readonly string[];
  /** The option `delivery.fallbackLocales`. */
  fallbackLocales: readonly string[];
  /** Root of the API, such as `https://cms.example.org/api`; only a path without a public URL. */
  apiRoot: string;
  /** Current and former slugs of the changed documents. */
  slugs: readonly NamedSlug[];
  /** Slugs of the terms, sources and parent categories in the changes. */
  entries: readonly NamedSlug[];
  /** Neighbouring articles, which show the cards of changed ones. */
  neighbours: readonly Neighbour[];
  /** Lists with the documentIds of their articles. */
  lists: readonly { key: string; articles: readonly string[] }[];
}

const PREFIX = 'plugin::newsroom.';
export const uidOf = (kind: ChangeKind): string => PREFIX + kind;
const kindOf = (uid: string) => uid.slice(PREFIX.length) as ChangeKind;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Kinds of documents that a typical front page shows. */
const isOnFrontPage = (kind: ChangeKind): boolean => ['article', 'list', 'site'].includes(kind);

/** Merges changes of the same document and locale into one, at the position of the last. */
function collapse(changes: readonly Change[]): Change[] {
  const last = new Map<string, Change>();
  for (const change of changes) {
    const name = `${change.uid} ${change.documentId} ${change.locale}`;
    const before = last.get(name);
    // Deleted first, so that the entry moves to the end.
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

/** Kinds with a list endpoint that counts articles. */
const isListed = (kind: ChangeKind): boolean => !['article', 'list', 'site'].includes(kind);

/** A document with a URL. */
interface Addressed {
  kind: ChangeKind;
  documentId: string;
  slug: string;
}

/** Builders of frontend and reader API URLs. */
function addressesIn({ paths, frontend, apiRoot, locales }: Surroundings) {
  /** URLs with `?locale=`, and also without it for the default locale. */
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

/** Locales whose pages and responses show a change. */
function localesOf({ locale }: Change, { locales, fallbackLocales }: Surroundings): string[] {
  // A type without locales is shown in all locales.
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
  /** Articles also have a URL with their documentId. */
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
        // List endpoints of terms contain numbers of articles.
        ...unique([kind, ...termsIn(locale).map((term) => term.kind)])
          .filter(isListed)
          .flatMap((one) => collection(locale, one)),
      ])
    ),
  };
}

/** Builds the message for changes, which must be in log order. */
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
