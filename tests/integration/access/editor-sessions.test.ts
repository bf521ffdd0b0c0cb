import { setTimeout } from 'node:timers/promises';
import type { EditorSessionAnswer } from '../../support/editor-session';
import { editorLimits, signInEditor } from '../../support/editor-session';
import type { Answer } from '../../support/http';
import { createHttpClient } from '../../support/http';
import type { SpawnedApp } from '../../support/spawned-app';
import { spawnApp } from '../../support/spawned-app';

const LIMITS = { accessTokenLifespan: 60, idleSessionLifespan: 4, maxSessionLifespan: 9 };

// In a separate process, because Strapi would keep the short limits for later test files of this process.
let app: SpawnedApp;

beforeAll(async () => {
  app = await spawnApp({
    graphql: false,
    config: editorLimits(LIMITS),
    newsroom: { editorSessions: { keepUnsaved: false } },
  });
});

/** Seconds until the session's ends, from the server's current time. */
function secondsLeft({ body: { data } }: Answer<EditorSessionAnswer>) {
  const from = Date.parse(data.now);
  return {
    idle: (Date.parse(data.idleExpiresAt) - from) / 1000,
    absolute: (Date.parse(data.absoluteExpiresAt) - from) / 1000,
  };
}

test('anonymous requests get no information about a session', async () => {
  const anonymous = createHttpClient(app.url);
  expect((await anonymous.get('/newsroom/editor-session')).status).toBe(401);
  const token = await app.createApiToken('full-access');
  const authorization = { authorization: `Bearer ${token}` };
  expect((await anonymous.get('/newsroom/editor-session', authorization)).status).toBe(401);
});

test('the response has the ends of the session and the server time, and is not cached', async () => {
  const editor = await signInEditor(app.url);
  const answer = await editor.ask(editor.token);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(answer.body.data).toMatchObject({ prompt: true, warnBeforeSeconds: 60 });
  // 0 hours also deletes texts that are already stored on a device.
  expect(answer.body.data.keepUnsavedHours).toBe(0);
  expect(Math.abs(Date.parse(answer.body.data.now) - Date.now())).toBeLessThan(30_000);
  const { idle, absolute } = secondsLeft(answer);
  expect(idle).toBeGreaterThan(2.5);
  expect(idle).toBeLessThanOrEqual(4);
  expect(absolute).toBeGreaterThan(7.5);
  expect(absolute).toBeLessThanOrEqual(9);
});

test('a request does not extend the session, a renewal does, also for an access token from before it', async () => {
  const editor = await signInEditor(app.url);
  const first = await editor.ask(editor.token);
  await setTimeout(1_500);
  const second = await editor.ask(editor.token);
  expect(second.body.data.idleExpiresAt).toBe(first.body.data.idleExpiresAt);

  const renewed = await editor.renew();
  expect(renewed.status).toBe(200);
  const third = await editor.ask(renewed.token);
  expect(Date.parse(third.body.data.idleExpiresAt)).toBeGreaterThan(
    Date.parse(first.body.data.idleExpiresAt) + 1_000
  );
  expect(third.body.data.absoluteExpiresAt).toBe(first.body.data.absoluteExpiresAt);
  const older = await editor.ask(editor.token);
  expect(older.body.data.idleExpiresAt).toBe(third.body.data.idleExpiresAt);
});

test('the announced idle end is enforced: no renewal after it', async () => {
  const editor = await signInEditor(app.url);
  const { idle } = secondsLeft(await editor.ask(editor.token));
  await setTimeout(idle * 1000 + 300);
  expect((await editor.ask(editor.token)).status).toBe(401);
  expect((await editor.renew()).status).toBe(401);
});

test('if the absolute end comes first, it is announced as the idle end, and no renewal extends it', async () => {
  const editor = await signInEditor(app.url);
  let token = editor.token;
  for (let nth = 0; nth < 3; nth += 1) {
    await setTimeout(2_000);
    ({ token } = await editor.renew());
  }
  const answer = await editor.ask(token);
  const { idle, absolute } = secondsLeft(answer);
  expect(answer.body.data.idleExpiresAt).toBe(answer.body.data.absoluteExpiresAt);
  await setTimeout(Math.max(idle, absolute) * 1000 + 300);
  expect((await editor.renew()).status).toBe(401);
});

test('a session with "Remember me" has its own limit', async () => {
  const editor = await signInEditor(app.url, true);
  const { idle } = secondsLeft(await editor.ask(editor.token));
  expect(idle).toBeGreaterThan(24 * 3600);
});

test('the panel receives the options', async () => {
  await app.stop();
  app = await spawnApp({
    graphql: false,
    config: editorLimits(LIMITS),
    newsroom: { editorSessions: { prompt: false, warnBeforeSeconds: 120, keepUnsavedHours: 5 } },
  });
  const editor = await signInEditor(app.url);
  const { body } = await editor.ask(editor.token);
  expect(body.data).toMatchObject({
    prompt: false,
    warnBeforeSeconds: 120,
    keepUnsavedHours: 5,
  });
});
