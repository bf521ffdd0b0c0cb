import { factsOf } from './facts';

const text = (value: string) => ({
  __component: 'newsroom.text',
  text: [{ type: 'paragraph', children: [{ type: 'text', text: value }] }],
});

test('an empty form lacks everything', () => {
  expect(factsOf({})).toEqual({
    words: 0,
    minutes: 0,
    pictures: 0,
    hasCover: false,
    hasSource: false,
    hasDescription: false,
  });
});

test('a complete form lacks nothing', () => {
  const values = {
    lead: 'Hai chữ',
    body: [text('từ '.repeat(400))],
    cover: { image: { id: 1 } },
    seo: { metaDescription: 'Mô tả' },
    sources: { connect: [{ id: 1 }], disconnect: [] },
  };
  expect(factsOf(values)).toEqual({
    words: 402,
    minutes: 3,
    pictures: 1,
    hasCover: true,
    hasSource: true,
    hasDescription: true,
  });
});

test.each([
  [{ connect: [], disconnect: [] }, 2, true],
  [{ connect: [], disconnect: [{}] }, 2, true],
  [{ connect: [], disconnect: [{}, {}] }, 2, false],
  [{ connect: [{}], disconnect: [{}, {}] }, 2, true],
  [undefined, 0, false],
])('sources %j of %d loaded: %s', (sources, count, hasSource) => {
  expect(factsOf({ sources }, { sources: { count } }).hasSource).toBe(hasSource);
});

test.each([
  [{ cover: null, seo: null }],
  [{ cover: { image: null }, seo: { metaDescription: '  ' } }],
])('empty values count as missing: %j', (values) => {
  expect(factsOf(values)).toMatchObject({ hasCover: false, hasDescription: false });
});
