import path from 'node:path';
import { prepared } from './databases';
import { fillTemplate, getRunFolder } from './template';

/** Runs once before the workers start. They inherit the environment, which contains the template's path. */
export default async function setUpSqlite(): Promise<void> {
  const filename = path.join(getRunFolder(), 'template.db');
  await fillTemplate({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename });
  process.env[prepared.sqliteTemplate] = filename;
}
