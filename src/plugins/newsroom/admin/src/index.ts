import type { StrapiApp } from '@strapi/strapi/admin';
import { features } from './features';
import type { AdminFeature } from './features/feature';
import { messagesOf } from './features/desk/layouts';
import en from './translations/en.json';
import vi from './translations/vi.json';

const PLUGIN_ID = 'newsroom';

const translations: Record<string, Record<string, string>> = { en, vi };

/** Texts of Strapi's that are not true any more: it says that unsaved text is lost when a session has ended. */
const INSTEAD_OF_STRAPIS = {
  'app.session.ended.title': 'kept-texts.strapi.ended',
  'app.session.ended.unsaved': 'kept-texts.strapi.unsaved',
};

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
    for (const feature of features) feature.register?.(app);
  },

  bootstrap(app: Parameters<NonNullable<AdminFeature['bootstrap']>>[0]) {
    for (const feature of features) feature.bootstrap?.(app);
  },

  /** Texts of the asked locales, each key under the plugin's name, and the names of types and components. */
  registerTrads({ locales }: { locales: string[] }) {
    return locales.map((locale) => ({
      locale,
      data: {
        ...messagesOf(locale),
        ...Object.fromEntries(
          Object.entries(translations[locale] ?? {}).map(([key, text]) => [
            `${PLUGIN_ID}.${key}`,
            text,
          ])
        ),
        ...Object.fromEntries(
          Object.entries(INSTEAD_OF_STRAPIS).flatMap(([strapis, ours]) => {
            const text = translations[locale]?.[ours];
            return text === undefined ? [] : [[strapis, text]];
          })
        ),
      },
    }));
  },
};
