import type { Random } from '../../support/random';
import * as words from './words';

/** Generates realistic texts: length, letters and repetition as far as they matter to a database. */

const LEAST_LEAD = 150;
const MOST_LEAD = 250;
const PARAGRAPHS_IN_STOCK = 3_000;

export interface Texts {
  title(nth: number): string;
  englishTitle(nth: number): string;
  /** 150 to 250 characters. */
  lead(): string;
  caption(): string;
  credit(): string;
  /** Three to six paragraphs, as Strapi's blocks. */
  body(locale: 'vi' | 'en'): object[];
}

export function createTexts(random: Random): Texts {
  const { pick, int } = random;
  const values: Record<string, () => string> = {
    place: () => pick(words.PLACES),
    thing: () => pick(words.THINGS),
    person: () => pick(words.PEOPLE),
    role: () => pick(words.ROLES),
    month: () => pick(words.MONTHS),
    few: () => String(2 + int(8)),
    many: () => String(20 + int(900)),
    percent: () => String(5 + int(60)),
  };
  // A capitalised name in the pattern capitalises the inserted text.
  const fill = (pattern: string) =>
    pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name.toLowerCase()]?.() ?? '';
      return name === name.toLowerCase() ? value : capitalize(value);
    });
  const paragraph = (sentences: readonly string[]) =>
    random
      .some(sentences, 6, 8)
      .map((sentence) => fill(sentence))
      .join(' ');
  const paragraphs = {
    vi: Array.from({ length: PARAGRAPHS_IN_STOCK }, () => paragraph(words.SENTENCES)),
    en: Array.from({ length: PARAGRAPHS_IN_STOCK }, () => paragraph(words.ENGLISH.sentences)),
  };

  function lead(): string {
    for (;;) {
      const text = `${fill(pick(words.LEADS))} ${fill(pick(words.SENTENCES))}`;
      if (text.length >= LEAST_LEAD && text.length <= MOST_LEAD) return text;
    }
  }

  return {
    title(nth) {
      const { PLACES, TITLE_VERBS, THINGS, TITLE_TAILS } = words;
      return (
        [PLACES, TITLE_VERBS, THINGS, TITLE_TAILS].map((list) => pick(list)).join(' ') +
        counter(nth)
      );
    },
    englishTitle: (nth) => fill(pick(words.ENGLISH.titles)) + counter(nth),
    lead,
    caption: () => fill(pick(words.CAPTIONS)),
    credit: () => pick(words.CREDITS),
    body: (locale) =>
      Array.from({ length: 3 + int(4) }, () => ({
        type: 'paragraph',
        children: [{ type: 'text', text: pick(paragraphs[locale]) }],
      })),
  };
}

/** A part number, which makes titles and slugs unique. */
const counter = (nth: number) => `, kỳ ${nth + 1}`;

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The slug that the plugin generates for such a title. */
export const toSlug = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
