/** File URLs within a response. Pure. */

/** Files have absolute URLs or paths on this server. */
const URL_START = /^(https?:)?\//i;

/** Collects all strings that may be file URLs. */
export function collectUrls(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    if (URL_START.test(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) collectUrls(child, found);
  }
  return found;
}

/** Returns a copy of the value with its URLs replaced. */
export function replaceUrls(value: unknown, urls: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return urls.get(value) ?? value;
  if (Array.isArray(value)) return value.map((child) => replaceUrls(child, urls));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, replaceUrls(child, urls)])
  );
}
