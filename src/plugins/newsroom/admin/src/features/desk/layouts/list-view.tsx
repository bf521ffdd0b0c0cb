import { Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import type { ReactNode } from 'react';
import { choicesOf } from './edit-view';
import type { WordedOptions } from './wording';

type Row = Record<string, unknown> & { locale?: string; localizations?: { locale: string }[] };

interface Header {
  name: string;
  label: unknown;
  attribute: { type: string; enum?: string[] };
  cellFormatter?: (row: Row) => ReactNode;
  [option: string]: unknown;
}

/** The value that Strapi passes to hooks of a list's columns. */
export interface ListView {
  displayedHeaders: Header[];
  layout: { options: WordedOptions; [option: string]: unknown };
}

interface Filter {
  name: string;
  type: string;
  options?: { value: string; label: string }[];
  [option: string]: unknown;
}

/** The value that Strapi passes to hooks of a list's filters. */
export interface ListFilters {
  displayedFilters: Filter[];
  layout: { options: WordedOptions; [option: string]: unknown };
}

/** Makes columns easy to scan: short dates, a tick for true, labels for enumeration values. */
export function refineColumns(view: ListView, language: string): ListView {
  const owner = view.layout.options.newsroom?.name;
  if (owner === undefined) return view;
  const displayedHeaders = view.displayedHeaders.map((header) => {
    const format = formatterOf(header, owner, language);
    if (!format) return header;
    const cellFormatter = (row: Row) => (
      <Typography textColor="neutral800">{format(row[header.name], row) ?? '-'}</Typography>
    );
    return { ...header, cellFormatter };
  });
  return { ...view, displayedHeaders };
}

/** The column that Strapi's i18n adds. It shows full locale names, which push the status out of view. */
const LOCALES = 'locales';

const localesOf = ({ locale, localizations = [] }: Row): string[] => [
  ...(locale ? [locale] : []),
  ...localizations.map((other) => other.locale).sort(),
];

function formatterOf(
  { attribute, label, name }: Header,
  owner: string,
  language: string
): ((value: unknown, row: Row) => ReactNode) | undefined {
  if (name === LOCALES) return (_value, row) => localesOf(row).join(', ');
  switch (attribute.type) {
    case 'datetime': {
      // Short, so that the status at the end of the row stays visible.
      const format = new Intl.DateTimeFormat(language, {
        day: '2-digit',
        month: '2-digit',
        year: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      return (value) => (typeof value === 'string' ? format.format(new Date(value)) : undefined);
    }
    case 'boolean':
      return (value) => (value === true ? <Check aria-label={String(label)} /> : undefined);
    case 'enumeration': {
      const choices = choicesOf(owner, name, attribute.enum ?? [], language);
      return (value) => choices.find((choice) => choice.value === value)?.label;
    }
    default:
      return undefined;
  }
}

/** Shows labels instead of raw enumeration values in filters. */
export function refineFilters(view: ListFilters, language: string): ListFilters {
  const owner = view.layout.options.newsroom?.name;
  if (owner === undefined) return view;
  const displayedFilters = view.displayedFilters.map((filter) => {
    // `__status` is Strapi's own filter and has labels already.
    if (filter.type !== 'enumeration' || filter.name.startsWith('__')) return filter;
    const values = filter.options?.map(({ value }) => value) ?? [];
    return { ...filter, options: choicesOf(owner, filter.name, values, language) };
  });
  return { ...view, displayedFilters };
}
