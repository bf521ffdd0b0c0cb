import { Client } from 'pg';
import type { TestDatabase } from '../../support/databases';
import type { Schemas } from './schemas';
import { stockUid } from './schemas';

/**
 * Converts a copy of a portal's database to one of a stock app with the same types. Tables keep their names, rows and
 * the plugin's indexes, which help stock Strapi. Triggers are dropped, because nothing here follows changes.
 */
export async function moveToStock(database: TestDatabase, schemas: Schemas): Promise<void> {
  const client = new Client({ connectionString: database.env['DATABASE_URL'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ drop: string }>(
      `select format('drop trigger %I on %s', tgname, tgrelid::regclass) as drop
       from pg_trigger where not tgisinternal`
    );
    for (const { drop } of rows) await client.query(drop);

    for (const name of schemas.contentTypes.keys()) {
      const uids = [stockUid(name), `plugin::newsroom.${name}`];
      await client.query(
        'update files_related_mph set related_type = $1 where related_type = $2',
        uids
      );
      for (const action of ['find', 'findOne']) {
        await client.query(
          `with made as (
             insert into up_permissions (document_id, action, created_at, updated_at, published_at)
             values ($1, $1, now(), now(), now()) returning id)
           insert into up_permissions_role_lnk (permission_id, role_id)
           select made.id, up_roles.id from made, up_roles where up_roles.type = 'public'`,
          [`${stockUid(name)}.${action}`]
        );
      }
    }
  } finally {
    await client.end();
  }
}
