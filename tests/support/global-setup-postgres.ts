import { randomBytes } from 'node:crypto';
import { prepared, runOnPostgres, urlOfDatabase } from './databases';
import { startPostgres } from './postgres';
import { fillTemplate } from './template';

/** Runs once before the workers start. Uses the server of DATABASE_URL, or starts one. */
export default async function setUpPostgres(): Promise<void> {
  const server = process.env.DATABASE_URL ?? (await startPostgres());
  const template = `newsroom_test_template_${randomBytes(6).toString('hex')}`;
  process.env[prepared.postgresUrl] = server;
  process.env[prepared.postgresTemplate] = template;
  await runOnPostgres(server, `CREATE DATABASE "${template}" TEMPLATE template0 ENCODING 'UTF8'`);
  const url = urlOfDatabase(server, template);
  await fillTemplate({ DATABASE_CLIENT: 'postgres', DATABASE_URL: url });
}
