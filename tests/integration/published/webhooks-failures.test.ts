import { randomBytes } from 'node:crypto';
import type { App, StartOptions } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { newsroom } from '../../support/newsroom-command';
import { createPublishedSide } from '../../support/published-side';
import type { Receiver } from '../../support/webhook-receiver';
import { startReceiver, until } from '../../support/webhook-receiver';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
const A_DAY = 86_400_000;

interface Status {
  name: string;
  behind: number | null;
  failures: number;
  isPaused: boolean;
  lastError: string | null;
}

interface Webhooks {
  status: () => Promise<Status[]>;
  resume: (name: string) => Promise<boolean>;
}

let app: App;
let first: Receiver;
let second: Receiver;
let made = 0;
const logged: string[] = [];

const options = (): StartOptions => ({
  graphql: false,
  newsroom: {
    background: true,
    webhooks: {
      endpoints: [
        { name: 'first', url: first.url, secret: SECRET },
        { name: 'second', url: second.url, secret: SECRET },
      ],
    },
  },
  configure(strapi) {
    const warn = strapi.log.warn.bind(strapi.log);
    strapi.log.warn = ((text: string) => {
      logged.push(text);
      return warn(text);
    }) as typeof strapi.log.warn;
  },
});

beforeAll(async () => {
  first = await startReceiver();
  second = await startReceiver();
  app = await startApp(options());
});

const service = () => app.strapi.plugin('newsroom').service<Webhooks>('webhooks');
const statusOf = async (name: string) =>
  (await service().status()).find((one) => one.name === name);

/** Publishes articles; returns their slugs. */
async function publish(count = 1): Promise<string[]> {
  const slugs: string[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    made += 1;
    const { slug } = await createFactories(app).article({
      title: `Tin ${made}`,
      status: 'published',
    });
    slugs.push(String(slug));
  }
  await createPublishedSide(app.strapi).settle();
  return slugs;
}

const slugsOf = (receiver: Receiver) => receiver.changes().map(({ slug }) => slug);
const idsOf = (receiver: Receiver) => receiver.all.map(({ headers }) => headers['webhook-id']);

async function everybodyIsTold(): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await service().status()).some(({ behind }) => behind !== 0)) {
    if (Date.now() > deadline) throw new Error('Not everybody was told');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

afterEach(async () => {
  first.respond();
  second.respond();
  await everybodyIsTold();
  first.forget();
  second.forget();
});

test('a failing endpoint gets the same message again, and later changes follow in order', async () => {
  let failures = 0;
  first.respond((response) => response.writeHead((failures += 1) < 3 ? 500 : 200).end());
  const slugs = await publish();
  await until(() => first.all.length > 0, 'the first attempt');
  slugs.push(...(await publish(2)));
  await everybodyIsTold();

  expect(first.all.map(({ status }) => status).slice(0, 3)).toEqual([500, 500, 200]);
  expect(new Set(idsOf(first).slice(0, 3)).size).toBe(1);
  expect(new Set(first.all.slice(0, 3).map(({ text }) => text)).size).toBe(1);
  expect(new Set(idsOf(first).slice(2)).size).toBe(first.all.length - 2);
  expect(slugsOf(first)).toEqual(slugs);
  // Each pause is at least half of its maximum: 1 s, then 2 s.
  const [one, two, three] = first.all.map(({ at }) => at);
  expect(Number(two) - Number(one)).toBeGreaterThanOrEqual(450);
  expect(Number(three) - Number(two)).toBeGreaterThanOrEqual(950);
});

test('a receiver that is down gets everything when it is back', async () => {
  await first.stop();
  const slugs = await publish(3);
  await until(() => logged.some((text) => text.includes('ECONNREFUSED')), 'the word about it');
  expect(await statusOf('first')).toMatchObject({ behind: 3, lastError: 'ECONNREFUSED' });
  first = await startReceiver(first.port);
  await everybodyIsTold();
  expect(slugsOf(first)).toEqual(slugs);
  expect(slugsOf(second)).toEqual(slugs);
  expect(await statusOf('first')).toEqual({
    name: 'first',
    behind: 0,
    failures: 0,
    isPaused: false,
    lastError: null,
  });
});

test('Retry-After is respected', async () => {
  first.respond((response) => response.writeHead(503, { 'retry-after': '3' }).end());
  await publish();
  await until(() => first.all.length === 1, 'the refusal');
  first.respond();
  await until(() => first.all.length === 2, 'the next attempt');
  const [one, two] = first.all.map(({ at }) => at);
  expect(Number(two) - Number(one)).toBeGreaterThanOrEqual(2_900);
});

test('a redirect is not followed', async () => {
  const elsewhere = await startReceiver();
  first.respond((response) => response.writeHead(307, { location: elsewhere.url }).end());
  await publish();
  await until(() => first.all.length > 0, 'the redirect');
  await until(() => logged.some((text) => text.includes('answered 307')), 'the word about it');
  expect(elsewhere.all).toEqual([]);
});

test('a hanging endpoint does not delay others, and its request is aborted after ten seconds', async () => {
  first.respond(() => undefined);
  const [slug] = await publish();
  await until(() => first.all.length === 1, 'the request that hangs');
  await publish(2);
  await until(() => second.changes().length === 3, 'the messages to the other one', 9_500);
  expect(first.all).toHaveLength(1);
  await until(() => logged.some((text) => text.includes('no answer within 10 s')), 'the end');
  first.respond();
  await everybodyIsTold();
  expect(slugsOf(first)[0]).toBe(slug);
}, 240_000);

test('undelivered changes are delivered after a restart, with the same ID', async () => {
  first.respond(() => undefined);
  const slugs = await publish(2);
  await until(() => first.all.length === 1, 'the request that hangs');
  const stopping = Date.now();
  await app.stop();
  // The request is aborted at the stop. That is not a failure, so there is no pause.
  expect(Date.now() - stopping).toBeLessThan(9_500);
  first.respond();
  await app.restart(options());
  await everybodyIsTold();
  expect(slugsOf(first)).toEqual(slugs);
  expect(new Set(idsOf(first).slice(0, 2)).size).toBe(1);
});

test('an endpoint that responds with 410 gets no messages until it is resumed', async () => {
  first.respond((response) => response.writeHead(410).end());
  const slugs = await publish();
  await until(() => first.all.length > 0, 'the refusal');
  await until(() => logged.some((text) => text.includes('is gone (410)')), 'the word about it');
  first.respond();
  slugs.push(...(await publish()));
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(first.all).toHaveLength(1);
  expect(await statusOf('first')).toMatchObject({ isPaused: true, behind: 2 });

  expect(await service().resume('nobody')).toBe(false);
  expect(await service().resume('first')).toBe(true);
  await everybodyIsTold();
  expect(slugsOf(first)).toEqual(slugs);
});

test('an endpoint is informed about changes that were deleted before delivery', async () => {
  first.respond((response) => response.writeHead(500).end());
  await publish(4);
  await until(() => first.all.length > 0, 'the refusal');
  await until(() => second.changes().length === 4, 'the messages to the other one');
  const log = app.strapi.db.query('plugin::newsroom.published-change');
  const [last] = (await log.findMany({ orderBy: { id: 'desc' }, limit: 1 })) as { id: number }[];
  await log.updateMany({
    where: { id: { $lt: last?.id } },
    data: { changedAt: Date.now() - 31 * A_DAY },
  });
  // Old changes are deleted right after a start.
  await app.restart(options());
  await until(() => first.all.length > 1, 'another refusal');
  const remaining = () => app.strapi.db.query('plugin::newsroom.published-change').count();
  const deadline = Date.now() + 10_000;
  while ((await remaining()) > 2 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await remaining()).toBe(2);

  const attempts = first.all.length;
  first.respond();
  await until(() => first.changes().length > 0, 'the message');
  const arrived = first.all.slice(attempts).filter(({ status }) => status === 204);
  expect(arrived.map(({ body }) => body.data.missed)).toEqual([true]);
  expect(first.changes()).toHaveLength(2);
  // A different ID than that of the batch that could not be delivered completely.
  expect(idsOf(first)[0]).not.toBe(arrived[0]?.headers['webhook-id']);

  const told = second.all.length;
  await publish();
  await everybodyIsTold();
  expect(second.all.slice(told).map(({ body }) => body.data.missed)).toEqual([false]);
});

test('a new endpoint gets later changes, not earlier ones', async () => {
  const added = await startReceiver();
  const more = options();
  const { endpoints } = (more.newsroom as { webhooks: { endpoints: object[] } }).webhooks;
  endpoints.push({ name: 'added', url: added.url, secret: SECRET });
  await app.restart(more);
  const slugs = await publish();
  await everybodyIsTold();
  await until(() => added.changes().length > 0, 'the message');
  expect(slugsOf(added)).toEqual(slugs);
  expect(added.all[0]?.body.data.missed).toBe(false);
});

test('the commands for operators show and resume an endpoint', async () => {
  const portal = { WEBHOOK_URL: first.url, WEBHOOK_SECRET: SECRET };
  expect(await newsroom(['status'], portal)).toMatchObject({
    code: 0,
    said: expect.stringContaining('webhook frontend: not started yet') as string,
  });
  const named: StartOptions = {
    newsroom: {
      webhooks: { endpoints: [{ name: 'frontend', url: first.url, secret: SECRET }] },
      background: true,
    },
  };
  await app.restart(named);
  first.respond((response) => response.writeHead(410).end());
  await publish();
  await until(() => first.all.length > 0, 'the refusal');
  const paused = 'webhook frontend: 1 changes behind, 1 failures, paused, last error: answered 410';
  const deadline = Date.now() + 10_000;
  let said = '';
  while (!said.includes(paused) && Date.now() < deadline) {
    ({ said } = await newsroom(['status'], portal));
  }
  expect(said).toContain(paused);
  expect(said).not.toContain(SECRET);
  expect(said).not.toContain('hidden-in-the-address');

  first.respond();
  expect(await newsroom(['resume', 'nobody'], portal)).toMatchObject({ code: 1 });
  expect(await newsroom(['resume', 'frontend'], portal)).toMatchObject({ code: 0 });
  await everybodyIsTold();
  expect(first.changes()).toHaveLength(1);
});

test('neither secrets nor URLs are logged', () => {
  expect(logged.length).toBeGreaterThan(5);
  expect(logged.join('\n')).not.toContain(SECRET);
  expect(logged.join('\n')).not.toContain('hidden-in-the-address');
});
