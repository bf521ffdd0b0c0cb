import type { Core } from '@strapi/strapi';
import type { TableModel } from './schema';

/** A value of a derived row, as both databases keep it. */
export type DerivedValue = string | number | boolean | null;

/** A row by attribute, without the two that every derived row has: `documentId` and `locale`. */
export type DerivedRow = Readonly<Record<string, DerivedValue>>;

/**
 * A table whose rows follow from something else and can be made anew at any time. `Source` is what they follow from;
 * the kernel does not know it, and only hands the declarations to the feature that fills the tables.
 */
export interface DerivedTable<Source = never> {
  /** One word: how logs and `newsroom verify` name it. */
  name: string;
  /** Goes up when `rowsOf` gives other rows for the same source: the rows are then made anew at the next start. */
  version: number;
  table: TableModel;
  /** Attributes of the table beside `id`. */
  attributes: readonly string[];
  /** Attributes that tell the rows of one source apart; none for one row each. */
  key: readonly string[];
  /** The rows of one source. Throws when one of them does not fit into the table. */
  rowsOf: (source: Source) => readonly DerivedRow[];
}

const declared = new WeakMap<Core.Strapi, readonly DerivedTable[]>();

/** Keeps what the manifests declare; their tables are registered like any other. */
export function declareDerivedTables(strapi: Core.Strapi, tables: readonly DerivedTable[]): void {
  declared.set(strapi, tables);
}

/** The derived tables of all features, in start order. */
export const declaredDerivedTables = (strapi: Core.Strapi): readonly DerivedTable[] =>
  declared.get(strapi) ?? [];
