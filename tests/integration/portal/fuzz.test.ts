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
// A normal run always uses the same seed. A long run (FUZZ_REQUESTS) uses a new one or FUZZ_SEED.
const SEED = Number(
  process.env.FUZZ_SEED ?? (process.env.FUZZ_REQUESTS ? Date.now() % 2 ** 31 : 11)
);

/** An app in this process, to create data and inspect the database. */
let app: App;
/** The app under test, in a separate process, so that a crash does not stop the test. */
let target: SpawnedApp;
let model: Model;
let token: string;
let api: HttpClient;

beforeAll(async () => {
  app = await startApp();
  // No background work: it would add rows, and on SQLite only one process can write.
  target = await spawnApp({ newsroom: { background: false } });
  model = readModel(app.strapi);
  token = await app.createApiToken('full-access');
  api = target.api(token);
});

/** Creates a document of each type. A banner needs a picture. */
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

test(`${REQUESTS} odd requests get proper responses`, async () => {
  process.stderr.write(`Fuzz: FUZZ_SEED=${SEED} FUZZ_REQUESTS=${REQUESTS}\n`);
  const known: Known = { documentIds: await makeOfEach(), spareIds: await makeOfEach() };
  await createFactories(app).article({ title: 'Read', status: 'published' });
  await createPublishedSide(app.strapi).settle();
  const requests = fc.sample(oddRequest(model, known, token), { numRuns: REQUESTS, seed: SEED });
  const faults = createFaults();
  const accepted = await sendAll(requests, faults);

  expect(faults.list()).toEqual([]);
  expect((await target.api().get('/api/newsroom/articles')).status).toBe(200);
  // If all writes were rejected, the fuzz would have tested nothing.
  expect(accepted).toBeGreaterThan(REQUESTS / 200);
}, 1_800_000);

/** Sends all requests; returns the number of accepted writes. */
async function sendAll(requests: RawRequest[], faults: Faults): Promise<number> {
  let accepted = 0;
  let rows = await countRows(app.strapi, model.tables);
  for (const request of requests) {
    const written = target.process.output().length;
    const answer = await send(target.url, request).catch((error: Error) => error.message);
    if (typeof answer === 'string') {
      faults.add(answer, request);
      // A hanging server would not answer later requests either, nor shut down cleanly.
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

/** True if the document of an accepted write can be read; undefined if the request wrote no document. */
async function readBackAccepted(
  request: RawRequest,
  { status, body }: RawAnswer
): Promise<boolean | undefined> {
  if (!['POST', 'PUT'].includes(request.method) || status >= 300) return undefined;
  const [path = ''] = request.target.split('?');
  const type = model.targets.find((one) => path === one.path || path.startsWith(`${one.path}/`));
  if (!type) return undefined;
  const { data } = JSON.parse(body) as { data: { documentId?: string; locale?: string } | null };
  // The response may lack the documentId if the query selected other fields.
  if (!data?.documentId) return undefined;
  const locale = data.locale ? `&locale=${data.locale}` : '';
  const id = type.isSingle ? '' : `/${data.documentId}`;
  return (await api.get(`${type.path}${id}?status=draft${locale}`)).status === 200;
}

/**
 * Strapi looks up files during validation. If the query fails, as on PostgreSQL for a value that is not a number, the
 * validation never ends: the request hangs, and the unhandled rejection ends the process.
 */
test('an invalid file ID of a picture neither hangs a request nor ends the process', async () => {
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
