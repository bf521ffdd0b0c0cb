import type { Page } from 'playwright-core';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { signInOnPage } from '../support/admin-page';
import { inBrowser } from '../support/browser';
import { superAdmin } from '../support/clients';
import { createFactories } from '../support/factories';

let app: App;
let address: string;

const blocks = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

beforeAll(async () => {
  app = await startApp({ graphql: false, adminPanel: true });
  const file = async (name: string, mime: string) => {
    const { id } = (await app.strapi.db.query('plugin::upload.file').create({
      data: {
        name,
        hash: name,
        ext: '',
        mime,
        size: 1,
        url: `/uploads/${name}`,
        provider: 'local',
        folderPath: '/',
      },
    })) as { id: number };
    return id;
  };
  const image = await file('boat.png', 'image/png');
  const paper = await file('paper.pdf', 'application/pdf');
  const body = [
    { __component: 'newsroom.text', text: blocks('Câu "mở đầu"; </style> của bài') },
    { __component: 'newsroom.captioned-image', image, alt: 'Mô tả' },
    { __component: 'newsroom.gallery', images: [{ image, caption: 'Một' }, { image }] },
    { __component: 'newsroom.pull-quote', quote: 'Một câu nói' },
    { __component: 'newsroom.table', rows: [['Tuyến', 'Giá']] },
    { __component: 'newsroom.embed', url: 'https://maps.example.com/x' },
    { __component: 'newsroom.attachment', title: 'Nghị quyết', file: paper },
    { __component: 'newsroom.html', html: '<p>Tin <b>cũ</b></p>' },
  ];
  const { documentId } = await createFactories(app).article({ title: 'Tin', locale: 'vi', body });
  address = `/admin/content-manager/collection-types/plugin::newsroom.article/${documentId}?plugins[i18n][locale]=vi`;
});

async function openArticle(page: Page): Promise<void> {
  await signInOnPage(page, superAdmin);
  await page.goto(address);
  await page.locator('form ol > li h3').nth(7).waitFor();
}

/** Visible text of each folded bar, and whether it shows a picture. */
const BARS = `[...document.querySelectorAll('form ol > li > div > div > div > h3 > button > span:last-child')]
  .map((bar) => {
    const text = bar.querySelector(':scope > span > span');
    const added = getComputedStyle(text, '::after').content;
    const picture = getComputedStyle(bar, '::before').backgroundImage;
    return {
      says: text.textContent + (added.startsWith('"') ? JSON.parse(added) : ''),
      hasPicture: picture.includes('/uploads/boat.png'),
    };
  })`;

interface Bar {
  says: string;
  hasPicture: boolean;
}

/** Waits for these bars; the error shows the actual ones. The page's policy does not allow `waitForFunction`. */
async function expectBars(page: Page, expected: Bar[]): Promise<void> {
  const wanted = JSON.stringify(expected);
  const read = () => page.evaluate<Bar[]>(BARS);
  const deadline = Date.now() + 15_000;
  while (JSON.stringify(await read()) !== wanted && Date.now() < deadline) {
    await page.waitForTimeout(100);
  }
  expect(await read()).toEqual(expected);
}

const SECTIONS: Bar[] = [
  { says: 'Text - Câu "mở đầu"; </style> của bài', hasPicture: false },
  { says: 'Captioned image - Mô tả', hasPicture: true },
  { says: 'Gallery - 2 pictures', hasPicture: true },
  { says: 'Pull quote - Một câu nói', hasPicture: false },
  { says: 'Table - Tuyến | Giá', hasPicture: false },
  { says: 'Embed - maps.example.com', hasPicture: false },
  { says: 'Attachment - Nghị quyết', hasPicture: false },
  { says: 'HTML - Tin cũ', hasPicture: false },
];

test('folded sections of every type show their content', async () => {
  await inBrowser(`${app.url}/admin`, async (page) => {
    await openArticle(page);
    await expectBars(page, SECTIONS);
    // Screen readers get the text too.
    await page.getByRole('button', { name: 'Table - Tuyến | Giá' }).waitFor();
  });
});

test('names stay with their sections when one is removed, and update while typing', async () => {
  await inBrowser(`${app.url}/admin`, async (page) => {
    await openArticle(page);
    await page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click();
    await expectBars(page, SECTIONS.slice(1));

    await page.getByRole('button', { name: 'Captioned image' }).click();
    await page.locator('[name="body.0.alt"]').fill('Chữ mới');
    await expectBars(page, [
      { says: 'Captioned image - Chữ mới', hasPicture: true },
      ...SECTIONS.slice(2),
    ]);
  });
});

test('the panel beside the form shows the length and missing parts of the article while typing', async () => {
  await inBrowser(`${app.url}/admin`, async (page) => {
    await openArticle(page);
    const panel = page.locator('aside', { hasText: 'Reading time' });
    await panel.getByText('13', { exact: true }).waitFor();
    await panel.getByText('No description for search engines yet').waitFor();
    const text = await panel.innerText();
    expect(text).toMatch(/Words\s+13\s+Reading time\s+1 minute\s+Pictures\s+3/);
    expect(text).toMatch(/No cover yet\s+No source yet\s+No description for search engines yet/);

    await page.locator('[name=lead]').fill('Thêm bốn chữ nữa');
    await panel.getByText('17', { exact: true }).waitFor();
  });
});
