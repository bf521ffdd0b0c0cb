import { kindOf, sectionsOf, textOfBlocks, textOfHtml } from '../../../../../shared/src/body';

type Section = ReturnType<typeof sectionsOf>[number];

/** What the bar of a folded section tells beside its kind. */
export interface SectionName {
  /** Its first words; empty when there are none, or when Strapi says them already. */
  words: string;
  /** Address of its picture, of its first one if there are several; empty when there is none. */
  picture: string;
  /** Addresses of the pictures repeated inside, one for each item; empty where there is none. */
  inside: string[];
}

/** More would not fit, and a body can be long. */
const MAX_WORDS = 120;

const isRecord = (value: unknown): value is Section => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Address of the smallest version of an uploaded picture; empty for anything else. */
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
  // A heading and what stands below it are two things.
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  const line = lines.filter(Boolean).join(' · ');
  const letters = Array.from(line);
  return letters.length > MAX_WORDS ? `${letters.slice(0, MAX_WORDS).join('')}…` : line;
}

export interface NamingRules {
  /** The field that Strapi itself shows in the bar, by component; `id` means none. */
  mainFieldOf: (uid: string) => string;
  countPictures: (count: number) => string;
}

/** Names of the sections of a body, one for each, in their order. */
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
