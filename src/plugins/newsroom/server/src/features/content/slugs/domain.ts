import slugify from 'slugify';
import { transliterate } from 'transliteration';

// Vietnamese đ is a d; slugify's own table has the Croatian "dj".
slugify.extend({ đ: 'd', Đ: 'D' });

/** Runs of letters that are not Latin: Khmer, Lao, Chinese, Cyrillic … */
const FOREIGN_LETTERS =
  /(?:(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}\p{M}*)+/gu;

/**
 * Signs that part words, decimal points and commas included. Symbols are parted off too, because slugify would spell
 * them in English ("percent", "dollar") in the middle of a Vietnamese slug.
 */
const SEPARATORS = /[\p{S}_%&@#*~/\\–—]+|\.+|(?<=\d),(?=\d)/gu;

/** What Strapi allows in a slug, and a column holds with a counter behind it. */
const SLUG_SYNTAX = /^[A-Za-z0-9\-_.~]{1,250}$/;

/** `-2`, `-3` … at the end of a slug. */
const COUNTER = /-\d+$/;

export interface SlugOptions {
  /** Locale of the text: slugify knows some languages' own rules, such as German umlauts. */
  locale?: string;
  /** Longest slug, in characters. */
  maxLength: number;
}

/** Cuts at the last hyphen that fits, so that no word is halved; a single long word is cut hard. */
function shorten(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  const cut = slug.slice(0, maxLength + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : slug.slice(0, maxLength);
}

/**
 * A slug for a text in any script: lower-case Latin letters, digits and hyphens.
 * Empty when the text has no letter or digit at all (emoji, punctuation).
 */
export function slugFrom(text: string, { locale, maxLength }: SlugOptions): string {
  const latin = text
    .normalize('NFC')
    .replace(FOREIGN_LETTERS, (letters) => ` ${transliterate(letters)} `);
  const slug = slugify(latin.replace(SEPARATORS, ' '), {
    lower: true,
    strict: true,
    trim: true,
    ...(locale && { locale: locale.split('-')[0] }),
  });
  return shorten(slug.replace(/-+/g, '-').replace(/^-|-$/g, ''), maxLength);
}

export const isSlug = (value: string): boolean => SLUG_SYNTAX.test(value);

/** The slug without its counter. All slugs of one family wait for one lock, so that counters cannot collide. */
export const familyOf = (slug: string): string => {
  let family = slug;
  while (COUNTER.test(family)) family = family.replace(COUNTER, '');
  return family === '' ? slug : family;
};

/** True when `slug` is what we would have suggested for `base`: the base itself, or the base with a counter. */
export function isSuggestion(slug: string, base: string): boolean {
  return (
    slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)))
  );
}

/** `wanted` if it is free, else the first free of `wanted-2`, `wanted-3` … */
export function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let counter = 2;
  while (taken.has(`${wanted}-${String(counter)}`)) counter += 1;
  return `${wanted}-${String(counter)}`;
}
