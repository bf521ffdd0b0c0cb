import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createArticleForm } from '../support/article-form';
import type { HttpClient, Many } from '../support/http';
import { chooseLocale, inPanel } from '../support/panel';
import { createPng } from '../support/picture';

let app: App;
let reader: HttpClient;

beforeAll(async () => {
  app = await startApp({ graphql: false, adminPanel: true });
  reader = app.api();
});

test.each(['vi', 'en'] as const)(
  'an editor writes an article and its translation, and finds them: panel in %s',
  async (language) => {
    const title = { vi: `Cầu mới thông xe (${language})`, en: `New bridge opens (${language})` };

    await inPanel(app, language, async (panel) => {
      const { page, say, name } = panel;
      const form = createArticleForm(panel);
      await page
        .getByRole('link', { name: say('content-manager.plugin.name') })
        .first()
        .click();
      await page.getByRole('link', { name: name('article'), exact: true }).click();
      await page
        .getByRole('link', { name: say('content-manager.HeaderLayout.button.label-add-entry') })
        .first()
        .click();
      await form.field('title').fill(title.vi);
      await form.addCover({ name: `cau-${language}.png`, bytes: createPng(640, 360) });
      await form.field('cover.caption').fill('Cầu nhìn từ bờ bắc');
      await form.addText(['Sáng nay, cầu mới chính thức thông xe.', 'Hàng trăm người dân có mặt.']);
      await (
        await form.addSection('pull-quote')
      )('quote').fill('Tôi đã chờ ngày này hai mươi năm.');
      await (await form.addSection('embed'))('url').fill('https://video.example/cau-moi');
      await form.publish();

      await form.translate('vi', 'en');
      await form.field('title').fill(title.en);
      await form.publish();

      await page.getByRole('link', { name: name('article'), exact: true }).click();
      // The list keeps the locale of the form.
      const published = say('content-manager.containers.List.published');
      const status = (of: string) =>
        page.getByRole('row', { name: of }).getByText(published, { exact: true });
      await status(title.en).waitFor();
      await chooseLocale(panel, 'vi');
      await status(title.vi).waitFor();
    });

    for (const locale of ['vi', 'en'] as const) {
      const { body } = await reader.get<Many>(
        `/api/newsroom/articles?locale=${locale}&filters[title]=${encodeURIComponent(title[locale])}` +
          '&populate[body][populate]=*&populate[cover][populate]=image'
      );
      expect(body.data).toMatchObject([
        {
          title: title[locale],
          cover: { caption: 'Cầu nhìn từ bờ bắc', image: { width: 640, height: 360 } },
          body: [
            { __component: 'newsroom.text' },
            { __component: 'newsroom.pull-quote', quote: 'Tôi đã chờ ngày này hai mươi năm.' },
            { __component: 'newsroom.embed', url: 'https://video.example/cau-moi' },
          ],
        },
      ]);
    }
  },
  180_000
);
