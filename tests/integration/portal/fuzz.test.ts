import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { Known } from '../../fuzz/documents';
import type { Faults } from '../../fuzz/faults';
import { createFaults } from '../../fuzz/faults';
import { findFault, isRefusedWrite } from '../../fuzz/judge';
import type { Model } from '../../fuzz/model';
import { countRows, readModel } from '../../fuzz/model';
import type { RawAnswer, RawRequest } from '../../fuzz/raw-request';
import { send } from '../../fuzz/raw-request';
import { oddRequest } from '../../fuzz/requests';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import type { HttpClient, One } from '../../support/http';
import { createPublishedSide } from '../../support/published-side';
import type { SpawnedApp } from '../../support/spawned-app';
import { spawnApp } from '../../support/spawned-app';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 300);
// Each ordinary run asks the same; a long run (FUZZ_REQUESTS) asks anew, or what FUZZ_SEED says.
const SEED = Number(
  process.env.FUZZ_SEED ?? (process.env.FUZZ_REQUESTS ? Date.now() % 2 ** 31 : 11)
);

/** Looks into the database, and makes what the fuzz needs. */
let app: App;
/** What the requests go to: in a process of its own, so that nothing that they do to it can stop the test. */
let target: SpawnedApp;
let model: Model;
let token: string;
let api: HttpClient;

beforeAll(async () => {
  app = await startApp();
  // Work in the background would leave rows of its own, and SQLite has one process that writes.
  target = await spawnApp({ newsroom: { background: false } });
  model = readModel(app.strapi);
  token = await app.createApiToken('full-access');
  api = target.api(token);
});

/** One document of each type. A banner needs a picture. */
async function makeOfEach(): Promise<Record<string, string>> {
  const image = (await app.strapi.db.query('plugin::upload.file').create({
    data: { name: 'a.png', hash: 'a', ext: '.png', mime: 'image/png', size: 1, url: '/a.png' },
  })) as { id: number };
  const banner = { title: 'Banner', linkUrl: 'https://example.org', image: image.id };
  const make: Record<string, () => Promise<{ documentId: string }>> = createFactories(app);

  const documentIds: Record<string, string> = {};
  for (const { singular, path, isSingle } of model.targets) {
    if (isSingle) continue;
    const data = singular === 'banner' ? banner : { name: singular };
    const made = await (make[singular]?.() ??
      api.post<One>(path, { data }).then(({ body }) => body.data));
    documentIds[singular] = made.documentId;
  }
  return documentIds;
}

test(`${REQUESTS} odd requests are answered in order`, async () => {
  process.stderr.write(`Fuzz: FUZZ_SEED=${SEED} FUZZ_REQUESTS=${REQUESTS}\n`);
  const known: Known = { documentIds: await makeOfEach(), spareIds: await makeOfEach() };
  await createFactories(app).article({ title: 'Read', status: 'published' });
  await createPublishedSide(app.strapi).settle();
  const requests = fc.sample(oddRequest(model, known, token), { numRuns: REQUESTS, seed: SEED });
  const faults = createFaults();
  const accepted = await sendAll(requests, faults);

  expect(faults.list()).toEqual([]);
  expect((await target.api().get('/api/newsroom/articles')).status).toBe(200);
  // A fuzz of which everything is refused at the door has tried nothing.
  expect(accepted).toBeGreaterThan(REQUESTS / 200);
}, 1_800_000);

/** Answers how many writes were accepted. */
async function sendAll(requests: RawRequest[], faults: Faults): Promise<number> {
  let accepted = 0;
  let rows = await countRows(app.strapi, model.tables);
  for (const request of requests) {
    const written = target.process.output().length;
    const answer = await send(target.url, request).catch((error: Error) => error.message);
    if (typeof answer === 'string') {
      faults.add(answer, request);
      // Whoever hangs at one request answers none of the next either, nor does it end in order.
      await target.kill();
      return accepted;
    }
    const fault = findFault(request, answer);
    if (fault) faults.add(fault, request, answer, target.process.output().slice(written));
    if (request.method === 'GET') continue;

    const now = await countRows(app.strapi, model.tables);
    if (isRefusedWrite(request, answer) && !isDeepStrictEqual(now, rows)) {
      faults.add('was refused and left something behind', request, answer);
    }
    rows = now;
    const readBack = await readBackAccepted(request, answer);
    if (readBack !== undefined) accepted += 1;
    if (readBack === false) faults.add('was accepted and cannot be read', request, answer);
  }
  return accepted;
}

/** Whether what an accepted write answered can be read. Undefined for requests that wrote no document. */
async function readBackAccepted(
  request: RawRequest,
  { status, body }: RawAnswer
): Promise<boolean | undefined> {
  if (!['POST', 'PUT'].includes(request.method) || status >= 300) return undefined;
  const [path = ''] = request.target.split('?');
  const type = model.targets.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  if (!type) return undefined;
  const { data } = JSON.parse(body) as { data: { documentId?: string; locale?: string } | null };
  // An answer can leave the documentId out, when the query asked for other fields.
  if (!data?.documentId) return undefined;
  const locale = data.locale ? `&locale=${data.locale}` : '';
  const id = type.isSingle ? '' : `/${data.documentId}`;
  return (await api.get(`${type.path}${id}?status=draft${locale}`)).status === 200;
}

/**
 * Strapi looks files up in the middle of a validation that never ends when the look-up fails, as it does on PostgreSQL
 * for what is no number. The request then keeps its connection for ever, and the rejected promise ends the process.
 */
test('a picture that is no file neither hangs a request nor ends the process', async () => {
  for (const logo of [true, 'x', 2 ** 31, 2 ** 63, '\0', { id: true }, { set: [{ id: 'x' }] }]) {
    const answer = await Promise.race([
      api.post('/api/newsroom/sources', { data: { name: 'Báo', logo } }),
      new Promise<{ status: string }>((resolve) => {
        setTimeout(() => resolve({ status: 'none' }), 10_000).unref();
      }),
    ]);
    expect({ logo, status: answer.status }).toEqual({ logo, status: 400 });
  }
  expect((await api.get('/api/newsroom/sources')).status).toBe(200);
});
