import { kindOf, sectionsOf, textOfBlocks, textOfHtml } from '../../../../../shared/src/body';

type Section = ReturnType<typeof sectionsOf>[number];

/** What the bar of a folded section shows in addition to its type. */
export interface SectionName {
  /** Its first words; empty if there are none or Strapi already shows them. */
  words: string;
  /** URL of its first picture; empty if there is none. */
  picture: string;
  /** URLs of a gallery's pictures, one per item; an empty string for an item without a picture. */
  inside: string[];
}

/** Maximum number of characters: more would not fit. */
const MAX_WORDS = 120;

const isRecord = (value: unknown): value is Section => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** URL of the smallest version of an uploaded picture; empty for other values. */
function pictureOf(file: unknown): string {
  if (!isRecord(file) || !textOf(file['mime']).startsWith('image/')) return '';
  const formats = isRecord(file['formats']) ? file['formats'] : {};
  const thumbnail = isRecord(formats['thumbnail']) ? formats['thumbnail'] : {};
  return textOf(thumbnail['url']) || textOf(file['url']);
}

function hostOf(url: unknown): string {
  try {
    return new URL(textOf(url)).host;
  } catch {
    return '';
  }
}

function firstRowOf(rows: unknown): string {
  const [first] = Array.isArray(rows) ? (rows as unknown[]) : [];
  return Array.isArray(first) ? first.map(textOf).filter(Boolean).join(' | ') : '';
}

function wordsOf(section: Section, countPictures: (count: number) => string): string {
  switch (kindOf(section)) {
    case 'text':
      return textOfBlocks(section['text']);
    case 'captioned-image':
      return textOf(section['caption']) || textOf(section['alt']);
    case 'gallery':
      return textOf(section['title']) || countPictures(sectionsOf(section['images']).length);
    case 'pull-quote':
      return textOf(section['quote']);
    case 'table':
      return textOf(section['caption']) || firstRowOf(section['rows']);
    case 'embed':
      return textOf(section['title']) || hostOf(section['url']);
    case 'attachment':
      return textOf(section['title']) || textOf((section['file'] as Section | null)?.['name']);
    case 'html':
      return textOfHtml(section['html']);
    default:
      return '';
  }
}

function clip(text: string): string {
  // Lines, such as a heading and its paragraph, are joined with a dot between them.
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  const line = lines.filter(Boolean).join(' · ');
  const letters = Array.from(line);
  return letters.length > MAX_WORDS ? `${letters.slice(0, MAX_WORDS).join('')}…` : line;
}

export interface NamingRules {
  /** Returns the field that Strapi shows in a component's bar; `id` means none. */
  mainFieldOf: (uid: string) => string;
  countPictures: (count: number) => string;
}

/** Names of a body's sections, one per section, in order. */
export const namesOf = (body: unknown, rules: NamingRules): SectionName[] =>
  (Array.isArray(body) ? (body as unknown[]) : []).map((value) => {
    const section = isRecord(value) ? value : {};
    const mainField = rules.mainFieldOf(textOf(section['__component']));
    const saysItself = mainField !== 'id' && Boolean(section[mainField]);
    const inside = sectionsOf(section['images']).map(({ image }) => pictureOf(image));
    const isImage = kindOf(section) === 'captioned-image';
    return {
      words: saysItself ? '' : clip(wordsOf(section, rules.countPictures)),
      picture: (isImage ? pictureOf(section['image']) : inside.find(Boolean)) ?? '',
      inside,
    };
  });
