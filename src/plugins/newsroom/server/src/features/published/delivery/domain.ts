import { startOfDay } from '../../../kernel/time/local-time';
import type { Category } from '../projection/contract';
import type { CategoryNode } from './contract';

/** Sort key of the last row of a page; lists are sorted newest first. */
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

/** Parses a cursor of an article list; undefined if it is invalid. */
export function readCursor(cursor: string): Position | undefined {
  const [date, documentId, ...rest] = decode(cursor) ?? [];
  return Number.isSafeInteger(date) && isPlain(documentId) && rest.length === 0
    ? { date: date as number, documentId }
    : undefined;
}

/** Cursor of a term list, which is sorted by slug. */
export const toSlugCursor = (slug: string): string => encode([slug]);

export function readSlugCursor(cursor: string): string | undefined {
  const [slug, ...rest] = decode(cursor) ?? [];
  return isPlain(slug) && rest.length === 0 ? slug : undefined;
}

const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !value.includes('\0');

/** Number of related articles on a page. */
export const RELATED = 6;

/** Weight of a shared term: a topic outweighs any number of tags, a tag outweighs the category. */
export const WEIGHTS: Record<string, number> = { topic: 1_000_000, tag: 1_000, category: 1 };

export interface RelatedTerm {
  documentId: string;
  weight: number;
}

/** Terms by which other articles are related to one, from its row. */
export const readRelatedTerms = (text: string): RelatedTerm[] =>
  text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [kind = '', documentId = ''] = part.split(':');
      return { documentId, weight: WEIGHTS[kind] ?? 0 };
    });

/** Builds the category tree, siblings sorted by `order` and name. Categories in a loop (only possible by SQL) are left out. */
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

/** Parses an instant, or a date as the start of that day in the time zone, to milliseconds since 1970. */
export function toTimestamp(text: string, timeZone: string): number {
  return text.includes('T') ? Date.parse(text) : startOfDay(text, timeZone);
}
