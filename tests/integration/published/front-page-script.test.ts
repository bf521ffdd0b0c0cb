import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { makeFullArticle } from '../../support/full-article';
import { root } from '../../support/paths';
import { createPublishedSide } from '../../support/published-side';

const run = promisify(execFile);
const SCRIPT = path.join(root, 'docs', 'front-page.mjs');

let app: App;

beforeAll(async () => {
  app = await startApp({ graphql: false });
  await makeFullArticle(app, createFactories(app));
  await createPublishedSide(app.strapi).settle();
});

test('the example in the documentation prints a front page and an article', async () => {
  const { stdout } = await run(process.execPath, [SCRIPT, app.url, 'vi']);
  expect(stdout).toContain('Kinh tế (1)');
  expect(stdout).toContain('- Tàu về bến');
  expect(stdout).toContain('Kinh tế › Thủy sản');
  expect(stdout).toContain('[Sáng sớm]');
  expect(stdout).toContain('Hà · Báo tỉnh');
});

test('it prints the error and fails', async () => {
  await expect(run(process.execPath, [SCRIPT, app.url, 'fr'])).rejects.toMatchObject({
    stderr: expect.stringContaining('There is no locale "fr"') as string,
  });
});
