/**
 * SQL of the triggers that write change marks. Pure functions.
 *
 * The key of a mark names what changed: `plugin::newsroom.article@<documentId>` or `<uid>#<row id>`. A trigger
 * refers only to its own table and the marks table: SQLite rejects renaming a table (which Strapi does to alter one)
 * while any trigger refers to a missing table.
 */

type RowEvent = 'insert' | 'update' | 'delete';

/** A table with change triggers. In expressions, `$row` stands for the row before or after the change. */
export interface WatchedTable {
  table: string;
  events: readonly RowEvent[];
  /** SQL expression of the mark's key. */
  key: string;
  /** SQL condition that limits which rows leave marks; without it, every row does. */
  when?: string;
  /** SQL expressions of a published row's locale and slug, so that every slug ever published is recorded. */
  locale?: string;
  slug?: string;
}

export const MARKS = 'newsroom_marks';

/** Key of a mark that makes the projector rebuild everything. */
export const EVERYTHING = '*';

const PREFIX = 'newsroom_mark';

const of = (row: 'new' | 'old', expression: string): string =>
  expression.replaceAll('$row', row.toUpperCase());

const matters = (watched: WatchedTable, row: 'new' | 'old'): string =>
  watched.when ? of(row, watched.when) : 'true';

const values = (watched: WatchedTable, row: 'new' | 'old'): string =>
  [watched.key, watched.locale ?? 'null', watched.slug ?? 'null']
    .map((expression) => of(row, expression))
    .join(', ');

/** A trigger. An existing trigger of this name with other SQL is from an older version of the plugin. */
export interface Trigger {
  name: string;
  table: string;
  sql: string;
}

export function sqliteTriggers(watched: WatchedTable): Trigger[] {
  const insert = (row: 'new' | 'old', and = '') =>
    `insert into ${MARKS} (key, locale, slug) select ${values(watched, row)} where ${matters(watched, row)}${and};`;
  // The old row needs its own mark only if its key changed or the new row leaves none.
  const moved = ` and (${of('old', watched.key)} is not ${of('new', watched.key)} or not coalesce(${matters(watched, 'new')}, false))`;
  const bodies: Record<RowEvent, string> = {
    insert: insert('new'),
    update: `${insert('old', moved)} ${insert('new')}`,
    delete: insert('old'),
  };
  return watched.events.map((event) => {
    const name = `${PREFIX}_${event}_${watched.table}`;
    return {
      name,
      table: watched.table,
      sql: `create trigger "${name}" after ${event} on "${watched.table}" begin ${bodies[event]} end`,
    };
  });
}

export interface PostgresTrigger extends Trigger {
  /** Body of the trigger function, as stored in pg_proc.prosrc. */
  body: string;
}

/** One function per table, because PL/pgSQL caches plans per function. */
export function postgresTrigger(watched: WatchedTable, schema: string): PostgresTrigger {
  const { table, events } = watched;
  const marks = `"${schema}"."${MARKS}"`;
  const insert = (row: 'new' | 'old') =>
    `insert into ${marks} (key, locale, slug) values (${values(watched, row)});`;
  const before = of('old', watched.key);
  const after = of('new', watched.key);
  const body = `
begin
  if tg_op = 'TRUNCATE' then
    insert into ${marks} (key) values ('${EVERYTHING}');
  elsif tg_op = 'INSERT' then
    if ${matters(watched, 'new')} then ${insert('new')} end if;
  elsif tg_op = 'DELETE' then
    if ${matters(watched, 'old')} then ${insert('old')} end if;
  else
    if ${matters(watched, 'old')} and (${before} is distinct from ${after} or (${matters(watched, 'new')}) is not true) then ${insert('old')} end if;
    if ${matters(watched, 'new')} then ${insert('new')} end if;
  end if;
  return null;
end
`;
  const fn = `"${schema}"."${PREFIX}_${table}"`;
  const on = `"${schema}"."${table}"`;
  return {
    name: PREFIX,
    table,
    body,
    sql: `
      create or replace function ${fn}() returns trigger language plpgsql as $newsroom$${body}$newsroom$;
      drop trigger if exists ${PREFIX} on ${on};
      drop trigger if exists ${PREFIX}_all on ${on};
      create trigger ${PREFIX} after ${events.join(' or ')} on ${on} for each row execute function ${fn}();
      create trigger ${PREFIX}_all after truncate on ${on} for each statement execute function ${fn}();`,
  };
}
