import { isInheritedName } from '../records';

/** Levels of nesting that content may have; the deepest honest text has about a dozen. */
const MAX_DEPTH = 64;

/** True for a text with a NUL character, which PostgreSQL can neither hold nor compare. */
export const hasNul = (text: string): boolean => text.includes('\0');

/**
 * The path of the first thing that no database of ours can take, or that Strapi breaks at on the way there: a NUL
 * character in a key or a text, a key that every object has (`constructor`), or nesting without end. Undefined when
 * there is none.
 */
export function findUnstorable(value: unknown, path: string[] = []): string[] | undefined {
  if (typeof value === 'string') return hasNul(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > MAX_DEPTH) return path;
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, key];
    const found = hasNul(key) || isInheritedName(key) ? here : findUnstorable(child, here);
    if (found) return found;
  }
  return undefined;
}
