import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { addressesOf, frontendUrl } from '../projection';
import type { FrontendKind } from '../projection';
import type { SiteInfo, ReadSiteInfo } from './site-info';
import type { DeliveryStore } from './store';
import { LocaleUnknown } from '../../../kernel/errors';

/** The requested locale, and the chain of locales to search: it and its fallbacks. */
export interface Locales {
  locale: string;
  chain: readonly [string, ...string[]];
}

/** Dependencies shared by all queries of the reader API. */
export interface Reader {
  strapi: Core.Strapi;
  store: DeliveryStore;
  /** Throws LocaleUnknown for a locale that the site does not have. */
  locales: (asked: string | undefined) => Promise<Locales>;
  siteInfo: () => Promise<SiteInfo>;
  /** Returns a function that builds frontend URLs. */
  urls: () => Promise<
    (kind: FrontendKind, locale: string, of: { slug: string | null; documentId: string }) => string
  >;
}

export function createReader(
  strapi: Core.Strapi,
  store: DeliveryStore,
  readSiteInfo: ReadSiteInfo
): Reader {
  const { fallbackLocales } = optionsOf(strapi).delivery;
  const { paths } = addressesOf(strapi);
  return {
    strapi,
    store,
    siteInfo: () => readSiteInfo(),

    async locales(asked) {
      let { locales } = await readSiteInfo();
      const has = (code: string) => locales.some((locale) => locale.code === code);
      // The locale may have been added just now on another node, so read again.
      if (asked !== undefined && !has(asked)) ({ locales } = await readSiteInfo(true));
      const codes = locales.map(({ code }) => code);
      const locale = asked ?? codes[0] ?? '';
      if (asked !== undefined && !has(asked)) throw new LocaleUnknown(asked, codes);
      const others = fallbackLocales.filter((code) => code !== locale && has(code));
      return { locale, chain: [locale, ...others] };
    },

    async urls() {
      const { sites } = await readSiteInfo();
      return (kind, locale, { slug, documentId }) =>
        frontendUrl(paths, sites.get(locale)?.frontendUrl, kind, {
          locale,
          slug: slug ?? documentId,
          documentId,
        });
    },
  };
}
