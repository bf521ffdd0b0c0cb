import type { Attribute } from './kept';
import type { Wording } from './reading';
import { readingOf } from './reading';

const wording: Wording = {
  components: {
    'any.text': { attributes: { id: { type: 'integer' }, text: { type: 'blocks' } } },
    'any.picture': {
      attributes: {
        image: { type: 'media' },
        caption: { type: 'string' },
        code: { type: 'password' },
      },
    },
  },
  componentName: (uid) =>
    ({ 'any.text': 'Đoạn văn', 'any.picture': 'Ảnh có chú thích' })[uid] ?? uid,
  fieldLabel: (_component, field) => ({ image: 'Ảnh', caption: 'Chú thích' })[field] ?? field,
  choiceName: (_component, _field, value) => (value === 'person' ? 'Cá nhân' : value),
  yes: 'Có',
  no: 'Không',
  picture: (name) => `[${name}]`,
  linked: (names) => `Thêm: ${names}`,
  moved: (names) => `Đổi vị trí: ${names}`,
  unlinked: (count) => `Gỡ ${count} mục`,
  moment: (iso) => iso.slice(0, 10),
};

const read = (value: unknown, attribute: Attribute) =>
  readingOf(value, { name: 'field', attribute }, wording);
const text = (words: string) => ({ type: 'text', text: words });

test('empty values are empty text', () => {
  for (const type of [
    'string',
    'blocks',
    'media',
    'relation',
    'component',
    'dynamiczone',
    'json',
  ]) {
    expect(read(undefined, { type })).toBe('');
    expect(read(null, { type })).toBe('');
  }
});

test('values are formatted as in the form', () => {
  expect(read(true, { type: 'boolean' })).toBe('Có');
  expect(read(false, { type: 'boolean' })).toBe('Không');
  expect(read(0, { type: 'integer' })).toBe('0');
  expect(read('person', { type: 'enumeration' })).toBe('Cá nhân');
  expect(read('2026-11-23T08:00:00.000Z', { type: 'datetime' })).toBe('2026-11-23');
  expect(read(['a', 1], { type: 'json' })).toBe('[\n "a",\n 1\n]');
  expect(read({ name: 'lũ.png', url: '/x' }, { type: 'media' })).toBe('lũ.png');
  expect(read([{ name: 'a.png' }, { name: 'b.png' }], { type: 'media' })).toBe('a.png\nb.png');
});

test('blocks are one line each', () => {
  const blocks = [
    { type: 'heading', level: 2, children: [text('Mưa lớn')] },
    {
      type: 'paragraph',
      children: [text('Theo '), { type: 'link', url: 'https://x.vn', children: [text('đài')] }],
    },
    { type: 'list', children: [{ type: 'list-item', children: [text('một')] }] },
    { type: 'quote', children: [text('Chạy lũ')] },
    { type: 'image', image: { name: 'lũ.png' }, children: [text('')] },
  ];
  expect(read(blocks, { type: 'blocks' }).split('\n')).toEqual([
    '## Mưa lớn',
    'Theo đài (https://x.vn)',
    '– một',
    '> Chạy lũ',
    '[lũ.png]',
  ]);
});

test('sections have their names and their fields with values, without passwords', () => {
  const body = [
    { __component: 'any.text', id: 7, text: [{ type: 'paragraph', children: [text('Đầu')] }] },
    { __component: 'any.picture', image: { name: 'lũ.png' }, caption: 'Nước lên', code: 'mật' },
  ];
  expect(read(body, { type: 'dynamiczone' }).split('\n')).toEqual([
    '■ Đoạn văn',
    'Đầu',
    '■ Ảnh có chú thích',
    'Ảnh: lũ.png',
    'Chú thích: Nước lên',
  ]);
  const many = { type: 'component', component: 'any.picture', repeatable: true };
  expect(read([{ caption: 'Một' }], many)).toBe('• Ảnh có chú thích\nChú thích: Một');
  expect(read({ caption: 'Một' }, { ...many, repeatable: false })).toBe('Chú thích: Một');
});

test('relations are shown as added, moved and removed', () => {
  const links = {
    connect: [
      { id: 1, label: 'Kinh tế\n,\tThời sự', apiData: { isTemporary: true } },
      { id: 2, name: 'Biển', apiData: {} },
    ],
    disconnect: [{ id: 3 }],
  };
  expect(read(links, { type: 'relation' })).toBe(
    'Thêm: Kinh tế · Thời sự\nĐổi vị trí: Biển\nGỡ 1 mục'
  );
  expect(read({ connect: [], disconnect: [] }, { type: 'relation' })).toBe('');
});
