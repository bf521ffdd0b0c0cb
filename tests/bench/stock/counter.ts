import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A simple view counter for stock Strapi: a route that increments a column. */
export function addCounter(appDir: string): void {
  const write = (file: string, text: string) => {
    const target = path.join(appDir, 'dist/src', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  write(
    'api/counter/routes/counter.js',
    `module.exports = { routes: [{
      method: 'POST', path: '/counter/:documentId', handler: 'api::counter.counter.count', config: { auth: false },
    }] };`
  );
  write(
    'api/counter/controllers/counter.js',
    `module.exports = ({ strapi }) => ({
      async count(ctx) {
        const { documentId } = ctx.params;
        await strapi.db.connection('counters').where({ document_id: documentId }).increment('views', 1);
        ctx.body = { data: { counted: true } };
      },
    });`
  );
  // The app creates the table at its start, before the first request.
  write(
    'index.js',
    `module.exports = {
      async bootstrap({ strapi }) {
        const knex = strapi.db.connection;
        await knex.raw('create table if not exists counters (document_id varchar(255) primary key, views bigint)');
        await knex.raw("insert into counters select distinct document_id, 0 from newsroom_articles on conflict do nothing");
      },
    };`
  );
}
