import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../kernel/strapi/locales';
import { SITE } from '../projection';
import type { Site } from '../projection/contract';
import type { Follower } from './follower';
import { createDeliveryStore } from './store';

/** What every answer needs to know of the site. */
export interface Facts {
  /** The default one first. */
  locales: { code: string; name: string; isDefault: boolean }[];
  sites: ReadonlyMap<string, Site>;
}

/** Keeps the facts as long as nothing changes; `isFresh` has them read anew. */
export function createFacts(strapi: Core.Strapi, follower: Follower) {
  const store = createDeliveryStore(strapi);
  let kept: { facts: Promise<Facts>; generation: number } | undefined;

  async function load(): Promise<Facts> {
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

  return async (isFresh = false): Promise<Facts> => {
    await follower.look();
    if (!kept || isFresh || kept.generation !== follower.generation) {
      kept = { facts: load(), generation: follower.generation };
      kept.facts.catch(() => (kept = undefined));
    }
    return kept.facts;
  };
}

export type ReadFacts = ReturnType<typeof createFacts>;
