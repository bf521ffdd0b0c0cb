import { isTable, sanitize } from '../../../content/sections';
import type { Section } from '../contract';
import { textOrNull, toFile, toImage } from './domain-pictures';
import type { SectionRow } from '../model/rows';

/** A section as in the contract; null if nothing of it can be shown, such as a deleted picture. */
export function toSection(row: SectionRow): Section | null {
  switch (row.__component) {
    case 'newsroom.text':
      return { type: 'text', blocks: Array.isArray(row.text) ? row.text : [] };
    case 'newsroom.captioned-image': {
      const image = toImage(row);
      return image && { type: 'image', image };
    }
    case 'newsroom.gallery': {
      const images = (row.images ?? []).map(toImage).filter((image) => image !== null);
      return images.length === 0 ? null : { type: 'gallery', title: textOrNull(row.title), images };
    }
    case 'newsroom.pull-quote':
      return {
        type: 'pullQuote',
        quote: row.quote ?? '',
        attribution: textOrNull(row.attribution),
      };
    case 'newsroom.table':
      return {
        type: 'table',
        caption: textOrNull(row.caption),
        hasHeader: row.hasHeader ?? true,
        rows: isTable(row.rows) ? row.rows : [],
      };
    case 'newsroom.embed':
      return {
        type: 'embed',
        url: row.url ?? '',
        title: textOrNull(row.title),
        caption: textOrNull(row.caption),
      };
    case 'newsroom.attachment': {
      const file = toFile(row.file);
      return file && { type: 'attachment', title: row.title ?? file.name, file };
    }
    case 'newsroom.html':
      // Sanitised again: the row may be older than the current rules, or imported.
      return { type: 'html', html: sanitize(row.html ?? '') };
    default:
      return null;
  }
}
