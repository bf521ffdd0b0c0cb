import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths';

/** A part of an ICU message: text, an argument, a choice with its options, or a tag with its content. */
export interface Piece {
  type: number;
  value: string;
  options?: Record<string, { value: Piece[] }>;
  children?: Piece[];
}

interface Formatter {
  format(values: Record<string, string | number>): string;
}

/** The message parser that the admin panel uses. */
const panel = createRequire(path.join(root, 'node_modules/@strapi/admin/package.json'));
const intl = createRequire(panel.resolve('react-intl'));

export const { parse } = intl('@formatjs/icu-messageformat-parser') as {
  parse: (message: string) => Piece[];
};

const { IntlMessageFormat } = intl('intl-messageformat') as {
  IntlMessageFormat: new (message: string, language: string) => Formatter;
};

export const format = (
  message: string,
  language: string,
  values: Record<string, string | number>
): string => new IntlMessageFormat(message, language).format(values);
