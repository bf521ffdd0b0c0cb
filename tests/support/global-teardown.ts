import { rmSync } from 'node:fs';
import path from 'node:path';
import { prepared } from './databases';

export default async function globalTeardown(): Promise<void> {
  const template = process.env[prepared.sqliteTemplate];
  if (template) {
    rmSync(path.dirname(template), { recursive: true, force: true });
    delete process.env[prepared.sqliteTemplate];
  }
}
