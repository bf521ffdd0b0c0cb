import type { App } from '../../support/app';
import { startApp } from '../../support/app';

type Rows = { name: string; size: number }[][];
interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<
    string,
    {
      edit: { label?: string; mainField?: string };
      list: { label?: string; mainField?: string };
    }
  >;
  layouts: { edit: Rows; list: string[] };
}

const ARTICLE = 'plugin::newsroom.article';
const NEWSROOM_TYPE = /^plugin::newsroom\./;
const NEWSROOM_COMPONENT = /^newsroom\./;

let app: App;
beforeAll(async () => {
  app = await startApp({ graphql: false });
});

const pathOf = (uid: string) =>
  `/content-manager/${uid.startsWith('plugin::') ? 'content-types' : 'components'}/${uid}/configuration`;

async function read(uid: string): Promise<Configuration> {
  const { status, body } = await app.admin.get<{
    data: { contentType?: Configuration; component?: Configuration };
  }>(pathOf(uid));
  expect(status).toBe(200);
  const configuration = body.data.contentType ?? body.data.component;
  if (!configuration) throw new Error(`No configuration of ${uid}`);
  return configuration;
}

/** Saves a configuration as the page "Configure the view" does. */
async function save(uid: string, { settings, metadatas, layouts }: Configuration): Promise<void> {
  const { status, body } = await app.admin.put(pathOf(uid), {
    settings,
    layouts,
    metadatas: Object.fromEntries(
      Object.entries(metadatas).map(
        ([
          name,
          {
            edit,
            list: { mainField: _mainField, ...list },
          },
        ]) => [name, { edit, list }]
      )
    ),
  });
  expect([status, body]).toEqual([200, expect.anything()]);
}

const shownRows = (configuration: Configuration) =>
  configuration.layouts.edit.map((row) =>
    row.map(({ name, size }) => `${name} ${size}`).join(', ')
  );

/** The part of one of the plugin's types that these tests use. */
const modelOf = (uid: string) =>
  app.strapi.getModel(uid as never) as {
    kind: string;
    attributes: Record<string, { type: string; visible?: boolean; target?: string }>;
  };
const attributesOf = (uid: string) => Object.entries(modelOf(uid).attributes);

const ours = (pattern: RegExp, models: object) =>
  Object.keys(models).filter((uid) => pattern.test(uid));

describe('on a new site', () => {
  test('the form of an article is arranged: texts, picture, body, relations and switches, SEO', async () => {
    const article = await read(ARTICLE);
    expect(shownRows(article)).toEqual([
      'title 12',
      'slug 6, kicker 6',
      'lead 12',
      'cover 12',
      'body 12',
      'datePublished 6, externalUrl 6',
      'category 6, moreCategories 6',
      'topic 6, tags 6',
      'authors 6, sources 6',
      'related 12',
      'featured 4, allowComments 4, allowRating 4',
      'seo 12',
    ]);
    expect(article.layouts.list).toEqual(['title', 'category', 'datePublished', 'featured']);
    expect(article.settings).toMatchObject({
      mainField: 'title',
      defaultSortBy: 'createdAt',
      defaultSortOrder: 'DESC',
      pageSize: 20,
    });
  });

  test('every type shows all editable fields in its form, and no identifiers in its list', async () => {
    for (const uid of ours(NEWSROOM_TYPE, app.strapi.contentTypes)) {
      const { layouts, settings } = await read(uid);
      const shown = layouts.edit.flat().map(({ name }) => name);
      const writable = attributesOf(uid)
        .filter(([, attribute]) => attribute.visible !== false)
        .map(([name]) => name)
        .filter(
          (name) =>
            !/^(createdAt|updatedAt|publishedAt|createdBy|updatedBy|locale|localizations)$/.test(
              name
            )
        );
      expect([uid, [...shown].sort()]).toEqual([uid, writable.sort()]);
      expect(settings['mainField']).not.toBe('id');
      if (modelOf(uid).kind === 'collectionType')
        expect([uid, layouts.list]).not.toEqual([uid, expect.arrayContaining(['id'])]);
    }
  });

  test('every relation shows a name', async () => {
    for (const uid of ours(NEWSROOM_TYPE, app.strapi.contentTypes)) {
      const { metadatas } = await read(uid);
      const named = attributesOf(uid)
        .filter(([name, attribute]) => attribute.type === 'relation' && name !== 'localizations')
        .filter(([, attribute]) => NEWSROOM_TYPE.test(attribute.target ?? ''))
        .map(([name]) => [name, metadatas[name]?.edit.mainField]);
      for (const [name, mainField] of named)
        expect([uid, name, mainField]).toEqual([
          uid,
          name,
          expect.stringMatching(/^(name|title)$/),
        ]);
    }
  });

  test('no row of a component is too wide, and Strapi accepts each configuration unchanged', async () => {
    for (const uid of [
      ...ours(NEWSROOM_COMPONENT, app.strapi.components),
      ...ours(NEWSROOM_TYPE, app.strapi.contentTypes),
    ]) {
      const configuration = await read(uid);
      for (const row of configuration.layouts.edit)
        expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
      await save(uid, configuration);
      expect(shownRows(await read(uid))).toEqual(shownRows(configuration));
    }
  });
});

describe('a relation in the admin distinguishes entries with the same name', () => {
  const labels = async (path: string, field: string) => {
    const { status, body } = await app.admin.get<{ results: Record<string, unknown>[] }>(
      `/content-manager/relations/${path}`
    );
    expect(status).toBe(200);
    return body.results.map((result) => result[field]);
  };

  test('a category by its parents, an author by position', async () => {
    const create = async (type: 'category' | 'author', data: object) => {
      const { documentId } = await app.strapi
        .documents(`plugin::newsroom.${type}`)
        .create({ locale: 'en', data: data as never });
      return documentId;
    };
    const sport = await create('category', { name: 'Sport' });
    const youth = await create('category', { name: 'Youth', parent: sport });
    await create('category', { name: 'Under 12', parent: youth });
    await create('author', { name: 'Jane Doe', title: 'Reporter' });
    await create('author', { name: 'John Doe' });

    expect(await labels(`${ARTICLE}/category?locale=en`, 'name')).toEqual([
      'Sport',
      'Under 12\n,\tYouth · Sport',
      'Youth\n,\tSport',
    ]);
    expect(await labels(`${ARTICLE}/authors?locale=en`, 'name')).toEqual([
      'Jane Doe\n,\tReporter',
      'John Doe',
    ]);
  });

  test('an article by its date, and in a list of all locales by its locale', async () => {
    const articles = app.strapi.documents(ARTICLE);
    const first = await articles.create({
      locale: 'en',
      data: { title: 'Weather', datePublished: '2025-03-09T12:00:00.000Z' },
    });
    await articles.create({ locale: 'en', data: { title: 'Traffic' } });

    expect(await labels(`${ARTICLE}/related?locale=en`, 'title')).toEqual([
      'Traffic',
      'Weather\n,\t2025-03-09',
    ]);

    const list = await app.strapi.documents('plugin::newsroom.list').create({
      data: { name: 'Top', articles: [{ documentId: first.documentId, locale: 'en' }] },
    });
    const path = `plugin::newsroom.list/${list.documentId}/articles`;
    expect(await labels(path, 'title')).toEqual(['Weather\n,\t2025-03-09 · en']);

    const users = app.strapi.db.query('admin::user');
    await users.updateMany({ where: {}, data: { preferedLanguage: 'en' } });
    expect(await labels(path, 'title')).toEqual(['Weather\n,\tMar 9, 2025 · en']);
    await users.updateMany({ where: {}, data: { preferedLanguage: 'vi' } });
    expect(await labels(path, 'title')).toEqual(['Weather\n,\t09/03/2025 · en']);
  });
});

describe('after a restart', () => {
  test('changes of an administrator are kept', async () => {
    const article = await read(ARTICLE);
    const changed: Configuration = {
      settings: { ...article.settings, pageSize: 100, defaultSortBy: 'title' },
      metadatas: {
        ...article.metadatas,
        title: {
          ...article.metadatas['title'],
          edit: { ...article.metadatas['title']?.edit, label: 'Headline' },
          list: { ...article.metadatas['title']?.list },
        },
      },
      layouts: {
        // Without the kicker, and with the other fields reversed.
        edit: [...article.layouts.edit]
          .reverse()
          .map((row) => row.filter(({ name }) => name !== 'kicker')),
        list: ['title', 'updatedAt'],
      },
    };
    await save(ARTICLE, changed);
    const seo = await read('newsroom.seo');
    await save('newsroom.seo', {
      ...seo,
      layouts: { ...seo.layouts, edit: [...seo.layouts.edit].reverse() },
    });

    await app.restart();

    const kept = await read(ARTICLE);
    expect(shownRows(kept)).toEqual(shownRows(changed));
    expect(kept.layouts.list).toEqual(['title', 'updatedAt']);
    expect(kept.settings).toMatchObject({ pageSize: 100, defaultSortBy: 'title' });
    expect(kept.metadatas['title']?.edit.label).toBe('Headline');
    expect(shownRows(await read('newsroom.seo'))).toEqual(shownRows(seo).reverse());
  });

  test('a field of a later version is added in its place, and the rest is not changed', async () => {
    const before = await read(ARTICLE);
    await forgetField('topic');
    await app.restart();

    const after = await read(ARTICLE);
    expect(shownRows(after)).toEqual(shownRows(before));
    expect(after.metadatas['topic']?.edit.mainField).toBe('name');
  });
});

/** Removes a field from the article's configuration, as on a site with an older plugin version. */
async function forgetField(field: string): Promise<void> {
  const ours = app.strapi.store({ type: 'plugin', name: 'newsroom' });
  const placed = (await ours.get({ key: 'layouts' })) as Record<string, string[]>;
  await ours.set({
    key: 'layouts',
    value: { ...placed, [ARTICLE]: placed[ARTICLE]?.filter((name) => name !== field) },
  });

  const theirs = app.strapi.store({ type: 'plugin', name: 'content_manager' });
  const key = `configuration_content_types::${ARTICLE}`;
  const { metadatas, layouts, ...rest } = (await theirs.get({ key })) as Configuration;
  const { [field]: _field, ...others } = metadatas;
  const edit = layouts.edit.map((row) => row.filter(({ name }) => name !== field));
  await theirs.set({ key, value: { ...rest, metadatas: others, layouts: { ...layouts, edit } } });
}
