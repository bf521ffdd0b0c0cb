import sanitizeHtml from 'sanitize-html';

/** Maximum URL length in characters, supported by all browsers and proxies. */
const MAX_URL_LENGTH = 2048;

/**
 * Characters that browsers ignore or that end an attribute, behind which a scheme could be hidden: controls and spaces
 * (Cc, Z), invisible format characters (Cf), and characters with a meaning in HTML.
 */
const UNSAFE_CHARACTERS = /[\p{Cc}\p{Cf}\p{Z}<>"`\\]/u;

function parse(value: string): URL | undefined {
  if (value.length > MAX_URL_LENGTH || UNSAFE_CHARACTERS.test(value)) return undefined;
  return URL.canParse(value) ? new URL(value) : undefined;
}

/** True for an http(s) URL with a host and without credentials. */
export function isWebUrl(value: string, { httpsOnly = false } = {}): boolean {
  const url = parse(value);
  if (!url || !/^https?:\/\//i.test(value) || url.hostname === '') return false;
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && !httpsOnly);
}

/** True for allowed targets of links in texts: http(s), mailto:, tel:, or a path of this site. */
export function isLinkTarget(value: string): boolean {
  if (UNSAFE_CHARACTERS.test(value) || value.length > MAX_URL_LENGTH) return false;
  if (/^(mailto|tel):[^/]/i.test(value)) return true;
  // "//host" would be another site.
  if (/^(\/(?!\/)|#|\?)/.test(value)) return true;
  return isWebUrl(value);
}

/** URLs of links in Strapi blocks, with their paths. */
export function* linksInBlocks(
  node: unknown,
  path: (string | number)[] = []
): Generator<{ url: unknown; path: (string | number)[] }> {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) yield* linksInBlocks(child, [...path, index]);
  } else if (typeof node === 'object' && node !== null) {
    const { type, url, children } = node as Record<string, unknown>;
    if (type === 'link') yield { url, path: [...path, 'url'] };
    if (children !== undefined) yield* linksInBlocks(children, [...path, 'children']);
  }
}

const MAX_ROWS = 500;
const MAX_COLUMNS = 50;

/** True for an array of arrays of strings, within the limits. */
export function isTable(value: unknown): value is string[][] {
  return (
    Array.isArray(value) &&
    value.length <= MAX_ROWS &&
    value.every(
      (row) =>
        Array.isArray(row) &&
        row.length <= MAX_COLUMNS &&
        row.every((cell) => typeof cell === 'string')
    )
  );
}

const HTML_RULES: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'div', 'span'],
    ...['a', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'small', 'mark', 'code', 'abbr'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img', 'cite', 'q', 'time'],
    ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'target'],
    img: ['src', 'alt', 'title', 'width', 'height', 'loading'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
    col: ['span'],
    abbr: ['title'],
    time: ['datetime'],
    '*': ['lang', 'dir'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  // A page opened from here must not get access to this one.
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs:
        attribs['target'] === '_blank' ? { ...attribs, rel: 'noopener noreferrer' } : attribs,
    }),
  },
};

/** Removes scripts, frames, forms and styles. Idempotent. */
export const sanitize = (html: string): string => sanitizeHtml(html, HTML_RULES);
