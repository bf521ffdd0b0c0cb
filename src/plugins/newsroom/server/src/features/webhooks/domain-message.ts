import type { Change, FrontendKind, FrontendPaths } from '../published';
import { apiPath, frontendUrl } from '../published';
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
  /** Address or path below which the API is: `https://cms.example.org/api`. */
  apiRoot: string;
  /** Slugs of the documents of the changes, those of before among them. */
  slugs: readonly NamedSlug[];
  /** Terms and sources that articles are listed under. */
  entries: readonly NamedSlug[];
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
    });
  }
  return [...last.values()];
}

function toWebhookChange(change: Change, around: Surroundings): WebhookChange {
  const { documentId, slug, isPublished, isMoved } = change;
  const kind = kindOf(change.uid);
  // A type without locales is shown in all of them.
  const locales = change.locale === '' ? around.locales : [change.locale];
  const of = (one: NamedSlug) => one.documentId === documentId && one.uid === change.uid;
  const previousSlugs = isMoved
    ? around.slugs.flatMap((one) =>
        of(one) && one.locale === change.locale && one.slug !== slug ? [one.slug] : []
      )
    : [];
  const terms = around.entries.filter(
    (entry) => change.terms.includes(entry.documentId) && ['', change.locale].includes(entry.locale)
  );

  const pageUrl = (locale: string, of: ChangeKind, id: string, itsSlug: string): string[] =>
    of in around.paths
      ? [
          frontendUrl(around.paths, around.frontend, of as FrontendKind, {
            locale,
            slug: itsSlug,
            documentId: id,
          }),
        ]
      : [];
  /** In the default locale it need not be named. */
  const apiUrl = (locale: string, of: ChangeKind, itsSlug: string): string[] => {
    const url = around.apiRoot + apiPath(of, itsSlug);
    const inLocale = `${url}?locale=${encodeURIComponent(locale)}`;
    return locale === around.locales[0] ? [inLocale, url] : [inLocale];
  };
  const slugs = [...(slug === null ? [] : [slug]), ...previousSlugs];
  return {
    kind,
    documentId,
    locale: change.locale === '' ? null : change.locale,
    slug,
    isPublished,
    ...(previousSlugs.length > 0 && { previousSlugs }),
    ...(terms.length > 0 && {
      terms: terms.map((term) => ({
        kind: kindOf(term.uid),
        documentId: term.documentId,
        slug: term.slug,
      })),
    }),
    urls: unique(
      locales.flatMap((locale) => [
        ...slugs.flatMap((one) => pageUrl(locale, kind, documentId, one)),
        ...terms.flatMap((term) => pageUrl(locale, kindOf(term.uid), term.documentId, term.slug)),
        ...(isOnFrontPage(kind) ? pageUrl(locale, 'site', documentId, '') : []),
      ])
    ),
    apiUrls: unique(
      locales.flatMap((locale) => [
        ...(kind === 'site' ? apiUrl(locale, kind, '') : []),
        // Articles go by their documentId, too.
        ...[...slugs, ...(kind === 'article' ? [documentId] : [])].flatMap((one) =>
          apiUrl(locale, kind, one)
        ),
        ...terms.flatMap((term) => apiUrl(locale, kindOf(term.uid), term.slug)),
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
