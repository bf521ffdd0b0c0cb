import sanitizeHtml from 'sanitize-html';

/** Longest address that is taken, in characters: what browsers and proxies agree on. */
const MAX_URL_LENGTH = 2048;

/**
 * Characters that browsers drop or that end an attribute; a scheme could hide behind them: controls and spaces (Cc, Z),
 * invisible format characters (Cf), and signs that HTML gives a meaning.
 */
const UNSAFE_CHARACTERS = /[\p{Cc}\p{Cf}\p{Z}<>"`\\]/u;

function parse(value: string): URL | undefined {
  if (value.length > MAX_URL_LENGTH || UNSAFE_CHARACTERS.test(value)) return undefined;
  return URL.canParse(value) ? new URL(value) : undefined;
}

/** An address on the web: http or https, with a host and without a user name. */
export function isWebUrl(value: string, { httpsOnly = false } = {}): boolean {
  const url = parse(value);
  if (!url || !/^https?:\/\//i.test(value) || url.hostname === '') return false;
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && !httpsOnly);
}

/** Where a link inside a text may lead: the web, a mailbox, a telephone, or a place of this site. */
export function isLinkTarget(value: string): boolean {
  if (UNSAFE_CHARACTERS.test(value) || value.length > MAX_URL_LENGTH) return false;
  if (/^(mailto|tel):[^/]/i.test(value)) return true;
  // "//host" would leave the site with a scheme that nobody chose.
  if (/^(\/(?!\/)|#|\?)/.test(value)) return true;
  return isWebUrl(value);
}

/** Addresses of links and pictures in a text of Strapi blocks, with their places. */
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

/** Rows of cells: a list of lists of texts. */
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
  // A page opened from here must not steer this one.
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs:
        attribs['target'] === '_blank' ? { ...attribs, rel: 'noopener noreferrer' } : attribs,
    }),
  },
};

/** HTML without anything that runs, frames, submits or styles. Sanitising twice changes nothing. */
export const sanitize = (html: string): string => sanitizeHtml(html, HTML_RULES);
