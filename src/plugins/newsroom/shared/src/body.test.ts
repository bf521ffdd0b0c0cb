import { picturesOfArticle, textOfArticle, textOfBlocks, textOfHtml } from './body';

const text = (value: string, rest = {}) => ({ type: 'text', text: value, ...rest });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

describe('text of blocks', () => {
  test('keeps what stands in one word together, and paragraphs apart', () => {
    const blocks = [
      { type: 'heading', level: 2, children: [text('Tiêu đề')] },
      paragraph(
        text('B', { bold: true }),
        text('ão đổi '),
        { type: 'link', url: '/x', children: [text('hướng')] },
        text('.')
      ),
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [text('một')] },
          { type: 'list-item', children: [text('hai')] },
        ],
      },
    ];
    expect(textOfBlocks(blocks)).toBe('Tiêu đề\nBão đổi hướng.\nmột\nhai');
  });

  test.each([[undefined], [null], ['x'], [[null, 1]], [[{ children: 'x' }]]])(
    'is empty for %j',
    (odd) => {
      expect(textOfBlocks(odd)).toBe('');
    }
  );
});

test.each([
  ['<p>Một</p><p>hai</p>', 'Một hai'],
  ['<p>B<b>ão</b> số&nbsp;3 &amp; mưa</p>', 'Bão số 3 & mưa'],
  ['<style>p{}</style><!-- ẩn --> a<br>b', 'a b'],
  [null, ''],
])('text of the HTML %j', (html, expected) => {
  expect(textOfHtml(html)).toBe(expected);
});

describe('an article', () => {
  const article = {
    title: 'not counted',
    lead: 'Mở đầu',
    cover: { image: { id: 1 }, caption: 'not counted' },
    body: [
      { __component: 'newsroom.text', text: [paragraph(text('Thân bài'))] },
      { __component: 'newsroom.captioned-image', image: { id: 2 }, caption: 'not counted' },
      { __component: 'newsroom.captioned-image', image: null },
      { __component: 'newsroom.gallery', images: [{ image: { id: 3 } }, {}, { image: { id: 4 } }] },
      { __component: 'newsroom.pull-quote', quote: 'Lời', attribution: 'not counted' },
      {
        __component: 'newsroom.table',
        rows: [
          ['a', 'b'],
          ['c', 1],
        ],
      },
      { __component: 'newsroom.html', html: '<p>d</p>' },
      { __component: 'newsroom.embed', title: 'not counted' },
      { __component: 'shop.offer', text: 'not ours' },
      null,
    ],
  };

  test('has the text of its lead and its body', () => {
    expect(textOfArticle(article).split(/\s+/)).toEqual([
      'Mở',
      'đầu',
      'Thân',
      'bài',
      'Lời',
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  test('has the pictures of its cover, sections and galleries', () => {
    expect(picturesOfArticle(article)).toBe(4);
  });

  test('that is empty has neither', () => {
    expect(textOfArticle({})).toBe('');
    expect(picturesOfArticle({ cover: null, body: undefined })).toBe(0);
  });
});
