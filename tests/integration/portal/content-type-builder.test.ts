import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Clients } from '../../support/clients';
import { createClients } from '../../support/clients';
import { createDatabase } from '../../support/databases';
import type { Saved } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { listFiles, packPlugin, pluginName } from '../../support/packed-plugin';
import type { ProjectProcess } from '../../support/packed-process';
import { runProject } from '../../support/packed-process';
import { createProject, linkDependencies } from '../../support/packed-project';
import { atEndOfFile, getFolder } from '../../support/test-file';
import { waitUntil } from '../../support/waiting';

/** The Content-Type Builder of a host project under `strapi develop`, where alone it writes files. */
interface Schema {
  data: {
    contentTypes: Record<
      string,
      { plugin?: string; visible: boolean; restrictRelationsTo: unknown }
    >;
    components: Record<string, { category: string; attributes: { name: string; type: string }[] }>;
  };
}

const EVENT = 'api::event.event';

/** Files that Strapi writes itself, independent of the Content-Type Builder. */
const NOT_SCHEMA = /^(node_modules|types|public|\.tmp|\.strapi-updater\.json|[^/]*\.db.*)/;

let project: ProjectProcess;
let clients: Clients;
const folder = path.join(getFolder(), 'another-project');
const plugin = path.join(folder, 'node_modules', pluginName);

beforeAll(async () => {
  const { tarball } = packPlugin(getFolder());
  createProject(folder, tarball);
  linkDependencies(folder, tarball);
  const database = await createDatabase(getFolder(), { empty: true });
  atEndOfFile(() => database.drop());
  project = await runProject(folder, { command: 'develop', database: database.env, linked: true });
  atEndOfFile(() => project.stop());
  clients = await createClients(project.url);
}, 480_000);

const getSchema = async () =>
  (await clients.admin.get<Schema>('/content-type-builder/schema')).body.data;

describe('the Content-Type Builder', () => {
  test('lists the components of the plugin, so that types of the project can use them', async () => {
    const { components } = await getSchema();
    const image = components['newsroom.captioned-image'];
    expect(image?.category).toBe('newsroom');
    expect(image?.attributes.map(({ name }) => name)).toEqual([
      'image',
      'alt',
      'caption',
      'credit',
    ]);

    const alone = await clients.admin.get('/content-type-builder/components/newsroom.gallery');
    expect(alone.status).toBe(200);
    expect(alone.body).toMatchObject({ data: { uid: 'newsroom.gallery', apiId: 'gallery' } });
  });

  test('hides the content types of the plugin, also as targets of relations', async () => {
    const { contentTypes } = await getSchema();
    const ours = Object.values(contentTypes).filter((type) => type.plugin === 'newsroom');
    expect(ours.length).toBeGreaterThanOrEqual(10);
    for (const type of ours)
      expect(type).toMatchObject({ visible: false, restrictRelationsTo: [] });
  });

  test('adds a content type with a component of the plugin', async () => {
    const before = { project: listFiles(folder, NOT_SCHEMA), plugin: listFiles(plugin) };

    const answer = await clients.admin.post('/content-type-builder/update-schema', {
      data: { contentTypes: [eventType], components: [] },
    });
    expect([answer.status, answer.body]).toEqual([200, {}]);
    await waitUntil('the server is back with the new type', async () =>
      Object.keys((await getSchema()).contentTypes).includes(EVENT)
    );

    const after = listFiles(folder, NOT_SCHEMA);
    expect(Object.keys(after).filter((file) => after[file] !== before.project[file])).toEqual([
      'src/api/event/content-types/event/schema.json',
      'src/api/event/controllers/event.js',
      'src/api/event/routes/event.js',
      'src/api/event/services/event.js',
    ]);
    expect(listFiles(plugin)).toEqual(before.plugin);
    expect(existsSync(path.join(folder, 'src', 'components'))).toBe(false);
    expect(readEventSchema()).toMatchObject({
      attributes: { photo: { type: 'component', component: 'newsroom.captioned-image' } },
    });
  });

  test('produces a project in which both the new type and the plugin work', async () => {
    const form = new FormData();
    form.set('files', new Blob([ONE_PIXEL], { type: 'image/png' }), 'fair.png');
    const uploaded = await clients.admin.request<{ id: number }[]>('POST', '/upload', {
      body: form,
    });
    const image = uploaded.body[0]?.id;
    expect(image).toBeGreaterThan(0);

    const editor = createEditor(clients.admin);
    const article = await editor.create('article', 'en', {
      title: 'The fair opens',
      cover: { image, alt: 'The same stand' },
    });
    expect(article.status).toBe(201);
    expect(article.body.data).toMatchObject({
      slug: 'the-fair-opens',
      cover: { alt: 'The same stand' },
    });

    const event = await clients.admin.post<Saved>(`/content-manager/collection-types/${EVENT}`, {
      title: 'Book fair',
      date: '2026-05-01',
      photo: { image, alt: 'A stand with books' },
      report: { connect: [{ documentId: article.body.data.documentId, locale: 'en' }] },
    });
    expect(event.status).toBe(201);
    expect(event.body.data).toMatchObject({
      title: 'Book fair',
      date: '2026-05-01',
      photo: { alt: 'A stand with books' },
      report: { count: 1 },
    });
  });

  test.each([
    ['a component', 'components', 'newsroom.captioned-image'],
    ['a content type', 'contentTypes', 'plugin::newsroom.article'],
  ])('refuses to change %s of the plugin, and writes nothing', async (_what, kind, uid) => {
    const before = listFiles(folder, NOT_SCHEMA);
    const { status, body } = await clients.admin.post('/content-type-builder/update-schema', {
      data: { contentTypes: [], components: [], [kind]: [{ action: 'delete', uid }] },
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      error: `"${uid}" belongs to the newsroom plugin: the Content-Type Builder cannot change it`,
    });
    expect(listFiles(folder, NOT_SCHEMA)).toEqual(before);
  });
});

const eventType = {
  action: 'create',
  uid: EVENT,
  kind: 'collectionType',
  displayName: 'Event',
  singularName: 'event',
  pluralName: 'events',
  draftAndPublish: false,
  attributes: [
    { action: 'create', name: 'title', properties: { type: 'string', required: true } },
    { action: 'create', name: 'date', properties: { type: 'date' } },
    {
      action: 'create',
      name: 'photo',
      properties: { type: 'component', component: 'newsroom.captioned-image', repeatable: false },
    },
    {
      // The browser's form does not offer this option; it has to be added to the schema by hand.
      action: 'create',
      name: 'report',
      properties: { type: 'relation', relation: 'oneToOne', target: 'plugin::newsroom.article' },
    },
  ],
};

function readEventSchema(): unknown {
  const file = path.join(folder, 'src', 'api', 'event', 'content-types', 'event', 'schema.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);
