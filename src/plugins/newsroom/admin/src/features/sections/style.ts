import type { SectionName } from './name';

/**
 * Bars of the Content Manager's sections, found by their structure alone: in a list that has exactly as many items as the
 * body has sections, each item a bar that folds. Where Strapi's markup is another, nothing is found and nothing happens.
 */
const BAR = '> div > div > div > h3 > button > span:last-child';
const BAR_INSIDE = (position: number) =>
  `> div > div > div > [role="region"] [data-orientation] > [data-state]:nth-child(${position}) > h3 > button > span:last-child`;
/** Where the bar has its text. */
const TEXT = '> span > span:first-child';

/** A text of anybody's as a string of CSS: whatever could end the string is written by its number. */
export const cssString = (text: string): string =>
  `"${Array.from(text, (letter) =>
    /[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 0).toString(16)} `
  ).join('')}"`;

const SIZE = 4; // rem

function showPictures(bar: string, urls: string[]): string {
  if (urls.length === 0) return '';
  const images = urls.map((url) => `url(${cssString(url)})`).join(', ');
  const places = urls.map((_, index) => `${index * (SIZE + 0.4)}rem 0`).join(', ');
  const width = urls.length * SIZE + (urls.length - 1) * 0.4;
  return `${bar}::before {
    content: ""; flex: none; width: ${width}rem; height: 3rem; border-radius: 4px;
    background: ${urls.map(() => 'no-repeat').join(', ')};
    background-image: ${images}; background-position: ${places};
    background-size: ${urls.map(() => `${SIZE}rem 3rem`).join(', ')};
  }`;
}

/** Style that lets the bars of folded sections say what is in them. */
export function styleOf(names: readonly SectionName[]): string {
  return names
    .flatMap(({ words, pictures, inside }, index) => {
      // So many from the start and so many from the end: one of just as many as the body has.
      const place = `:nth-child(${index + 1}):nth-last-child(${names.length - index})`;
      const item = `main form ol > li${place}`;
      return [
        words && `${item} ${BAR} ${TEXT}::after { content: ${cssString(` - ${words}`)}; }`,
        showPictures(`${item} ${BAR}`, pictures),
        ...inside.map((url, nth) =>
          showPictures(`${item} ${BAR_INSIDE(nth + 1)}`, url ? [url] : [])
        ),
      ];
    })
    .filter(Boolean)
    .join('\n');
}
