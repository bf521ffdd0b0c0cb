import type { SectionName } from './name';

/**
 * Selects the bars of the Content Manager's sections by DOM structure: folding items in a list with exactly as many
 * items as the body has sections. If Strapi's markup changes, nothing matches and Strapi's own names stay.
 */
const BAR = '> div > div > div > h3 > button > span:last-child';
const BAR_INSIDE = (position: number) =>
  `> div > div > div > [role="region"] [data-orientation] > [data-state]:nth-child(${position}) > h3 > button > span:last-child`;
/** The bar's text. */
const TEXT = '> span > span:first-child';

/** Quotes untrusted text as a CSS string. All characters but letters, digits and spaces are escaped by code point. */
export const cssString = (text: string): string =>
  `"${Array.from(text, (letter) =>
    /[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 0).toString(16)} `
  ).join('')}"`;

/** On phones, Strapi's buttons leave little room: the picture replaces the icon, and the text gets up to 3 lines. */
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

/** CSS that adds names and pictures to the bars of folded sections. */
export function styleOf(names: readonly SectionName[]): string {
  const rules = names
    .flatMap(({ words, picture, inside }, index) => {
      // Counted from both ends, so that only a list of exactly this length matches.
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
