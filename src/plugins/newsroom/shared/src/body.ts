type Values = Record<string, unknown>;

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const recordsOf = (value: unknown): Values[] => listOf(value).filter(isRecord);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A section of a body, as stored or as held by an edit form. */
export const sectionsOf = (body: unknown): Values[] => recordsOf(body);

/** The kind of a section: `text` for `newsroom.text`; empty for other components. */
export const kindOf = (section: Values): string =>
  /^newsroom\.(.+)$/.exec(textOf(section['__component']))?.[1] ?? '';

/** Text of Strapi blocks. Inline parts are joined, paragraphs and list items are separated. */
export function textOfBlocks(blocks: unknown): string {
  const flat = (nodes: unknown): string =>
    recordsOf(nodes)
      .map((node) => {
        if (typeof node['text'] === 'string') return node['text'];
        const inner = flat(node['children']);
        return node['type'] === 'link' ? inner : `${inner}\n`;
      })
      .join('');
  return flat(blocks).trim();
}

const ENTITIES: Record<string, string> = { amp: '&', gt: '>', lt: '<', nbsp: ' ', quot: '"' };

/** Approximate text of HTML, for counting words and previews. */
export function textOfHtml(html: unknown): string {
  return textOf(html)
    .replace(/<(script|style)\b.*?<\/\1\s*>/gis, ' ')
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/<\/?(?:a|abbr|b|code|em|i|mark|s|span|strong|sub|sup|u)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Text of a section, without captions and titles of pictures and files. */
function textOfSection(section: Values): string {
  switch (kindOf(section)) {
    case 'text':
      return textOfBlocks(section['text']);
    case 'pull-quote':
      return textOf(section['quote']);
    case 'table':
      return listOf(section['rows']).flatMap(listOf).map(textOf).join('\n');
    case 'html':
      return textOfHtml(section['html']);
    default:
      return '';
  }
}

function picturesOfSection(section: Values): number {
  switch (kindOf(section)) {
    case 'captioned-image':
      return section['image'] ? 1 : 0;
    case 'gallery':
      return recordsOf(section['images']).filter(({ image }) => image).length;
    default:
      return 0;
  }
}

/** Text of an article: lead and body. */
export const textOfArticle = ({ lead, body }: Values): string =>
  [textOf(lead), ...sectionsOf(body).map(textOfSection)].filter(Boolean).join('\n');

/** Number of pictures of an article, including its cover. */
export function picturesOfArticle({ cover, body }: Values): number {
  const inCover = isRecord(cover) && cover['image'] ? 1 : 0;
  return sectionsOf(body).reduce((sum, section) => sum + picturesOfSection(section), inCover);
}
