import { cssString, styleOf } from './style';

describe('a text in CSS', () => {
  test('keeps letters unchanged', () => {
    expect(cssString('Đường sắt 2')).toBe('"Đường sắt 2"');
  });

  test.each(['"', "'", '\\', '\n', '</style>', '} * { display: none', '🙂'])(
    'cannot end its string with %j',
    (text) => {
      expect(cssString(text)).toMatch(/^"([\p{L}\p{N} ]|\\[0-9a-f]+ )*"$/u);
    }
  );
});

describe('the style of a body', () => {
  const empty = { words: '', picture: '', inside: [] };

  test('is empty without names', () => {
    expect(styleOf([])).toBe('');
    expect(styleOf([empty, empty])).toBe('');
  });

  test('selects each section by position, in a list of exactly this length', () => {
    const style = styleOf([empty, { words: 'Lời', picture: '/a.png', inside: ['', '/b.png'] }]);
    const places = Array.from(style.matchAll(/li(:nth\S+) > div/g), ([, place]) => place);
    expect(places.length).toBeGreaterThanOrEqual(3);
    expect(new Set(places)).toEqual(new Set([':nth-child(2):nth-last-child(1)']));
    expect(style).toContain('content: " \\2d  Lời"');
    expect(style).toContain('[data-state]:nth-child(2) > h3');
  });
});
