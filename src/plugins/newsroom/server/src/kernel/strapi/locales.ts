import type { Core } from '@strapi/strapi';
import { findModel } from './models';

/** Codes of all locales of the site, the default locale first. */
export async function localeCodes(strapi: Core.Strapi): Promise<string[]> {
  const rows = (await strapi.db
    .query('plugin::i18n.locale')
    .findMany({ select: ['code'], orderBy: 'id' })) as { code: string }[];
  const first = await defaultLocale(strapi);
  const codes = rows.map((row) => row.code);
  return codes.includes(first) ? [first, ...codes.filter((code) => code !== first)] : codes;
}

/** Code of the site's default locale. */
export async function defaultLocale(strapi: Core.Strapi): Promise<string> {
  const code: unknown = await strapi
    .store({ type: 'plugin', name: 'i18n' })
    .get({ key: 'default_locale' });
  return typeof code === 'string' ? code : 'en';
}

/** True if the type is localized. */
export const isLocalized = (strapi: Core.Strapi, uid: string): boolean =>
  findModel(strapi, uid)?.pluginOptions?.i18n?.localized === true;

/**
 * Resolves the `locale` parameter of a document call: `*` means all locales, nothing means the default.
 * Returns `[null]` for a type that is not localized.
 */
export async function meantLocales(
  strapi: Core.Strapi,
  uid: string,
  locale: string | string[] | null | undefined
): Promise<(string | null)[]> {
  if (!isLocalized(strapi, uid)) return [null];
  if (Array.isArray(locale) && locale.length > 0) {
    return locale.includes('*') ? localeCodes(strapi) : locale;
  }
  if (locale === '*') return localeCodes(strapi);
  return [typeof locale === 'string' && locale !== '' ? locale : await defaultLocale(strapi)];
}
