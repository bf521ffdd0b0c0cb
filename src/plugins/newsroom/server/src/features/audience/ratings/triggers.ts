import { SCORES } from './model';

/**
 * SQL of the triggers that keep totals. Pure: texts in, texts out. The database counts by itself, in the transaction of
 * whoever writes a vote: a reader, the Content Manager, a script by `strapi.db.query`, an import, plain SQL. Nothing that
 * hooks or services leave out can make a total wrong.
 */

const NAME = 'newsroom_rating_count';

export interface Trigger {
  name: string;
  sql: string;
}

const each = (write: (column: string, points: number) => string): string =>
  SCORES.map((column, at) => write(column, at + 1)).join(', ');

const columns = SCORES.join(', ');

/** How many votes of each score a table has, as columns of an aggregate. */
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

export function sqliteTriggers(ratings: string, totals: string): Trigger[] {
  const trigger = (event: string, name: string, body: string) => ({
    name: `${NAME}_${name}`,
    sql: `create trigger "${NAME}_${name}" after ${event} on ${ratings} begin ${body} end`,
  });
  // In a trigger SQLite knows the table that it writes to by its own name alone.
  const added = add(totals, 'new').replace(' as t (', ' (').replaceAll(' t.', ' ');
  return [
    trigger('insert', 'insert', added),
    trigger('update of article, score', 'update', `${take(totals, 'old')} ${added}`),
    trigger('delete', 'delete', take(totals, 'old')),
  ];
}

/** The body of the function, by which PostgreSQL knows that it is the one of this version. */
export const postgresBody = (totals: string): string => `
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
 * Totals are written at the commit, after all votes of the transaction: whoever waits for a total holds no vote that
 * another one waits for. A reader's vote is a transaction of its own and touches one total, so readers cannot lock
 * each other out, however many nodes there are.
 */
export function postgresTrigger(schema: string, ratings: string, totals: string): string {
  const fn = `"${schema}".${NAME}`;
  return `
    create or replace function ${fn}() returns trigger language plpgsql as $newsroom$${postgresBody(totals)}$newsroom$;
    drop trigger if exists ${NAME} on ${ratings};
    drop trigger if exists ${NAME}_all on ${ratings};
    create constraint trigger ${NAME} after insert or delete or update of article, score on ${ratings}
      deferrable initially deferred for each row execute function ${fn}();
    create trigger ${NAME}_all after truncate on ${ratings} for each statement execute function ${fn}();`;
}
