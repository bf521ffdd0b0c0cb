import { inOneLine } from '../../../../../shared/src/relation-label';
import type { Attribute, Attributes, Components, Values } from './kept';
import { isRecord } from './kept';

/** Labels for values. */
export interface Wording {
  components: Components;
  /** Labels of a component and of one of its fields. */
  componentName: (uid: string) => string;
  fieldLabel: (component: string, field: string) => string;
  /** Label of an enumeration value; `component` is undefined for a field of the document itself. */
  choiceName: (component: string | undefined, field: string, value: string) => string;
  yes: string;
  no: string;
  picture: (name: string) => string;
  linked: (names: string) => string;
  moved: (names: string) => string;
  unlinked: (count: number) => string;
  moment: (iso: string) => string;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const recordsOf = (value: unknown): Values[] =>
  Array.isArray(value) ? (value as unknown[]).filter(isRecord) : [];

interface Field {
  component?: string;
  name: string;
  attribute: Attribute;
}

/** A form value of any type as text that a person can read and compare. */
export const readingOf = (value: unknown, field: Field, wording: Wording): string =>
  linesOf(value, field, wording).join('\n');

function linesOf(value: unknown, field: Field, wording: Wording): string[] {
  const { attribute } = field;
  if (value === undefined || value === null || value === '') return [];
  switch (attribute.type) {
    case 'boolean':
      return [value === true ? wording.yes : wording.no];
    case 'enumeration':
      return [wording.choiceName(field.component, field.name, textOf(value))];
    case 'blocks':
      return recordsOf(value).flatMap((block) => linesOfBlock(block, wording));
    case 'media':
      return (Array.isArray(value) ? recordsOf(value) : recordsOf([value])).map(
        (file) => textOf(file['name']) || textOf(file['url'])
      );
    case 'relation':
      return linesOfLinks(value, wording);
    case 'component':
      return linesOfComponents(value, String(attribute.component), wording);
    case 'dynamiczone':
      return recordsOf(value).flatMap((section) => {
        const uid = textOf(section['__component']);
        return [`■ ${wording.componentName(uid)}`, ...linesOfFields(section, uid, wording)];
      });
    case 'datetime':
    case 'timestamp':
      return [wording.moment(textOf(value))];
    default:
      if (typeof value === 'object') return JSON.stringify(value, null, 1).split('\n');
      return (textOf(value) || JSON.stringify(value)).split('\n');
  }
}

function linesOfComponents(value: unknown, uid: string, wording: Wording): string[] {
  if (!Array.isArray(value)) {
    return isRecord(value) ? linesOfFields(value, uid, wording) : [];
  }
  return recordsOf(value).flatMap((item) => [
    `• ${wording.componentName(uid)}`,
    ...linesOfFields(item, uid, wording),
  ]);
}

function linesOfFields(item: Values, uid: string, wording: Wording): string[] {
  const attributes: Attributes = wording.components[uid]?.attributes ?? {};
  const shown = Object.entries(attributes).filter(
    ([name, { type }]) => name !== 'id' && type !== 'password'
  );
  return shown.flatMap(([name, attribute]) => {
    const lines = linesOf(item[name], { component: uid, name, attribute }, wording);
    const [first] = lines;
    // With a single field, the component's label is enough.
    if (first === undefined || shown.length === 1) return lines;
    const label = wording.fieldLabel(uid, name);
    return lines.length === 1 ? [`${label}: ${first}`] : [`${label}:`, ...lines];
  });
}

function linesOfLinks(value: unknown, wording: Wording): string[] {
  const { connect, disconnect } = isRecord(value) ? value : {};
  const named = (isNew: boolean) =>
    recordsOf(connect)
      .filter(({ apiData }) => (isRecord(apiData) && apiData['isTemporary'] === true) === isNew)
      .map(({ label, name, documentId, id }) =>
        inOneLine([label, name, documentId, id].map(textOf).find(Boolean) ?? '')
      )
      .join(', ');
  const [linked, moved, unlinked] = [named(true), named(false), recordsOf(disconnect).length];
  return [
    ...(linked ? [wording.linked(linked)] : []),
    ...(moved ? [wording.moved(moved)] : []),
    ...(unlinked ? [wording.unlinked(unlinked)] : []),
  ];
}

function linesOfBlock(block: Values, wording: Wording): string[] {
  const inline = inlineOf(block['children']);
  switch (block['type']) {
    case 'heading':
      return [`${'#'.repeat(Number(block['level']) || 1)} ${inline}`];
    case 'quote':
      return inline.split('\n').map((line) => `> ${line}`);
    case 'list':
      return recordsOf(block['children']).flatMap((child) =>
        child['type'] === 'list'
          ? linesOfBlock(child, wording).map((line) => `  ${line}`)
          : [`– ${inlineOf(child['children'])}`]
      );
    case 'image':
      return [wording.picture(textOf((isRecord(block['image']) ? block['image'] : {})['name']))];
    default:
      return inline.split('\n');
  }
}

const inlineOf = (children: unknown): string =>
  recordsOf(children)
    .map((child) =>
      child['type'] === 'link'
        ? `${inlineOf(child['children'])} (${textOf(child['url'])})`
        : textOf(child['text'])
    )
    .join('');
