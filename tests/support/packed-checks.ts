import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import type { Clients } from './clients';
import { createEditor } from './editor';
import type { One } from './http';
import type { PackedPlugin } from './packed-plugin';
import { readManifest } from './packed-project';
import { root } from './paths';

const TYPES = [
  'article',
  'author',
  'banner',
  'banner-position',
  'category',
  'list',
  'site',
  'source',
  'tag',
  'topic',
].map((name) => `plugin::newsroom.${name}`);

/** Paths of the checkout or of a home directory, which must not be in the package. */
const MACHINE_PATHS = [root, '/home/', '/Users/', 'C:\\\\'];

/** Tests of the package's contents. `installed` is the folder it was unpacked to. */
export function describePackage(packed: () => PackedPlugin, installed: string): void {
  const read = (file: string) => readFileSync(path.join(installed, file), 'utf8');
  const built = () => packed().files.filter((file) => file.startsWith('dist/'));

  describe('the package', () => {
    test('has what was built, its command in one file, four files about it, and nothing else', () => {
      expect(packed().files.filter((file) => !file.startsWith('dist/'))).toEqual([
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'bin/newsroom.cjs',
        'package.json',
      ]);
      expect(built().filter((file) => !/\.(js|mjs|d\.m?ts)$/.test(file))).toEqual([]);
      expect(built().filter((file) => /\.test\.|__tests__/.test(file))).toEqual([]);
    });

    test('has every file that its exports name', () => {
      const named = Object.values(readManifest(installed).exports).flatMap((target) =>
        typeof target === 'string'
          ? [target]
          : // Only Strapi's build tools use `source`, so its file need not be in the package.
            Object.entries(target).flatMap(([key, file]) => (key === 'source' ? [] : [file]))
      );
      expect(named).toContain('./dist/server/index.js');
      expect(packed().files).toEqual(expect.arrayContaining(named.map((file) => file.slice(2))));
    });

    test('names no folder of the machine that built it', () => {
      const telling = packed().files.filter((file) =>
        MACHINE_PATHS.some((place) => read(file).includes(place))
      );
      expect(telling).toEqual([]);
    });

    test('loads only packages that it depends on', () => {
      const { dependencies, peerDependencies } = readManifest(installed);
      const allowed = new Set([
        ...Object.keys({ ...dependencies, ...peerDependencies }),
        ...builtinModules,
      ]);
      const loaded = built()
        .filter((file) => /\.m?js$/.test(file))
        .flatMap((file) => packagesLoadedBy(read(file)));
      expect(loaded).toContain('@strapi/utils');
      expect([...new Set(loaded)].filter((name) => !allowed.has(name))).toEqual([]);
    });
  });
}

function packagesLoadedBy(code: string): string[] {
  const loads = /\b(?:require|import)\(\s*["']([^"'.][^"']*)["']|\bfrom\s+["']([^"'.][^"']*)["']/g;
  return [...code.matchAll(loads)].map(([, called, imported]) => {
    const [first = '', second = ''] = (called ?? imported ?? '').replace('node:', '').split('/');
    return first.startsWith('@') ? `${first}/${second}` : first;
  });
}

/** Tests of basic use by an editor and a frontend, in a project that has just installed the plugin. */
export function describeUse(clients: () => Clients): void {
  describe('the project', () => {
    test('shows the content types of the plugin to its first admin', async () => {
      const { body } = await clients().admin.get<{ data: { uid: string; isDisplayed: boolean }[] }>(
        '/content-manager/content-types'
      );
      const shown = body.data.filter((type) => type.isDisplayed).map((type) => type.uid);
      expect(shown).toEqual(expect.arrayContaining(TYPES));
    });

    test('keeps its locales as they were', async () => {
      const { body } = await clients().admin.get('/i18n/locales');
      expect(body).toMatchObject([{ code: 'en', isDefault: true }]);
      expect(body).toHaveLength(1);
    });

    test('needs no GraphQL', async () => {
      expect((await clients().api().graphql('{ __typename }')).status).toBe(405);
    });

    test('publishes an article with a category and sections, and serves it to an API token', async () => {
      const editor = createEditor(clients().admin);
      const category = await editor.create('category', 'en', { name: 'Culture' });
      const article = await editor.create('article', 'en', {
        title: 'The book fair opens',
        category: { connect: [{ documentId: category.body.data.documentId }] },
        body: [
          {
            __component: 'newsroom.text',
            text: [{ type: 'paragraph', children: [{ type: 'text', text: 'At nine.' }] }],
          },
          { __component: 'newsroom.pull-quote', quote: 'Come early.' },
        ],
      });
      expect([category.status, article.status]).toEqual([201, 201]);
      const { documentId } = article.body.data;
      const address = `/api/newsroom/articles/${documentId}?populate=*`;
      const reader = clients().api(await clients().createApiToken('read-only'));
      expect((await reader.get(address)).status).toBe(404);

      expect((await editor.publish('article', documentId, 'en')).status).toBe(200);

      const { status, body } = await reader.get<One>(address);
      expect(status).toBe(200);
      expect(body.data).toMatchObject({
        slug: 'the-book-fair-opens',
        locale: 'en',
        category: { name: 'Culture', slug: 'culture' },
        body: [
          { __component: 'newsroom.text', text: [{ children: [{ text: 'At nine.' }] }] },
          { __component: 'newsroom.pull-quote', quote: 'Come early.' },
        ],
      });
    });

    test('gets the errors of the plugin as they are meant', async () => {
      // Strapi recognises errors by class, so a second copy of @strapi/utils would cause a 500 here.
      const { status, body } = await createEditor(clients().admin).create('article', 'en', {
        title: 'A call',
        body: [{ __component: 'newsroom.embed', url: 'javascript:alert(1)' }],
      });
      expect(status).toBe(400);
      expect(body.error?.details).toMatchObject({ code: 'URL_NOT_ALLOWED' });
    });
  });
}
