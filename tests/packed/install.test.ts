import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Clients } from '../support/clients';
import { createClients } from '../support/clients';
import { createDatabase } from '../support/databases';
import { describePackage, describeUse } from '../support/packed-checks';
import type { PackedPlugin } from '../support/packed-plugin';
import { packPlugin, pluginName } from '../support/packed-plugin';
import { runProject } from '../support/packed-process';
import { createProject } from '../support/packed-project';
import { atEndOfFile, getFolder } from '../support/test-file';

/**
 * Another Strapi project installs the packed plugin from the registry's packages alone. Nothing is borrowed from the
 * checkout, so this takes minutes: one installation, one compilation of better-sqlite3, one build of the admin panel.
 */
const MINUTES = 60_000;

const folder = path.join(getFolder(), 'another-project');
const installed = path.join(folder, 'node_modules', pluginName);

const run = async (command: string, args: string[], env: Record<string, string> = {}) => {
  const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
  const { stdout } = await promisify(execFile)(command, args, options);
  return stdout;
};

let packed: PackedPlugin;

beforeAll(async () => {
  mkdirSync(folder);
  packed = packPlugin(getFolder());
  createProject(folder, packed.tarball);
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund']);
}, 15 * MINUTES);

describePackage(() => packed, installed);

describe('the installation', () => {
  test(
    'has one copy of what must not be there twice',
    async () => {
      const shared = [
        '@strapi/design-system',
        '@strapi/strapi',
        '@strapi/utils',
        'react',
        'react-dom',
      ];
      // Ends with an error when a peer dependency is missing or of a wrong version.
      const copies = await run('npm', ['ls', '--all', '--parseable', ...shared]);
      const places = [...new Set(copies.trim().split('\n'))];
      expect(places.map((place) => path.relative(folder, place)).sort()).toEqual(
        shared.map((name) => path.join('node_modules', name))
      );
    },
    MINUTES
  );

  test(
    'builds an admin panel with the plugin in it',
    async () => {
      await run('npx', ['strapi', 'build'], { NODE_ENV: 'production' });
      expect(existsSync(path.join(folder, 'build', 'index.html'))).toBe(true);
      const client = readFileSync(path.join(folder, '.strapi', 'client', 'app.js'), 'utf8');
      expect(client).toContain(`from "${pluginName}/strapi-admin"`);
    },
    10 * MINUTES
  );
});

describe('once it is started', () => {
  let clients: Clients;

  beforeAll(async () => {
    const database = await createDatabase(getFolder(), { empty: true });
    const project = await runProject(folder, { command: 'start', database: database.env });
    atEndOfFile(() => project.stop());
    clients = await createClients(project.url);
  }, 3 * MINUTES);

  describeUse(() => clients);

  test('the admin panel is served, with the plugin in it', async () => {
    const page = await clients.api().get<string>('/admin');
    expect(page.status).toBe(200);
    const script = /<script type="module"[^>]* src="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const entry = await clients.api().get<string>(script);
    expect(entry.status).toBe(200);
    expect(entry.body).toContain('newsroom');
  });
});
