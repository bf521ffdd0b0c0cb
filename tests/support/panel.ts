import type { Locator, Page } from 'playwright-core';
import { format } from './admin-icu';
import { signInOnPage } from './admin-page';
import { defaultsInCode, ourVietnamese, wordsOfFields, wordsOfStrapi } from './admin-words';
import type { App } from './app';
import { inBrowser } from './browser';
import { superAdmin } from './clients';

export type Language = 'en' | 'vi';

/** The admin panel in a browser, in one of its languages, and the words that stand on it today. */
export interface Panel {
  page: Page;
  /** What the panel says for one of Strapi's keys: `app.utils.publish`. */
  say: (key: string, values?: Record<string, string | number>) => string;
  /** What the plugin calls a type or a field: `article`, `article.title`. */
  name: (key: string) => string;
  /** The button that says so. */
  button: (key: string, values?: Record<string, string | number>) => Locator;
}

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Signs in as super admin, in a language of the panel. */
export async function inPanel(
  app: Pick<App, 'url'>,
  language: Language,
  work: (panel: Panel) => Promise<void>
): Promise<void> {
  await inBrowser(
    `${app.url}/admin`,
    async (page) => {
      await page.evaluate(`localStorage.setItem('strapi-admin-language', '${language}')`);
      await page.reload();
      await signIn(page);
      await work(createPanel(page, language));
    },
    { timezoneId: TIME_ZONE, viewport: { width: 1440, height: 1000 } }
  );
}

/** Fills in the form that the page shows, and waits for the panel behind it. */
export async function signIn(page: Page): Promise<void> {
  await signInOnPage(page, superAdmin);
  await page.getByRole('navigation').first().waitFor();
}

/** Chooses the language of the content. Strapi ends the name of a language with its code. */
export async function chooseLocale({ page, say }: Panel, locale: string): Promise<void> {
  const [inList, inForm] = [
    'i18n.actions.select-locale',
    'i18n.Settings.locales.modal.locales.label',
  ];
  const combobox = (key = '') => page.getByRole('combobox', { name: say(key), exact: true });
  await combobox(inList).or(combobox(inForm)).click();
  await page.getByRole('option', { name: `(${locale})` }).click();
}

/** A page of the panel, whose editor is signed in and speaks that language. */
export function createPanel(page: Page, language: Language): Panel {
  const fields = wordsOfFields(language);
  const words = Object.fromEntries(
    [defaultsInCode(), wordsOfStrapi('en'), wordsOfStrapi(language)]
      .concat(language === 'vi' ? Object.values(ourVietnamese()) : [])
      .flatMap((file) => Object.entries(file))
  );
  const say: Panel['say'] = (key, values = {}) => {
    const message = words[key];
    if (message === undefined) throw new Error(`The admin panel has no words for "${key}"`);
    return format(message, language, values);
  };
  return {
    page,
    say,
    name: (key) => {
      const found = fields[key];
      if (found === undefined) throw new Error(`The plugin has no name for "${key}"`);
      return found;
    },
    button: (key, values) =>
      page
        .getByRole('button', { name: say(key, values), exact: true })
        .and(page.locator(':visible')),
  };
}
