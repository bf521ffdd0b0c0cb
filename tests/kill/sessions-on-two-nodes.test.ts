import { setTimeout } from 'node:timers/promises';
import type { Readers } from '../support/readers';
import { cookieOf, createReaders } from '../support/readers';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';

const GRACE = 2;

let nodes: SpawnedApp[];
let one: Readers;
let other: Readers;
let account: { email: string; password: string };

beforeAll(async () => {
  const options = { graphql: false, newsroom: { sessions: { graceSeconds: GRACE } } };
  nodes = [await spawnApp(options), await spawnApp(options)];
  [one, other] = nodes.map(({ url }) => createReaders(url)) as [Readers, Readers];
  account = await one.register();
}, 480_000);

test('renewals that reach both nodes at once are one, and all succeed', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { cookie } = await one.signIn(account);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, nth) => (nth % 2 ? one : other).refresh(cookie))
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const [renewed = '', ...more] = new Set(answers.map(cookieOf));
    expect(more).toEqual([]);
    expect((await other.ask(renewed)).body.data.authenticated).toBe(true);
    // Beside the session of the registration, one lives: ten renewals left one child.
    const { body } = await one.me(answers[0]?.body.jwt ?? '');
    expect((body as { data: object[] }).data).toHaveLength(2);
    await one.end(renewed);
  }
});

test('what one node ends or extends is so on the other', async () => {
  const reader = await one.signIn(account);
  const before = (await other.ask(reader.cookie)).body.data.idleExpiresAt;
  await setTimeout(20);
  const kept = await one.keepAlive(reader.cookie);
  expect(kept.body.data.idleExpiresAt).not.toBe(before);
  expect((await other.ask(reader.cookie)).body.data.idleExpiresAt).toBe(
    kept.body.data.idleExpiresAt
  );

  await other.end(reader.cookie);
  expect((await one.me(reader.jwt)).status).toBe(401);
  expect((await one.keepAlive(reader.cookie)).status).toBe(401);
});

test('a token that one node replaced is a replay on the other, after the grace', async () => {
  const reader = await one.signIn(account);
  const renewed = cookieOf(await one.refresh(reader.cookie)) ?? '';
  expect(cookieOf(await other.refresh(reader.cookie))).toBe(renewed);
  await setTimeout(GRACE * 1000 + 100);
  expect((await other.refresh(reader.cookie)).status).toBe(401);
  expect((await one.refresh(renewed)).status).toBe(401);
  expect((await one.me(reader.jwt)).status).toBe(401);
});
