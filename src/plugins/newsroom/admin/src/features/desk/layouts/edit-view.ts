import { counted } from './counts';
import { findText, nameOf } from './words';
import type { WordedOptions } from './wording';

interface Field {
  name: string;
  type: string;
  attribute: {
    enum?: string[];
    maxLength?: number;
    pluginOptions?: { newsroom?: { format?: string; sharedByLocales?: boolean } };
    [option: string]: unknown;
  };
  [option: string]: unknown;
}

/** The value that Strapi passes to hooks of the edit view. */
export interface EditView {
  layout: {
    layout: Field[][][];
    components: Record<string, { layout: Field[][]; [option: string]: unknown }>;
    options: WordedOptions;
    [option: string]: unknown;
  };
  [option: string]: unknown;
}

/** Field types with inputs of the plugin. */
export const COUNTED = 'newsroom-counted';
export const CHOICE = 'newsroom-choice';

/** Gives the plugin's fields inputs with character counts and choice labels, and removes limits from hints. */
export function refineEditView(view: EditView, language: string): EditView {
  const { layout } = view;
  const name = layout.options.newsroom?.name;
  const refine = (owner: string | undefined) => (row: Field[]) =>
    owner === undefined ? row : row.map((field) => refineField(field, owner, language));
  const components = Object.entries(layout.components).map(([uid, component]) => {
    const rows = component.layout.map(refine(nameOf(uid)));
    return [uid, { ...component, layout: rows }] as const;
  });
  return {
    ...view,
    layout: {
      ...layout,
      layout: layout.layout.map((panel) => panel.map(refine(name))),
      components: Object.fromEntries(components),
    },
  };
}

function refineField(given: Field, owner: string, language: string): Field {
  const field = withTrueBadge(given);
  const count = counted[owner]?.[field.name];
  const { maxLength } = field.attribute;
  if (count && maxLength !== undefined) {
    return {
      ...withoutLimits(field),
      type: COUNTED,
      counted: { ...count, max: maxLength, type: field.type },
    };
  }
  if (field.type === 'enumeration') {
    return {
      ...field,
      type: CHOICE,
      choices: choicesOf(owner, field.name, field.attribute.enum ?? [], language),
    };
  }
  // URLs get a single-line input, whatever their maximum length.
  if (isAddress(field)) return { ...withoutLimits(field), type: 'string' };
  return ['string', 'text', 'integer'].includes(field.type) ? withoutLimits(field) : field;
}

const isAddress = ({ attribute }: Field): boolean =>
  ['url', 'https'].includes(attribute.pluginOptions?.newsroom?.format ?? '');

/** Removes Strapi's "localized" badge from fields whose value the server keeps equal in all locales. */
function withTrueBadge(field: Field): Field {
  if (!field.attribute.pluginOptions?.newsroom?.sharedByLocales) return field;
  const { labelAction: _labelAction, ...rest } = field;
  return rest;
}

/** Removes limits, because Strapi would add "max. 2048 characters" to the hint. Hint and count already say it. */
function withoutLimits(field: Field): Field {
  const {
    min: _min,
    max: _max,
    minLength: _minLength,
    maxLength: _maxLength,
    ...attribute
  } = field.attribute;
  return { ...field, attribute };
}

/** Values of an enumeration with their labels. */
export const choicesOf = (
  owner: string,
  field: string,
  values: readonly string[],
  language: string
) =>
  values.map((value) => ({
    value,
    label: findText(language, `${owner}.${field}:${value}`) ?? value,
  }));
