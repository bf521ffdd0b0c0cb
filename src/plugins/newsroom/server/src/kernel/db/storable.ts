import { isInheritedName } from '../records';

/** Maximum nesting depth of content. Real texts have about 12 levels. */
const MAX_DEPTH = 64;

/** True if the text has a NUL character, which PostgreSQL cannot store or compare. */
export const hasNul = (text: string): boolean => text.includes('\0');

/**
 * The path of the first value that the database cannot store or that makes Strapi fail: a NUL character in a key or
 * text, a key inherited from Object (`constructor`), or more than 64 levels of nesting. Undefined if there is
 * none.
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
