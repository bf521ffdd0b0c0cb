import fc from 'fast-check';
import { isLinkTarget, isTable, isWebUrl, linksInBlocks, sanitize } from './domain';

describe('an address', () => {
  test.each([
    'https://example.com',
    'http://example.com/a?b=c#d',
    'HTTPS://Example.com',
    'https://bộ-giáo-dục.vn/tin',
    'https://example.com/đường',
    'http://localhost:3000',
  ])('%s is taken', (url) => {
    expect(isWebUrl(url)).toBe(true);
    expect(isLinkTarget(url)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.com',
    '//example.com',
    'https:example.com',
    'https://',
    'https://user:secret@example.com',
    'https://example.com/"onload=',
    'https://exa\u200bmple.com',
    'example.com',
    '',
    `https://example.com/${'a'.repeat(2048)}`,
  ])('%j is refused', (url) => {
    expect(isWebUrl(url)).toBe(false);
    expect(isLinkTarget(url)).toBe(false);
  });

  test('without encryption is refused where https is asked for', () => {
    expect(isWebUrl('http://example.com', { httpsOnly: true })).toBe(false);
    expect(isWebUrl('https://example.com', { httpsOnly: true })).toBe(true);
  });

  test.each(['mailto:toasoan@example.com', 'tel:+84123', '/chuyen-muc', '#dau-trang', '?trang=2'])(
    '%s is a link inside a text, and no address of the web',
    (url) => {
      expect(isLinkTarget(url)).toBe(true);
      expect(isWebUrl(url)).toBe(false);
    }
  );

  test('is never a script, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const url = `${before}javascript:${after}`;
        if (isLinkTarget(url)) expect(url).toMatch(/^(https?:\/\/|mailto:|tel:|\/(?!\/)|#|\?)/i);
      })
    );
  });
});

test('links in blocks are found wherever they are nested', () => {
  const blocks = [
    { type: 'paragraph', children: [{ type: 'text', text: 'a' }] },
    {
      type: 'list',
      children: [
        {
          type: 'list-item',
          children: [{ type: 'link', url: 'x:y', children: [{ type: 'text', text: 'b' }] }],
        },
      ],
    },
  ];
  expect([...linksInBlocks(blocks)]).toEqual([
    { url: 'x:y', path: [1, 'children', 0, 'children', 0, 'url'] },
  ]);
});

test('a table is a list of lists of texts', () => {
  expect(isTable([['a', 'b'], ['c']])).toBe(true); // prettier-ignore
  expect(isTable([])).toBe(true);
  for (const wrong of [null, {}, 'a', [1], [['a', 1]], [[['a']]], Array(501).fill([])]) {
    expect(isTable(wrong)).toBe(false);
  }
});

describe('HTML', () => {
  test.each([
    ['<p onclick="x()">a</p>', '<p>a</p>'],
    ['<script>x()</script><b>a</b>', '<b>a</b>'],
    ['<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['<a href="//evil.example">a</a>', '<a>a</a>'],
    ['<img src="data:image/svg+xml,x" alt="a">', '<img alt="a" />'],
    ['<iframe src="https://example.com"></iframe>a', 'a'],
    ['<p style="position:fixed">a</p>', '<p>a</p>'],
    ['<form action="/x"><input></form>a', 'a'],
    [
      '<a href="https://a.example" target="_blank">a</a>',
      '<a href="https://a.example" target="_blank" rel="noopener noreferrer">a</a>',
    ],
    ['<table><tr><td colspan="2">a</td></tr></table>', '<table><tr><td colspan="2">a</td></tr></table>'], // prettier-ignore
  ])('%s → %s', (html, clean) => {
    expect(sanitize(html)).toBe(clean);
  });

  test('that is clean stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = sanitize(`<p>${text}</p>`);
        expect(sanitize(once)).toBe(once);
      })
    );
  });
});
