import type { StrapiApp } from '@strapi/strapi/admin';
import { features } from './features';
import type { AdminFeature } from './features/feature';
import { messagesOf } from './features/layouts';
import en from './translations/en.json';
import strapiVi from './translations/strapi/vi.json';
import vi from './translations/vi.json';

const PLUGIN_ID = 'newsroom';

const translations: Record<string, Record<string, string>> = { en, vi };

/** What Strapi leaves in English on the screens of editors, or says in words that no editor would use. */
const strapiTranslations: Record<string, Record<string, string>> = { vi: strapiVi };

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
    for (const feature of features) feature.register?.(app);
  },

  bootstrap(app: Parameters<NonNullable<AdminFeature['bootstrap']>>[0]) {
    for (const feature of features) feature.bootstrap?.(app);
  },

  /** Texts of the asked locales, each key under the plugin's name, the names of types and components, and some of Strapi's. */
  registerTrads({ locales }: { locales: string[] }) {
    return locales.map((locale) => ({
      locale,
      data: {
        ...strapiTranslations[locale],
        ...messagesOf(locale),
        ...Object.fromEntries(
          Object.entries(translations[locale] ?? {}).map(([key, text]) => [
            `${PLUGIN_ID}.${key}`,
            text,
          ])
        ),
      },
    }));
  },
};
