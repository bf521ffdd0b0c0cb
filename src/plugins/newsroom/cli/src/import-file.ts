import { readFileSync } from 'node:fs';

/** A parsed line of an import file. */
export interface Line<Value> {
  number: number;
  value: Value;
}

export interface StartingViews {
  documentId: string;
  locale: string;
  views: number;
}

export interface StartingRating {
  documentId: string;
  sum: number;
  count: number;
}

interface Form<Value> {
  /** Named in the error message. */
  wording: string;
  pattern: RegExp;
  /** Turns the groups of the pattern into a value; undefined if they are invalid. */
  read: (...parts: string[]) => Value | undefined;
}

/** Parses the non-empty lines of a file, with their line numbers. Throws at the first line that does not match. */
function readLines<Value>(file: string, { wording, pattern, read }: Form<Value>): Line<Value>[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const [, ...parts] = pattern.exec(line) ?? [];
      const value = parts.length > 0 ? read(...parts) : undefined;
      if (!value) throw new Error(`${file}:${at + 1}: expected ${wording}, got: ${line}`);
      return [{ number: at + 1, value }];
    });
}

export const readViews = (file: string): Line<StartingViews>[] =>
  readLines(file, {
    wording: 'documentId,locale,views',
    pattern: /^\s*([a-z0-9]{1,64})\s*,\s*([A-Za-z0-9-]{1,20})\s*,\s*(\d{1,15})\s*$/,
    read: (documentId = '', locale = '', views = '') => ({
      documentId,
      locale,
      views: Number(views),
    }),
  });

/** A sum outside 1 to 5 points per vote means another scale or swapped columns, so it is an error. */
export const readRatings = (file: string): Line<StartingRating>[] =>
  readLines(file, {
    wording: 'documentId,sum,count with 1 to 5 points per vote',
    pattern: /^\s*([a-z0-9]{1,64})\s*,\s*(\d{1,15})\s*,\s*(\d{1,14})\s*$/,
    read(documentId = '', points = '', votes = '') {
      const [sum, count] = [Number(points), Number(votes)];
      return sum >= count && sum <= 5 * count ? { documentId, sum, count } : undefined;
    },
  });
