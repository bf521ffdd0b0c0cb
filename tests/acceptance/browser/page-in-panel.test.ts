import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createArticleForm } from '../../support/article-form';
import { createEditor } from '../../support/editor';
import { inPanel } from '../../support/panel';
import { createPng } from '../../support/picture';
import { added, creditOf } from '../entering';
import { expectPage, formatPublished, readByRest } from '../reading';
import { withSeedPage } from '../seed';

withSeedPage((page) => {
  let app: App;

  beforeAll(async () => {
    app = await startApp({ adminPanel: true });
    await createEditor(app.admin).create('source', undefined, {
      name: page.source,
      kind: 'person',
    });
  });

  test('an editor types the page into the admin panel, and readers get it to the letter', async () => {
    await inPanel(app, 'vi', async (panel) => {
      const form = createArticleForm(panel);
      await form.open(page.locale);
      await form.field('title').fill(page.title);
      await form.field('lead').fill(page.lead);
      await form.addCover({
        name: 'le-ky-ket.png',
        bytes: createPng(added.picture.width, added.picture.height),
      });
      await form.field('cover.caption').fill(page.cover.caption);
      await form.field('cover.credit').fill(creditOf(page));
      await form.addText(page.body);
      await form.link('sources', page.source);
      await form.setPublished('19/01/2023', '10:20');
      await form.publish();
    });

    const [article, ...others] = await readByRest(app.api(), page.locale);
    expect(others).toEqual([]);
    expectPage(article, page);
    expect(article?.cover.image).toMatchObject(added.picture);
    expect(
      formatPublished(article?.datePublished ?? '', {
        locale: page.locale,
        timeZone: 'Asia/Ho_Chi_Minh',
      })
    ).toBe(page.publishedText);
  }, 600_000);
});
