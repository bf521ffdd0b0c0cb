import type { Attribute, ComponentSchema } from '../../../kernel/strapi/schema';

function section(
  name: string,
  icon: string,
  displayName: string,
  description: string,
  attributes: Record<string, Attribute>
): ComponentSchema {
  return {
    uid: `newsroom.${name}`,
    collectionName: `components_newsroom_${name.replaceAll('-', '_')}s`,
    info: { displayName, icon, description },
    attributes,
  };
}

const text = section('text', 'bold', 'Text', 'Paragraphs, headings, lists, links and quotes', {
  text: { type: 'blocks', required: true },
});

const gallery = section('gallery', 'landscape', 'Gallery', 'Several captioned pictures', {
  title: { type: 'string', maxLength: 250 },
  images: {
    type: 'component',
    component: 'newsroom.captioned-image',
    repeatable: true,
    required: true,
    min: 1,
  },
});

const pullQuote = section(
  'pull-quote',
  'quote',
  'Pull quote',
  'Words set apart, and who said them',
  {
    quote: { type: 'text', required: true, maxLength: 1000 },
    attribution: { type: 'string', maxLength: 250 },
  }
);

/** Cells are JSON and not Markdown, so that frontends need no parser. */
const table = section('table', 'layout', 'Table', 'Rows of cells; the first row may be a header', {
  caption: { type: 'string', maxLength: 250 },
  hasHeader: { type: 'boolean', default: true },
  rows: { type: 'json', required: true, pluginOptions: { newsroom: { format: 'table' } } },
});

const embed = section('embed', 'play', 'Embed', 'A video, map or post of another site', {
  url: {
    type: 'text',
    required: true,
    maxLength: 2048,
    pluginOptions: { newsroom: { format: 'https' } },
  },
  title: { type: 'string', maxLength: 250 },
  caption: { type: 'text', maxLength: 1000 },
});

const attachment = section(
  'attachment',
  'attachment',
  'Attachment',
  'A file for the reader to take',
  {
    file: {
      type: 'media',
      multiple: false,
      required: true,
      allowedTypes: ['images', 'files', 'videos', 'audios'],
    },
    title: { type: 'string', required: true, maxLength: 250 },
  }
);

const html = section(
  'html',
  'code',
  'HTML',
  'For imported texts; sanitised on save and on output',
  {
    html: { type: 'text', required: true, pluginOptions: { newsroom: { format: 'html' } } },
  }
);

/** The kinds of sections, in the order shown to editors. */
export const sectionComponents = [text, gallery, pullQuote, table, embed, attachment, html];
