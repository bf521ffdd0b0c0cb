import type { Category } from '../published/contract';
import type { CategoryNode } from './contract';

/** Where a page of a list ends: after this row, newest first. */
export interface Position {
  date: number;
  documentId: string;
}

const encode = (parts: unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

function decode(cursor: string): unknown[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

export const toCursor = ({ date, documentId }: Position): string => encode([date, documentId]);

/** Undefined for a text that is no cursor of a list of articles. */
export function readCursor(cursor: string): Position | undefined {
  const [date, documentId, ...rest] = decode(cursor) ?? [];
  return Number.isSafeInteger(date) && isPlain(documentId) && rest.length === 0
    ? { date: date as number, documentId }
    : undefined;
}

/** Lists of terms are in the order of their slugs. */
export const toSlugCursor = (slug: string): string => encode([slug]);

export function readSlugCursor(cursor: string): string | undefined {
  const [slug, ...rest] = decode(cursor) ?? [];
  return isPlain(slug) && rest.length === 0 ? slug : undefined;
}

const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.includes('\0');

/** Articles beside an article. */
export const RELATED = 6;

/** How much it counts that two articles share a term: a topic before any number of tags, tags before the category. */
export const WEIGHTS: Record<string, number> = { topic: 1_000_000, tag: 1_000, category: 1 };

export interface Kin {
  documentId: string;
  weight: number;
}

/** Terms by which other articles are related to one, from its row. */
export const readKin = (kin: string): Kin[] =>
  kin
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [kind = '', documentId = ''] = part.split(':');
      return { documentId, weight: WEIGHTS[kind] ?? 0 };
    });

/** Categories as a tree, siblings in the order that editors gave them. A loop, which only SQL makes, is left out. */
export function toTree(
  categories: readonly Category[],
  decorate: (category: Category) => { url: string; articleCount: number }
): CategoryNode[] {
  const nodes = categories.map((category) => ({
    ...category,
    ...decorate(category),
    children: [] as CategoryNode[],
  }));
  const byId = new Map(nodes.map((node) => [node.documentId, node]));
  const roots: CategoryNode[] = [];
  for (const node of nodes) {
    const parent = byId.get(node.ancestors.at(-1)?.documentId ?? '');
    (parent?.children ?? roots).push(node);
  }
  const sort = (level: CategoryNode[]): CategoryNode[] => {
    level.sort((one, other) => one.order - other.order || one.name.localeCompare(other.name));
    for (const node of level) sort(node.children);
    return level;
  };
  return sort(roots);
}

const ZONED = new Map<string, Intl.DateTimeFormat>();

/** What the clock of a time zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  let format = ZONED.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    ZONED.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const at = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const local = Date.UTC(
    at('year'),
    at('month') - 1,
    at('day'),
    at('hour'),
    at('minute'),
    at('second')
  );
  return local - Math.floor(instant / 1000) * 1000;
}

/** Milliseconds since 1970 of an instant, or of where a day begins in a time zone. */
export function toMoment(text: string, timeZone: string): number {
  if (text.includes('T')) return Date.parse(text);
  const midnight = Date.parse(`${text}T00:00:00Z`);
  const guess = midnight - offsetAt(midnight, timeZone);
  // The offset may have changed between the guess and midnight.
  return midnight - offsetAt(guess, timeZone);
}
