import type { PostgresTrigger, Trigger } from '../../../kernel/db/triggers';
import { SCORES } from './model';

/**
 * SQL of the triggers that keep totals. Pure functions. The database counts in the transaction of whoever writes a
 * vote: a reader, the Content Manager, `strapi.db.query`, an import or plain SQL. So totals are right even where hooks
 * and services are bypassed.
 */

const NAME = 'newsroom_rating_count';

const each = (write: (column: string, points: number) => string): string =>
  SCORES.map((column, at) => write(column, at + 1)).join(', ');

const columns = SCORES.join(', ');

/** Aggregate columns with the number of votes of each score. */
export const tallyOf = (score: string): string =>
  each((column, points) => `sum(case when ${score} = ${points} then 1 else 0 end) as ${column}`);

const isScore = (row: string, points: number): string =>
  `case when ${row}.score = ${points} then 1 else 0 end`;

const add = (totals: string, row: string): string =>
  `insert into ${totals} as t (document_id, ${columns})
    values (${row}.article, ${each((_column, points) => isScore(row, points))})
    on conflict (document_id) do update set ${each((column) => `${column} = t.${column} + excluded.${column}`)};`;

const take = (totals: string, row: string): string =>
  `update ${totals} set ${each((column, points) => `${column} = ${column} - ${isScore(row, points)}`)}
    where document_id = ${row}.article;`;

export function sqliteTriggers(table: string, ratings: string, totals: string): Trigger[] {
  const trigger = (event: string, name: string, body: string) => ({
    name: `${NAME}_${name}`,
    table,
    sql: `create trigger "${NAME}_${name}" after ${event} on ${ratings} begin ${body} end`,
  });
  // SQLite does not allow an alias for the target table in a trigger.
  const added = add(totals, 'new').replace(' as t (', ' (').replaceAll(' t.', ' ');
  return [
    trigger('insert', 'insert', added),
    trigger('update of article, score', 'update', `${take(totals, 'old')} ${added}`),
    trigger('delete', 'delete', take(totals, 'old')),
  ];
}

/** Body of the trigger function. Comparing it with the installed one detects old versions. */
const postgresBody = (totals: string): string => `
begin
  if tg_op = 'TRUNCATE' then
    update ${totals} set ${each((column) => `${column} = 0`)};
    return null;
  end if;
  if tg_op <> 'INSERT' then ${take(totals, 'old')} end if;
  if tg_op <> 'DELETE' then ${add(totals, 'new')} end if;
  return null;
end
`;

/**
 * Deferred constraint trigger: totals are written at commit, after all votes of the transaction. A transaction that
 * waits for a total already holds all its vote rows. A reader's vote is its own transaction and touches one total, so
 * readers cannot deadlock each other on any number of nodes.
 */
export function postgresTrigger(
  schema: string,
  table: string,
  ratings: string,
  totals: string
): PostgresTrigger {
  const body = postgresBody(totals);
  const fn = `"${schema}".${NAME}`;
  const sql = `
    create or replace function ${fn}() returns trigger language plpgsql as $newsroom$${body}$newsroom$;
    drop trigger if exists ${NAME} on ${ratings};
    drop trigger if exists ${NAME}_all on ${ratings};
    create constraint trigger ${NAME} after insert or delete or update of article, score on ${ratings}
      deferrable initially deferred for each row execute function ${fn}();
    create trigger ${NAME}_all after truncate on ${ratings} for each statement execute function ${fn}();`;
  return { name: NAME, table, body, sql };
}
