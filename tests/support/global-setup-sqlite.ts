import path from 'node:path';
import { prepared } from './databases';
import { fillTemplate, getRunFolder } from './template';

/** Once a run, before its workers start: they inherit the environment, and so learn where the template is. */
export default async function setUpSqlite(): Promise<void> {
  const filename = path.join(getRunFolder(), 'template.db');
  await fillTemplate({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename });
  process.env[prepared.sqliteTemplate] = filename;
}
