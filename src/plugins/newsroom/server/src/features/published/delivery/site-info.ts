import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../kernel/strapi/locales';
import { SITE } from '../projection';
import type { Site } from '../projection/contract';
import type { Follower } from './follower';
import { createDeliveryStore } from './store';

/** What every answer needs to know of the site. */
export interface SiteInfo {
  /** The default one first. */
  locales: { code: string; name: string; isDefault: boolean }[];
  sites: ReadonlyMap<string, Site>;
}

/** Keeps the facts as long as nothing changes; `isFresh` has them read anew. */
export function createSiteInfo(strapi: Core.Strapi, follower: Follower) {
  const store = createDeliveryStore(strapi);
  let kept: { siteInfo: Promise<SiteInfo>; generation: number } | undefined;

  async function load(): Promise<SiteInfo> {
    const first = await defaultLocale(strapi);
    const rows = (await strapi.db
      .query('plugin::i18n.locale')
      .findMany({ select: ['code', 'name'], orderBy: 'id' })) as { code: string; name: string }[];
    const locales = rows
      .map(({ code, name }) => ({ code, name, isDefault: code === first }))
      .sort((one, other) => Number(other.isDefault) - Number(one.isDefault));
    const sites = await store.entriesOf(SITE);
    return {
      locales,
      sites: new Map(sites.map(({ locale, json }) => [locale, JSON.parse(json) as Site])),
    };
  }

  return async (isFresh = false): Promise<SiteInfo> => {
    await follower.look();
    if (!kept || isFresh || kept.generation !== follower.generation) {
      kept = { siteInfo: load(), generation: follower.generation };
      kept.siteInfo.catch(() => (kept = undefined));
    }
    return kept.siteInfo;
  };
}

export type ReadSiteInfo = ReturnType<typeof createSiteInfo>;
