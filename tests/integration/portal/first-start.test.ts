import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createEditor } from '../../support/editor';

let app: App;

beforeAll(async () => {
  app = await startApp({ graphql: false });
});

describe('the first start', () => {
  test('of the plugin on an empty site that was started before creates the locales too', async () => {
    const locales = app.strapi.db.query('plugin::i18n.locale');
    await locales.deleteMany({ where: { code: 'en' } });
    // Strapi's own name for the locale that it creates.
    await locales.update({ where: { code: 'vi' }, data: { name: 'Vietnamese (vi)' } });
    await app.strapi.store({ type: 'plugin', name: 'newsroom' }).delete({ key: 'initial_locales' });
    await app.restart();
    const { body } = await app.admin.get<{ name: string }[]>('/i18n/locales');
    expect(body.map(({ name }) => name).sort()).toEqual(['English (en)', 'Tiếng Việt (vi)']);
    // The administrator has write permissions for the new locale.
    expect(
      (await createEditor(app.admin).create('article', 'en', { title: 'Allowed' })).status
    ).toBe(201);
  });

  test('keeps the name that an administrator gave a locale', async () => {
    const locales = app.strapi.db.query('plugin::i18n.locale');
    await locales.update({ where: { code: 'vi' }, data: { name: 'Bản tiếng Việt' } });
    await app.strapi.store({ type: 'plugin', name: 'newsroom' }).delete({ key: 'initial_locales' });
    await app.restart();
    const { body } = await app.admin.get<{ name: string }[]>('/i18n/locales');
    expect(body.map(({ name }) => name).sort()).toEqual(['Bản tiếng Việt', 'English (en)']);
  });

  test('makes Vietnamese the default locale, with English beside it', async () => {
    const { body } = await app.admin.get<{ code: string; isDefault: boolean }[]>('/i18n/locales');
    const codes = body.map(({ code, isDefault }) => (isDefault ? `${code}*` : code));
    expect(codes.sort()).toEqual(['en', 'vi*']);
  });
});
