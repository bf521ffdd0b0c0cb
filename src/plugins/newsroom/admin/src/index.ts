import type { AdminPlugin } from './admin-plugin';
import { features } from './features';
import { messagesOf } from './features/desk/layouts';
import en from './translations/en.json';
import vi from './translations/vi.json';

const PLUGIN_ID = 'newsroom';

const translations: Record<string, Record<string, string>> = { en, vi };

/** Replaces Strapi's texts that say unsaved text is lost when a session has ended, because the plugin keeps it. */
const INSTEAD_OF_STRAPIS = {
  'app.session.ended.title': 'kept-texts.strapi.ended',
  'app.session.ended.unsaved': 'kept-texts.strapi.unsaved',
};

const plugin: AdminPlugin = {
  register(app) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Newsroom' });
    for (const feature of features) feature.register?.(app);
  },

  bootstrap(app) {
    for (const feature of features) feature.bootstrap?.(app);
  },

  registerTrads({ locales }) {
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

export default plugin;
