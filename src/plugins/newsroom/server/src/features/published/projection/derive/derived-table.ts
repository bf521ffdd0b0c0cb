import { createHash } from 'node:crypto';
import type {
  DerivedRow,
  DerivedTable,
  DerivedValue,
} from '../../../../kernel/strapi/derived-tables';
import type { Page } from '../contract';

/** A column of a derived table. Numbers are integers; times are `biginteger`, in milliseconds since 1970. */
export interface DerivedColumn {
  type: 'string' | 'text' | 'integer' | 'biginteger' | 'boolean';
  /** @default false */
  isNullable?: boolean;
}

type Columns = Readonly<Record<string, DerivedColumn>>;

type ValueOf<Column extends DerivedColumn> =
  | (Column['type'] extends 'boolean'
      ? boolean
      : Column['type'] extends 'string' | 'text'
        ? string
        : number)
  | (Column extends { isNullable: true } ? null : never);

interface Declaration<Own extends Columns> {
  /** The table's name in logs and in `newsroom verify`; one word. */
  name: string;
  /** Increase it when `of` returns other rows for the same page: the next start then rebuilds all rows. */
  version: number;
  singularName: string;
  tableName: string;
  /** One sentence for docs/features.md. */
  does: string;
  /** Columns in addition to `documentId` and `locale`, which every row gets from its page. */
  columns: Own;
  /** Columns that identify a row within its page; empty if a page has at most one row. */
  key: readonly (keyof Own & string)[];
  /** Columns of further indexes, by the suffix of the index's name. */
  indexes?: Readonly<Record<string, readonly (keyof Own | 'documentId' | 'locale')[]>>;
  /**
   * Computes the rows of a published page in one locale. Must be pure: changes of anything but the page do not update
   * the rows. If it throws, the page is published without rows in this table, and the error is logged.
   */
  of: (page: Page) => readonly { [Name in keyof Own]: ValueOf<Own[Name]> }[];
}

/** Maximum length of a Strapi `string`: PostgreSQL stores it as varchar(255). */
const STRING_LENGTH = 255;
const INTEGER_MAX = 2 ** 31 - 1;

/** NUL, which PostgreSQL cannot store, and unpaired surrogates, which come back as other characters. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

const snakeCase = (attribute: string): string =>
  attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Why a value does not fit into its column; undefined if it fits. */
function faultOf(value: DerivedValue | undefined, column: DerivedColumn): string | undefined {
  const { type, isNullable = false } = column;
  if (value === null && isNullable) return undefined;
  const isText = type === 'string' || type === 'text';
  const wanted = isText ? 'string' : type === 'boolean' ? 'boolean' : 'number';
  if (typeof value !== wanted) return `is ${value === null ? 'null' : typeof value}, not ${wanted}`;
  if (typeof value === 'number') {
    const isWhole = Number.isSafeInteger(value);
    if (isWhole && (type === 'biginteger' || Math.abs(value) <= INTEGER_MAX)) return undefined;
    return `is no ${type}: ${value}`;
  }
  if (typeof value !== 'string') return undefined;
  if (UNSTORABLE.test(value)) return 'has a NUL character or half of a surrogate pair';
  const isTooLong =
    type === 'string' && value.length > STRING_LENGTH && [...value].length > STRING_LENGTH;
  return isTooLong ? `is longer than ${STRING_LENGTH} characters` : undefined;
}

/** Throws for rows that the database would reject: a failed statement rolls back all pages of its transaction. */
function refuseUnfit(rows: readonly DerivedRow[], columns: Columns, key: readonly string[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    for (const [name, column] of Object.entries(columns)) {
      const fault = faultOf(row[name], column);
      if (fault) throw new Error(`${name} ${fault}`);
    }
    const values = JSON.stringify(key.map((name) => row[name]));
    if (seen.has(values)) throw new Error(`two rows with the key ${values}`);
    seen.add(values);
  }
}

/**
 * Declares a table whose rows are computed from published pages, for `derive` in a manifest. The projector writes
 * changed rows in the transaction of their page and deletes them with the page.
 */
export function defineDerivedTable<const Own extends Columns>(
  declaration: Declaration<Own>
): DerivedTable<Page> {
  const { name, version, singularName, tableName, does, columns, key, indexes = {} } = declaration;
  // Strapi writes the column's name into this object, so each attribute gets its own object.
  const toAttribute = ({ type, isNullable = false }: DerivedColumn) => ({
    type,
    ...(!isNullable && { column: { notNullable: true } }),
  });
  return {
    name,
    version,
    table: {
      uid: `plugin::newsroom.${singularName}`,
      singularName,
      tableName,
      does,
      attributes: {
        id: { type: 'increments' },
        documentId: toAttribute({ type: 'string' }),
        locale: toAttribute({ type: 'string' }),
        ...Object.fromEntries(
          Object.entries(columns).map(([column, one]) => [column, toAttribute(one)])
        ),
      },
      indexes: [
        {
          name: `${tableName}_uq`,
          type: 'unique',
          columns: ['document_id', 'locale', ...key.map(snakeCase)],
        },
        ...Object.entries(indexes).map(([end, names]) => ({
          name: `${tableName}_${end}`,
          columns: names.map((one) => snakeCase(String(one))),
        })),
      ],
    },
    attributes: ['documentId', 'locale', ...Object.keys(columns)],
    key,
    rowsOf(page) {
      const rows: readonly DerivedRow[] = declaration.of(page);
      refuseUnfit(rows, columns, key);
      return rows;
    },
  };
}

/** Hash of all derived tables' names, versions and columns; stored with each page whose derived rows are current. */
export const derivedFormOf = (tables: readonly DerivedTable[]): string =>
  createHash('sha256')
    .update(JSON.stringify(tables.map((one) => [one.name, one.version, one.attributes]).sort()))
    .digest('base64url')
    .slice(0, 11);
