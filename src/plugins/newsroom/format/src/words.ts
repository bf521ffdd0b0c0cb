/** Words that an adult reads in a minute, silently: the usual figure for news in languages with spaces. */
const WORDS_PER_MINUTE = 200;

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * How many words a text has. Words are what spaces set apart, so Vietnamese counts its syllables as its word processors
 * do; in scripts without spaces, Intl finds them.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const part of text.split(/\s+/u)) {
    // A dash or a bullet on its own is no word.
    if (!/[\p{L}\p{N}]/u.test(part)) continue;
    count += UNSPACED.test(part) ? countUnspaced(part) : 1;
  }
  return count;
}

let segmenter: Intl.Segmenter | undefined;

function countUnspaced(part: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(part)].filter(({ isWordLike }) => isWordLike).length;
}

/** Minutes that a text of so many words takes to read: whole ones, at least 1. */
export const readingMinutes = (words: number): number =>
  Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
