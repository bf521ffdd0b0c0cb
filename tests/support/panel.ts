import type { Locator, Page } from 'playwright-core';
import { format } from './admin-icu';
import { signInOnPage } from './admin-page';
import { defaultsInCode, ourVietnamese, wordsOfFields, wordsOfStrapi } from './admin-words';
import type { App } from './app';
import { inBrowser } from './browser';
import { superAdmin } from './clients';

export type Language = 'en' | 'vi';

/** The admin panel in a browser, in one language, with access to its current texts. */
export interface Panel {
  page: Page;
  /** The panel's text for one of Strapi's keys, such as `app.utils.publish`. */
  say: (key: string, values?: Record<string, string | number>) => string;
  /** The plugin's name of a type or field: `article`, `article.title`. */
  name: (key: string) => string;
  /** The button with the text of a key. */
  button: (key: string, values?: Record<string, string | number>) => Locator;
}

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Opens the panel in a language, signed in as super admin. */
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

/** Submits the sign-in form and waits for the panel. */
export async function signIn(page: Page): Promise<void> {
  await signInOnPage(page, superAdmin);
  await page.getByRole('navigation').first().waitFor();
}

/** Chooses the content's locale. Strapi shows its name followed by its code. */
export async function chooseLocale({ page, say }: Panel, locale: string): Promise<void> {
  const [inList, inForm] = [
    'i18n.actions.select-locale',
    'i18n.Settings.locales.modal.locales.label',
  ];
  const combobox = (key = '') => page.getByRole('combobox', { name: say(key), exact: true });
  await combobox(inList).or(combobox(inForm)).click();
  await page.getByRole('option', { name: `(${locale})` }).click();
}

/** Wraps a page of the panel on which an editor is signed in, in that language. */
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
