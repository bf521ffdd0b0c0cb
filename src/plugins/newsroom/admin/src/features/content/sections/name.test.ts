import type { NamingRules } from './name';
import { namesOf } from './name';

const rules: NamingRules = {
  mainFieldOf: () => 'id',
  countPictures: (count) => `${count} ảnh`,
};
const nameOf = (section: object, changed: Partial<NamingRules> = {}) =>
  namesOf([section], { ...rules, ...changed })[0];
const words = (kind: string, values: object) =>
  nameOf({ __component: `newsroom.${kind}`, ...values })?.words;

const blocks = (...texts: string[]) =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
const image = (url: string, rest = {}) => ({ mime: 'image/png', url, ...rest });

describe('the words of a folded section', () => {
  test.each([
    ['text', { text: blocks('Mở đầu', 'rồi tiếp') }, 'Mở đầu · rồi tiếp'],
    ['text', { text: blocks('') }, ''],
    ['captioned-image', { caption: ' Chú thích ', alt: 'Mô tả' }, 'Chú thích'],
    ['captioned-image', { caption: '', alt: 'Mô tả' }, 'Mô tả'],
    ['gallery', { title: 'Lễ hội', images: [{}] }, 'Lễ hội'],
    ['gallery', { images: [{}, {}] }, '2 ảnh'],
    ['gallery', {}, '0 ảnh'],
    ['pull-quote', { quote: 'Một câu', attribution: 'Ai đó' }, 'Một câu'],
    ['table', { caption: 'Giá vé', rows: [['a']] }, 'Giá vé'],
    ['table', { rows: [['Tuyến', '', 'Giá'], ['1']] }, 'Tuyến | Giá'],
    ['table', { rows: 'broken' }, ''],
    ['embed', { title: 'Bản đồ', url: 'https://maps.example.com/x' }, 'Bản đồ'],
    ['embed', { url: 'https://maps.example.com/x' }, 'maps.example.com'],
    ['embed', { url: 'half an addr' }, ''],
    ['attachment', { title: 'Nghị quyết' }, 'Nghị quyết'],
    ['attachment', { file: { name: 'nghi-quyet.pdf' } }, 'nghi-quyet.pdf'],
    ['attachment', { file: null }, ''],
    ['html', { html: '<h2>Tin&nbsp;cũ</h2><p>Thân</p>' }, 'Tin cũ Thân'],
    ['unheard-of', { title: 'x' }, ''],
  ])('%s %j', (kind, values, expected) => {
    expect(words(kind, values)).toBe(expected);
  });

  test('are shortened to one line', () => {
    const long = words('text', { text: blocks('a\nb', 'đ'.repeat(500)) });
    expect(long).toBe(`a · b · ${'đ'.repeat(112)}…`);
  });

  test('are empty if Strapi shows them already', () => {
    const quote = { __component: 'newsroom.pull-quote', quote: 'Một câu', attribution: '' };
    expect(nameOf(quote, { mainFieldOf: () => 'quote' })?.words).toBe('');
    expect(nameOf(quote, { mainFieldOf: () => 'attribution' })?.words).toBe('Một câu');
  });
});

describe('the pictures of a folded section', () => {
  test('are the smallest formats; other files have none', () => {
    const images = [
      { image: { mime: 'application/pdf', url: '/0.pdf' } },
      { image: image('/1.png', { formats: { thumbnail: { url: '/1-small.png' } } }) },
      { image: { mime: 'video/mp4', url: '/2.mp4' } },
      { image: null },
      { image: image('/4.png') },
    ];
    expect(nameOf({ __component: 'newsroom.gallery', images })).toMatchObject({
      picture: '/1-small.png',
      inside: ['', '/1-small.png', '', '', '/4.png'],
    });
  });

  test('are one for a captioned image', () => {
    const section = { __component: 'newsroom.captioned-image', image: image('/1.png') };
    expect(nameOf(section)).toMatchObject({ picture: '/1.png', inside: [] });
  });
});

test.each([[undefined], [null], ['x'], [[]]])('the body %j has no sections', (body) => {
  expect(namesOf(body, rules)).toEqual([]);
});
