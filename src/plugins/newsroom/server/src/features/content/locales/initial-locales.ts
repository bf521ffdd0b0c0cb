import type { Core } from '@strapi/strapi';
import { isLocalized } from '../../../kernel/strapi/locales';
import { optionsOf } from '../../../kernel/options';

const MARKER = { key: 'initial_locales' };

/** Name of a locale in Strapi's form: "Vietnamese (vi)" in English, "Tiếng Việt (vi)" in Vietnamese. */
function nameIn(language: string, code: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  return `${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)} (${code})`;
}

/** Creates a locale named in its own language. Renames an existing one only if it has Strapi's English name. */
async function makeLocale(strapi: Core.Strapi, code: string): Promise<void> {
  const locales = strapi.db.query('plugin::i18n.locale');
  const known = (await locales.findOne({ where: { code } })) as { name: string } | null;
  const data = { code, name: nameIn(code, code) };
  if (!known) await locales.create({ data });
  else if (known.name === nameIn('en', code)) await locales.update({ where: { code }, data });
}

async function hasContent(strapi: Core.Strapi): Promise<boolean> {
  for (const uid of Object.keys(strapi.contentTypes)) {
    if (isLocalized(strapi, uid) && (await strapi.db.query(uid).count()) > 0) return true;
  }
  return false;
}

/**
 * Creates the locales of the option `locales.initial`, once in the life of a site. A site with localized content keeps
 * its locales, and a locale deleted later is not created again.
 */
export async function makeInitialLocales(strapi: Core.Strapi): Promise<void> {
  const [first, ...others] = optionsOf(strapi).locales.initial;
  const store = strapi.store({ type: 'plugin', name: 'newsroom' });
  if (!first || (await store.get(MARKER))) return;

  if (!(await hasContent(strapi))) {
    // i18n would grant permissions for each new locale at once, and fail if a plugin that starts later has not
    // registered its actions yet. The admin grants them at the end of every start anyway.
    strapi.db.lifecycles.disable();
    try {
      for (const code of [first, ...others]) await makeLocale(strapi, code);
    } finally {
      strapi.db.lifecycles.enable();
    }
    await strapi
      .store({ type: 'plugin', name: 'i18n' })
      .set({ key: 'default_locale', value: first });
  }
  await store.set({ ...MARKER, value: true });
}
