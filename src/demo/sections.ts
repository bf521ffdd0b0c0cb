import type { Fields } from './documents';

/** Inline content of a paragraph: plain or formatted text, or a link. */
type Inline = { type: 'text'; text: string; bold?: true; italic?: true } | Link;
interface Link {
  type: 'link';
  url: string;
  children: { type: 'text'; text: string }[];
}
type Words = string | Inline;

const inline = (words: readonly Words[]): Inline[] =>
  words.map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word));

export const bold = (text: string): Inline => ({ type: 'text', text, bold: true });
export const italic = (text: string): Inline => ({ type: 'text', text, italic: true });
export const link = (text: string, url: string): Inline => ({
  type: 'link',
  url,
  children: [{ type: 'text', text }],
});

export const paragraph = (...words: Words[]): Fields => ({
  type: 'paragraph',
  children: inline(words),
});

export const heading = (text: string): Fields => ({
  type: 'heading',
  level: 2,
  children: inline([text]),
});

export const bullets = (...items: string[]): Fields => ({
  type: 'list',
  format: 'unordered',
  children: items.map((item) => ({ type: 'list-item', children: inline([item]) })),
});

export const numbered = (...items: string[]): Fields => ({
  type: 'list',
  format: 'ordered',
  children: items.map((item) => ({ type: 'list-item', children: inline([item]) })),
});

/** A section of a body, as the dynamic zone stores it. */
const section = (name: string, fields: Fields): Fields => ({
  __component: `newsroom.${name}`,
  ...fields,
});

export const text = (...blocks: Fields[]): Fields => section('text', { text: blocks });

export interface Captioned {
  image: number;
  alt: string;
  caption: string;
  credit: string;
}

export const picture = (image: Captioned): Fields => section('captioned-image', { ...image });

export const gallery = (title: string, images: Captioned[]): Fields =>
  section('gallery', { title, images });

export const pullQuote = (quote: string, attribution: string): Fields =>
  section('pull-quote', { quote, attribution });

export const table = (caption: string, rows: string[][]): Fields =>
  section('table', { caption, hasHeader: true, rows });

export const embed = (url: string, title: string, caption: string): Fields =>
  section('embed', { url, title, caption });

export const attachment = (file: number, title: string): Fields =>
  section('attachment', { file, title });

export const html = (source: string): Fields => section('html', { html: source });
