import type { Core } from '@strapi/strapi';
import type { TableModel } from './schema';

/** A value of a derived row that both databases can store. */
export type DerivedValue = string | number | boolean | null;

/** A row by attribute, without `documentId` and `locale`, which every derived row has. */
export type DerivedRow = Readonly<Record<string, DerivedValue>>;

/**
 * A table whose rows are computed from a `Source` and can be rebuilt at any time. The kernel does not know the type of
 * `Source`; it only passes the declarations to the feature that fills the tables.
 */
export interface DerivedTable<Source = never> {
  /** Its name in logs and in `newsroom verify`; one word. */
  name: string;
  /** Increase it when `rowsOf` returns other rows for the same source: the next start then rebuilds all rows. */
  version: number;
  table: TableModel;
  /** Attributes of the table except `id`. */
  attributes: readonly string[];
  /** Attributes that identify a row within its source; empty if a source has at most one row. */
  key: readonly string[];
  /** Computes the rows of one source. Throws if one does not fit into the table. */
  rowsOf: (source: Source) => readonly DerivedRow[];
}

const declared = new WeakMap<Core.Strapi, readonly DerivedTable[]>();

/** Stores the declarations of all manifests. The tables themselves are registered like any other. */
export function declareDerivedTables(strapi: Core.Strapi, tables: readonly DerivedTable[]): void {
  declared.set(strapi, tables);
}

/** The derived tables of all features, in start order. */
export const declaredDerivedTables = (strapi: Core.Strapi): readonly DerivedTable[] =>
  declared.get(strapi) ?? [];
