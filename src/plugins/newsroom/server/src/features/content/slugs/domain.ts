import slugify from 'slugify';
import { transliterate } from 'transliteration';

// slugify's table has the Croatian "dj"; Vietnamese đ becomes d.
slugify.extend({ đ: 'd', Đ: 'D' });

/** Runs of non-Latin letters, such as Khmer, Lao, Chinese or Cyrillic. */
const FOREIGN_LETTERS =
  /(?:(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Inherited})\p{L}\p{M}*)+/gu;

/**
 * Characters that separate words, including decimal points and commas. Symbols are included, because slugify would
 * spell them in English ("percent", "dollar").
 */
const SEPARATORS = /[\p{S}_%&@#*~/\\–—]+|\.+|(?<=\d),(?=\d)/gu;

/** Characters that Strapi allows in a slug; 250 leave room for a counter in the column. */
const SLUG_SYNTAX = /^[A-Za-z0-9\-_.~]{1,250}$/;

/** `-2`, `-3` … at the end of a slug. */
const COUNTER = /-\d+$/;

export interface SlugOptions {
  /** Locale of the text; slugify has rules for some languages, such as German umlauts. */
  locale?: string;
  /** Maximum length in characters. */
  maxLength: number;
}

/** Cuts at the last hyphen that fits; a single long word is cut anywhere. */
function shorten(slug: string, maxLength: number): string {
  if (slug.length <= maxLength) return slug;
  const cut = slug.slice(0, maxLength + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : slug.slice(0, maxLength);
}

/**
 * A slug for a text in any script: lower-case Latin letters, digits and hyphens.
 * Empty if the text has no letters or digits.
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

/** The slug without its counter. All slugs of a family use one lock, so that counters cannot collide. */
export const familyOf = (slug: string): string => {
  let family = slug;
  while (COUNTER.test(family)) family = family.replace(COUNTER, '');
  return family === '' ? slug : family;
};

/** True if `slug` is a generated one for `base`: the base itself, or with a counter. */
export function isSuggestion(slug: string, base: string): boolean {
  return (
    slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)))
  );
}

/** `wanted` if free, else the first free of `wanted-2`, `wanted-3` … */
export function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let counter = 2;
  while (taken.has(`${wanted}-${String(counter)}`)) counter += 1;
  return `${wanted}-${String(counter)}`;
}
