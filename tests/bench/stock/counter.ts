import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Views as one would count them in an app of Strapi alone: a route of its own, and a column that goes up. */
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
  // The table is there before the first request: made by the app as it starts.
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
