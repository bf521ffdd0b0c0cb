import { createHash } from 'node:crypto';
import type {
  DerivedRow,
  DerivedTable,
  DerivedValue,
} from '../../../../kernel/strapi/derived-tables';
import type { Page } from '../contract';

/** A column of a derived table. Numbers are whole; moments are `biginteger`, milliseconds since 1970. */
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
  /** One word: how logs and `newsroom verify` name the table. */
  name: string;
  /** Goes up when `of` gives other rows for the same page: all rows are then made anew at the next start. */
  version: number;
  singularName: string;
  tableName: string;
  /** One sentence for docs/features.md. */
  does: string;
  /** Columns beside `documentId` and `locale`, which every row gets from its page. */
  columns: Own;
  /** Columns that tell the rows of one page apart; none when a page has one row at most. */
  key: readonly (keyof Own & string)[];
  /** Columns of further indexes, by the end of the index's name. */
  indexes?: Readonly<Record<string, readonly (keyof Own | 'documentId' | 'locale')[]>>;
  /**
   * The rows of a published page in one locale. Pure: what it reads beside the page would not be followed. When it
   * throws, the page is published without rows here, and the error is logged.
   */
  of: (page: Page) => readonly { [Name in keyof Own]: ValueOf<Own[Name]> }[];
}

/** What PostgreSQL's varchar holds: Strapi makes one of a `string`. */
const STRING_LENGTH = 255;
const INTEGER_MAX = 2 ** 31 - 1;

/** What PostgreSQL cannot hold, and half characters, which come back as others. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

const snakeCase = (attribute: string): string =>
  attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Why a value does not fit into its column; undefined when it does. */
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

/** Throws where a statement would fail: it would take the pages of its whole transaction with it. */
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
 * Declares a table whose rows follow from published pages, for `derive` of a manifest. The projector writes the rows
 * in the transaction of their page, leaves alone those that are right, and takes them away with the page.
 */
export function defineDerivedTable<const Own extends Columns>(
  declaration: Declaration<Own>
): DerivedTable<Page> {
  const { name, version, singularName, tableName, does, columns, key, indexes = {} } = declaration;
  // Strapi writes the column's name into each of these objects, so every attribute gets one of its own.
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

/** The form of all derived rows together: another one when a table is new, or has another version or other columns. */
export const derivedFormOf = (tables: readonly DerivedTable[]): string =>
  createHash('sha256')
    .update(JSON.stringify(tables.map((one) => [one.name, one.version, one.attributes]).sort()))
    .digest('base64url')
    .slice(0, 11);
