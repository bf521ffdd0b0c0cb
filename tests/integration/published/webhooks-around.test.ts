import { randomBytes } from 'node:crypto';
import type { App } from '../../support/app';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { API, NEWS, startToldApp, toldOf } from '../../support/webhook-app';
import type { Receiver } from '../../support/webhook-receiver';
import { startReceiver } from '../../support/webhook-receiver';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  app = await startToldApp([{ name: 'frontend', url: receiver.url, secret }]);
  editor = createEditor(app.admin);
  make = createFactories(app);
});

const told = () => toldOf(app, receiver);

test('a message about an article has the URLs of its neighbours, before and after it moves, and when it is gone', async () => {
  const [here, there] = [
    await make.category({ name: 'Nông nghiệp' }),
    await make.category({ name: 'Thủy sản' }),
  ];
  const at = async (title: string, category: { documentId: string }, day: number) =>
    make.article({
      title,
      category: category.documentId,
      datePublished: `2026-02-0${day}T00:00:00.000Z`,
      status: 'published',
    });
  await at('Lúa sớm', here, 1);
  const middle = await at('Lúa giữa', here, 2);
  await at('Lúa muộn', here, 3);
  await at('Cá tra', there, 1);
  await told();

  const page = (slug: string) => `${NEWS}/vi/${slug}`;
  await editor.publish('article', middle.documentId, 'vi', { title: 'Lúa giữa vụ' });
  const [renamed] = await told();
  expect(renamed?.urls).toEqual(expect.arrayContaining([page('lua-som'), page('lua-muon')]));
  expect(renamed?.apiUrls).toContain(`${API}/articles/lua-som?locale=vi`);

  await editor.publish('article', middle.documentId, 'vi', {
    category: { connect: [{ documentId: there.documentId, locale: 'vi' }] },
  });
  const [moved] = await told();
  expect(moved?.urls).toEqual(
    expect.arrayContaining([page('lua-som'), page('lua-muon'), page('ca-tra')])
  );

  await editor.unpublish('article', middle.documentId, 'vi');
  const [gone] = await told();
  expect(gone?.urls).toContain(page('ca-tra'));
  expect(gone?.urls).not.toContain(page('lua-som'));
});

test('a message about an article has the URLs of its lists, and one about a category those of its parent', async () => {
  const { documentId } = await make.article({ title: 'Trong danh sách', status: 'published' });
  const list = await editor.create('list', undefined, {
    name: 'Đáng chú ý',
    key: 'dang-chu-y',
    articles: { connect: [{ documentId, locale: 'vi' }] },
  });
  expect(list.status).toBe(201);
  const above = await make.category({ name: 'Văn hóa' });
  const below = await make.category({ name: 'Lễ hội', parent: above.documentId });
  await told();

  await editor.publish('article', documentId, 'vi', { title: 'Trong danh sách đáng chú ý' });
  const [change] = await told();
  expect(change?.apiUrls).toContain(`${API}/lists/dang-chu-y?locale=vi`);

  await editor.save('category', below.documentId, 'vi', { name: 'Hội làng' });
  const renamed = (await told()).find((one) => one.locale === 'vi');
  expect(renamed?.urls).toEqual([`${NEWS}/vi/category/le-hoi`, `${NEWS}/vi/category/van-hoa`]);
  expect(renamed?.apiUrls).toContain(`${API}/categories?locale=vi`);
});
