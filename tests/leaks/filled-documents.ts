import type { Attribute, Model, Schema } from './portal-schema';
import { editable } from './portal-schema';

export interface Filling {
  schema: Schema;
  /** Returns the next text to write. */
  text: () => string;
  /** Selects among possible values; differs between drafts and published versions. */
  variant: number;
  /** IDs of files to link. */
  files: number[];
  /** documentIds that a relation to this type may link to. */
  linksTo: (target: string) => string[];
  /** True to fill private attributes too. */
  withPrivate: boolean;
}

const DAY = 86_400_000;
const NOON = Date.UTC(2024, 0, 10, 12);

/** Fills every attribute that an editor could fill, so that each is checked for leaks. */
export function fillDocument(model: Model, filling: Filling): Record<string, unknown> {
  return Object.fromEntries(
    editable(model)
      .filter(([, attribute]) => filling.withPrivate || !attribute.private)
      .map(([name, attribute]): [string, unknown] => [name, valueOf(attribute, filling)])
      .filter(([, value]) => value !== undefined)
  );
}

function valueOf(attribute: Attribute, filling: Filling): unknown {
  const { text, variant } = filling;
  switch (attribute.type) {
    case 'string':
    case 'text':
    case 'richtext':
    case 'uid':
      return formatted(attribute.pluginOptions?.newsroom?.format, text());
    case 'email':
      return `${text()}@example.com`;
    case 'json':
      return attribute.pluginOptions?.newsroom?.format === 'table'
        ? [[text()], [text()]]
        : { note: text() };
    case 'blocks':
      return [{ type: 'paragraph', children: [{ type: 'text', text: text() }] }];
    case 'boolean':
      return variant % 2 === 0;
    case 'integer':
      return 1 + variant;
    case 'decimal':
    case 'float':
      return 1.5 + variant;
    case 'biginteger':
      return String(1 + variant);
    case 'date':
      return new Date(NOON + variant * DAY).toISOString().slice(0, 10);
    case 'datetime':
      return new Date(NOON + variant * DAY).toISOString();
    case 'enumeration':
      return attribute.enum?.[variant % attribute.enum.length];
    case 'media': {
      const file = filling.files[variant % filling.files.length];
      return attribute.multiple ? [file] : file;
    }
    case 'component': {
      const item = component(attribute.component, filling);
      return attribute.repeatable ? [item, component(attribute.component, filling)] : item;
    }
    case 'dynamiczone':
      return (attribute.components ?? []).map((uid) => ({
        __component: uid,
        ...component(uid, filling),
      }));
    case 'relation': {
      const documents = attribute.target ? filling.linksTo(attribute.target) : [];
      const isMany = attribute.relation?.endsWith('ToMany') === true;
      if (documents.length === 0) return undefined;
      return isMany ? documents : documents[variant % documents.length];
    }
    default:
      throw new Error(
        `The leak test does not know how to fill a "${attribute.type}": add it here, or its secrets go unwatched`
      );
  }
}

const component = (uid: string | undefined, filling: Filling) => {
  const model = uid === undefined ? undefined : filling.schema[uid];
  if (!model) throw new Error(`No component "${uid}"`);
  return fillDocument(model, filling);
};

function formatted(format: string | undefined, words: string): string {
  if (format === 'html') return `<p>${words}</p>`;
  if (format === 'url' || format === 'https') return `https://example.com/${words}`;
  return words;
}
