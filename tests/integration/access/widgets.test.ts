import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { pluginFolder, pluginName } from '../../support/packed-plugin';
import { readManifest } from '../../support/packed-project';
import { root } from '../../support/paths';

const SCRIPT = '/api/newsroom/widgets/session.js';
const FOUR_KILOBYTES = 4096;

let app: App;

beforeAll(async () => {
  app = await startApp({ graphql: false });
});

test('the script of the session prompt is served to pages of any origin and is small', async () => {
  const { status, headers, body } = await app
    .api()
    .get<string>(SCRIPT, { origin: 'https://www.example.org' });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(body).toContain('newsroom-session');
  expect(gzipSync(body, { level: 9 }).length).toBeLessThanOrEqual(FOUR_KILOBYTES);
});

test('it is cached for an hour and revalidated with 304; under a URL with the version, for a year', async () => {
  const { headers } = await app.api().get(SCRIPT);
  expect(headers.get('cache-control')).toBe('public, max-age=3600, stale-while-revalidate=86400');
  const again = await app.api().get(SCRIPT, { 'if-none-match': headers.get('etag') ?? '' });
  expect([again.status, again.body]).toEqual([304, '']);

  const { version } = readManifest(pluginFolder) as unknown as { version: string };
  const kept = async (v: string) =>
    (await app.api().get(`${SCRIPT}?v=${v}`)).headers.get('cache-control');
  expect(await kept(version)).toBe('public, max-age=31536000, immutable');
  expect(await kept('0.0.0')).toMatch(/max-age=3600/);
});

test.each([
  ['session', 'NewsroomSession,watchSession'],
  ['session-watch', 'watchSession'],
])('a frontend can import widgets/%s, also without a browser', (name, exported) => {
  const code = `import('${pluginName}/widgets/${name}').then((it) => console.log(Object.keys(it).join()))`;
  const printed = execFileSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8' });
  expect(printed.trim()).toBe(exported);
  const types = readFileSync(
    path.join(pluginFolder, 'dist', 'widgets', name, 'index.d.mts'),
    'utf8'
  );
  expect(types).toMatch(new RegExp(`export \\{ ${exported.replace(',', ', ')} \\};`));
});
