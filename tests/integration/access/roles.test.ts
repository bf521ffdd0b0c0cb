import { randomUUID } from 'node:crypto';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createEditor } from '../../support/editor';
import { createHttpClient } from '../../support/http';

let app: App;

beforeAll(async () => {
  app = await startApp();
});

/** Creates an admin user with one of Strapi's default roles, and an editor client for the Content Manager. */
async function colleagueWith(code: string) {
  const { body } = await app.admin.get<{ data: { id: number; code: string }[] }>('/admin/roles');
  const role = body.data.find((one) => one.code === code);
  const name = { firstname: 'Lan', lastname: 'Tester' };
  const invited = await app.admin.post<{ data: { registrationToken: string } }>('/admin/users', {
    ...name,
    email: `${randomUUID()}@example.com`,
    roles: [role?.id],
  });
  const { registrationToken } = invited.body.data;
  const registered = await createHttpClient(app.url).post<{ data: { token: string } }>(
    '/admin/register',
    {
      userInfo: { ...name, password: 'Correct-horse-2' },
      registrationToken,
      deviceId: randomUUID(),
    }
  );
  return createEditor(
    createHttpClient(app.url, { authorization: `Bearer ${registered.body.data.token}` })
  );
}

test('an Editor publishes and deletes in every locale', async () => {
  const editor = await colleagueWith('strapi-editor');
  const { body } = await editor.create('article', 'vi', { title: 'Tin của biên tập' });
  const { documentId } = body.data;
  await editor.save('article', documentId, 'en', { title: 'By an editor' });
  expect((await editor.publish('article', documentId, 'vi')).status).toBe(200);
  expect((await editor.publish('article', documentId, 'en')).status).toBe(200);
  expect((await editor.remove('article', documentId, '*')).status).toBe(200);

  const term = await editor.create('tag', 'vi', { name: 'thừa' });
  expect((await editor.remove('tag', term.body.data.documentId, '*')).status).toBe(200);
});

test('an Author writes and deletes their own, and does not publish', async () => {
  const author = await colleagueWith('strapi-author');
  const { body } = await author.create('article', 'vi', { title: 'Bài của phóng viên' });
  const { documentId } = body.data;
  expect((await author.publish('article', documentId, 'vi')).status).toBe(403);
  expect((await author.remove('article', documentId, 'vi')).status).toBe(200);
});

test('permissions revoked by an administrator are not granted again', async () => {
  const permissions = app.strapi.db.query('admin::permission');
  const where = {
    action: 'plugin::content-manager.explorer.publish',
    role: { code: 'strapi-editor' },
    subject: 'plugin::newsroom.article',
  };
  const found = (await permissions.findOne({ where })) as { id: number };
  await permissions.delete({ where: { id: found.id } });
  await app.restart();
  expect(await app.strapi.db.query('admin::permission').count({ where })).toBe(0);
});
