import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findSeedFile, readSeedPage } from '../acceptance/seed';
import { temporary } from '../support/paths';

const PAGE = {
  locale: 'vi',
  title: 'Tàu về',
  lead: 'Chiều nay',
  cover: { caption: 'Tàu', credit: 'TTXVN', captionText: 'Tàu. Ảnh: TTXVN' },
  body: ['Đoạn một'],
  source: 'TTXVN',
};

let checkout: string;
let shared: string;

beforeEach(() => {
  const parent = mkdtempSync(path.join(temporary, 'newsroom-seed-'));
  checkout = path.join(parent, 'checkout');
  shared = path.join(parent, 'shared', 'seed');
});

function writePage(page: object): string {
  mkdirSync(shared, { recursive: true });
  const file = path.join(shared, 'page.json');
  writeFileSync(file, JSON.stringify(page));
  writeFileSync(path.join(shared, 'page.txt'), 'Tàu về');
  return file;
}

test('a machine without the folder expects no page', () => {
  expect(findSeedFile(undefined, checkout)).toBeUndefined();
});

test('a page beside the checkout is found and read', () => {
  const file = writePage(PAGE);
  expect(findSeedFile(undefined, checkout)).toBe(file);
  expect(readSeedPage(file)).toMatchObject({ title: 'Tàu về', text: 'Tàu về' });
});

test('a page that was named has to be there', () => {
  expect(() => findSeedFile('nowhere.json', checkout)).toThrow('ACCEPTANCE_PAGE names');
});

test('a folder made for the page has to have it', () => {
  mkdirSync(shared, { recursive: true });
  expect(() => findSeedFile(undefined, checkout)).toThrow('lacks page.json');
});

test.each([
  { ...PAGE, title: '' },
  { ...PAGE, body: [] },
  { ...PAGE, cover: { ...PAGE.cover, credit: '' } },
])('a page with which nothing can be compared is refused: %j', (page) => {
  const file = writePage(page);
  expect(() => readSeedPage(file)).toThrow('says nothing for');
});
