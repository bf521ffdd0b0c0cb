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

/** On a phone, Strapi's buttons leave little room: the picture stands for the icon, and words get more lines. */
const NARROW = '@media (max-width: 48em)';
const NARROW_WORDS = `${NARROW} {
  main form ol > li ${BAR} ${TEXT} {
    display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3;
    font-size: 1.3rem; line-height: 1.4; white-space: normal;
  }
}`;

const showPicture = (bar: string, url: string): string =>
  url &&
  `${bar}::before {
    content: ""; flex: none; width: 4rem; height: 3rem; border-radius: 4px;
    background: center / cover url(${cssString(url)});
  }
  ${NARROW} { ${bar} > div { display: none; } }`;

/** Style that lets the bars of folded sections say what is in them. */
export function styleOf(names: readonly SectionName[]): string {
  const rules = names
    .flatMap(({ words, picture, inside }, index) => {
      // So many from the start and so many from the end: one of just as many as the body has.
      const place = `:nth-child(${index + 1}):nth-last-child(${names.length - index})`;
      const item = `main form ol > li${place}`;
      return [
        words && `${item} ${BAR} ${TEXT}::after { content: ${cssString(` - ${words}`)}; }`,
        showPicture(`${item} ${BAR}`, picture),
        ...inside.map((url, nth) => showPicture(`${item} ${BAR_INSIDE(nth + 1)}`, url)),
      ];
    })
    .filter(Boolean);
  return rules.length === 0 ? '' : [...rules, NARROW_WORDS].join('\n');
}
