import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createFactories } from '../support/factories';
import { createPublishedSide } from '../support/published-side';
import { behindProxy, freshVisitor, readArticle, viewsPath } from '../support/visitors';

let app: App;

async function publish(title: string): Promise<string> {
  const { documentId } = await createFactories(app).article({ title, status: 'published' });
  await createPublishedSide(app.strapi).settle();
  return documentId;
}

beforeAll(async () => {
  app = await startApp(behindProxy);
});

const view = (documentId: string, headers?: Record<string, string>) =>
  readArticle(app.url, documentId, headers);

test.each([
  ['text/plain;charset=UTF-8', 'anything'],
  ['application/json', '{ not json'],
  ['application/x-www-form-urlencoded', 'views=1000'],
  ['', ''],
])('a body of type %s is let pass', async (type, body) => {
  const article = await publish('Thân');
  const headers = { ...freshVisitor(), ...(type && { 'content-type': type }) };
  const answer = await app.api().request('POST', viewsPath(article), { headers, body });
  expect([answer.status, answer.body]).toEqual([200, { data: { views: 1, counted: true } }]);
});

test('a long body is refused', async () => {
  const article = await publish('Dài');
  const headers = freshVisitor();
  const { status } = await app
    .api()
    .request('POST', viewsPath(article), { headers, body: 'x'.repeat(20_000) });
  expect(status).toBe(413);
  expect((await view(article, headers)).body.data).toEqual({ views: 1, counted: true });
});

test.each([
  ['POST', viewsPath('unknown')],
  ['POST', '/api/newsroom/published/banners/impressions'],
])('of a body that breaks off nothing is said: %s %s', async (method, path) => {
  const { log, server } = app.strapi;
  const logError = log.error.bind(log);
  const errors: unknown[] = [];
  log.error = ((error: unknown) => errors.push(error)) as unknown as typeof log.error;
  const closed = new Promise<void>((resolve) => {
    server.httpServer.once('request', (request) => {
      request.once('close', () => setImmediate(resolve));
    });
  });
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"b`);
  await once(socket, 'connect');
  await setTimeout(100);
  socket.destroy();
  await closed;
  await setTimeout(100);
  log.error = logError;
  expect(errors).toEqual([]);
  expect((await view(await publish('Đi tiếp'))).status).toBe(200);
});

test('without the fast lane the answers are the same', async () => {
  const article = await publish('Đường thường');
  await app.restart({ ...behindProxy, newsroom: { fastLane: false } });
  const visitor = freshVisitor();
  const answers = [
    await view(article, visitor),
    await view(article, visitor),
    await view('unknown'),
  ];
  expect(answers.map(({ status, body }) => [status, body.data])).toEqual([
    [200, { views: 1, counted: true }],
    [200, { views: 1, counted: false, reason: 'repeated' }],
    [404, null],
  ]);
});

test('one address that sends too many is told when to come again', async () => {
  await app.restart({ ...behindProxy, newsroom: { visitors: { requestsPerMinute: 3 } } });
  const article = await publish('Quá nhiều');
  const from = (ip: string) => view(article, { ...freshVisitor(), 'x-forwarded-for': ip });
  for (let nth = 0; nth < 3; nth += 1) expect((await from('192.0.2.9')).status).toBe(200);
  const refused = await from('192.0.2.9');
  expect([refused.status, refused.body.error?.details.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await from('192.0.2.10')).body.data?.counted).toBe(true);

  // Names of articles that are made up count as well; a machine that asks for one hears that there is none.
  const guess = (nth: number, more: Record<string, string> = {}) =>
    view(`unknown${nth}`, { ...freshVisitor(), 'x-forwarded-for': '192.0.2.11', ...more });
  const guessed = [
    await guess(1),
    await guess(2, { 'user-agent': 'curl/8.5.0' }),
    await guess(3),
    await guess(4),
  ];
  expect(guessed.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
  expect(Number(guessed[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
});
