/** Words per minute that adults read silently; the usual figure for languages with spaces. */
const WORDS_PER_MINUTE = 200;

/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Number of words of a text. Words are separated by spaces, so Vietnamese counts syllables, as word processors do; in
 * scripts without spaces, Intl.Segmenter finds them.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const part of text.split(/\s+/u)) {
    // A dash or bullet alone is not a word.
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

/** Reading time in whole minutes, at least 1. */
export const readingMinutes = (words: number): number =>
  Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
