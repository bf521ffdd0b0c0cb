import { cssString, styleOf } from './style';

describe('a text in CSS', () => {
  test('keeps its letters', () => {
    expect(cssString('Đường sắt 2')).toBe('"Đường sắt 2"');
  });

  test.each(['"', "'", '\\', '\n', '</style>', '} * { display: none', '🙂'])(
    'cannot end with %j what it stands in',
    (text) => {
      expect(cssString(text)).toMatch(/^"([\p{L}\p{N} ]|\\[0-9a-f]+ )*"$/u);
    }
  );
});

describe('the style of a body', () => {
  const empty = { words: '', picture: '', inside: [] };

  test('is empty when there is nothing to say', () => {
    expect(styleOf([])).toBe('');
    expect(styleOf([empty, empty])).toBe('');
  });

  test('speaks of each section by its place, in a list of just so many', () => {
    const style = styleOf([empty, { words: 'Lời', picture: '/a.png', inside: ['', '/b.png'] }]);
    const places = Array.from(style.matchAll(/li(:nth\S+) > div/g), ([, place]) => place);
    expect(places.length).toBeGreaterThanOrEqual(3);
    expect(new Set(places)).toEqual(new Set([':nth-child(2):nth-last-child(1)']));
    expect(style).toContain('content: " \\2d  Lời"');
    expect(style).toContain('[data-state]:nth-child(2) > h3');
  });
});
