import type { Locator } from 'playwright-core';
import type { Panel } from './panel';
import { chooseLocale } from './panel';

const TYPE = 'plugin::newsroom.article';

/** Fills in the article form of the admin panel as an editor does. */
export function createArticleForm(panel: Panel) {
  const { page, say, name, button } = panel;
  const field = (path: string) => page.locator(`[name="${path}"]`);
  const editors = page.locator('[contenteditable=true]');
  let sections = 0;

  /** `locale` is the article's, not the panel's. */
  async function open(locale: string): Promise<void> {
    await page.goto(
      `/admin/content-manager/collection-types/${TYPE}/create?plugins[i18n][locale]=${locale}`
    );
    await field('title').waitFor();
    sections = 0;
  }

  /** Opens the cover component and uploads a picture into it. */
  async function addCover(picture: { name: string; bytes: Buffer }): Promise<void> {
    await button('content-manager.components.empty-repeatable').first().click();
    await button('upload.mediaLibraryInput.placeholder').first().click();
    const dialog = page.getByRole('dialog');
    // The first button is shown while the library is empty, the second later.
    const [first, more] = [
      'upload.header.actions.add-assets',
      'upload.modal.upload-list.sub-header.button',
    ];
    const add = (key = '') => dialog.getByRole('button', { name: say(key), exact: true });
    await add(first).or(add(more)).first().click();
    await dialog.locator('input[type=file]').setInputFiles({
      name: picture.name,
      mimeType: 'image/png',
      buffer: picture.bytes,
    });
    const upload = say('upload.modal.upload-list.footer.button', { number: 1 });
    await dialog.getByRole('button', { name: upload }).click();
    await dialog.getByRole('button', { name: say('global.finish'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Adds a section at the end of the body; `kind` is `text`, `pull-quote` … Returns a locator of its fields. */
  async function addSection(kind: string): Promise<(path: string) => Locator> {
    await button('content-manager.components.DynamicZone.add-component', {
      componentName: name('article.body'),
    }).click();
    await page
      .getByRole('button', { name: name(kind), exact: true })
      .last()
      .click();
    const place = sections;
    sections += 1;
    return (path) => field(`body.${place}.${path}`);
  }

  /** Adds a text section and pastes paragraphs into it. */
  async function addText(paragraphs: string[]): Promise<void> {
    const before = await editors.count();
    await addSection('text');
    const editor = editors.nth(before);
    await editor.click();
    await editor.evaluate(paste, paragraphs.join('\n'));
    await editor.getByText(paragraphs.at(-1) ?? '').waitFor();
  }

  /** Links a relation to an entry by its name. */
  async function link(relation: string, target: string): Promise<void> {
    await field(relation).click();
    await field(relation).fill(target);
    await page.getByRole('option', { name: target }).click();
    await page
      .getByRole('link', { name: target })
      .or(page.getByRole('button', { name: target }))
      .first()
      .waitFor();
  }

  /** Day and time in the format of the panel's language. */
  async function setPublished(day: string, time: string): Promise<void> {
    // Strapi does not translate these two labels.
    await page.getByLabel('Choose date').fill(day);
    await page.keyboard.press('Tab');
    await page.getByLabel('Choose time').fill(time);
    await page.keyboard.press('Tab');
  }

  /** Publishes, and waits until the publish button is disabled. */
  async function publish(): Promise<void> {
    const publishing = button('app.utils.publish');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().includes('/actions/publish')),
      publishing.click(),
    ]);
    if (!answer.ok())
      throw new Error(`Publishing answered ${answer.status()}: ${await answer.text()}`);
    await publishing.and(page.locator('[disabled], [aria-disabled=true]')).waitFor();
  }

  /** Creates another locale of the article from the one shown. */
  async function translate(from: string, to: string): Promise<void> {
    const title = await field('title').inputValue();
    const titled = (words: string) =>
      page.locator(`[name="title"][value=${JSON.stringify(words)}]`);
    await chooseLocale(panel, to);
    await titled('').waitFor();
    await button('i18n.CMEditViewCopyLocale.copy-text').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: `(${from})` }).click();
    await dialog
      .getByRole('button', { name: say('i18n.CMEditViewCopyLocale.submit-text'), exact: true })
      .click();
    await titled(title).waitFor();
  }

  return { field, open, addCover, addSection, addText, link, setPublished, publish, translate };
}

/** Runs in the page: dispatches a paste event with the text. */
function paste(editor: object, text: string): void {
  const page = globalThis as unknown as {
    DataTransfer: new () => { setData(type: string, text: string): void };
    ClipboardEvent: new (type: string, options: object) => object;
  };
  const clipboardData = new page.DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new page.ClipboardEvent('paste', {
    clipboardData,
    bubbles: true,
    cancelable: true,
  });
  (editor as { dispatchEvent(event: object): void }).dispatchEvent(event);
}
