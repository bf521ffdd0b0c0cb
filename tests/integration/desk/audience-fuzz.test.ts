import fc from 'fast-check';
import type { AudienceEndpoint } from '../../fuzz/audience';
import { audienceRequest, readAudienceEndpoints } from '../../fuzz/audience';
import { createFaults } from '../../fuzz/faults';
import { findFault } from '../../fuzz/judge';
import { send } from '../../fuzz/raw-request';
import { startApp } from '../../support/app';
import { signInEditor } from '../../support/editor-session';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import type { SpawnedApp } from '../../support/spawned-app';
import { spawnApp } from '../../support/spawned-app';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 200);
// A normal run always uses the same seed. A long run (FUZZ_REQUESTS) uses a new one or FUZZ_SEED.
const SEED = Number(
  process.env.FUZZ_SEED ?? (process.env.FUZZ_REQUESTS ? Date.now() % 2 ** 31 : 11)
);

let target: SpawnedApp;
let endpoints: AudienceEndpoint[];
let documentId: string;

beforeAll(async () => {
  const app = await startApp();
  ({ documentId } = await createFactories(app).article({ title: 'Đọc', status: 'published' }));
  await createPublishedSide(app.strapi).settle();
  endpoints = readAudienceEndpoints(app.strapi);
  // A high limit, because requests rejected with 429 would test nothing.
  target = await spawnApp({ newsroom: { visitors: { requestsPerMinute: 1_000_000 } } });
});

test(`${REQUESTS} odd requests to the audience endpoints get proper responses`, async () => {
  process.stderr.write(`Fuzz: FUZZ_SEED=${SEED} FUZZ_REQUESTS=${REQUESTS}\n`);
  expect(endpoints.length).toBeGreaterThan(20);
  const { token } = await signInEditor(target.url);
  const requests = fc.sample(audienceRequest(endpoints, [documentId, 'x'], token), {
    numRuns: REQUESTS,
    seed: SEED,
  });
  const faults = createFaults();
  const answered = new Map<number, number>();
  for (const request of requests) {
    const written = target.process.output().length;
    const answer = await send(target.url, request);
    answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
    const fault = findFault(request, answer);
    if (fault) faults.add(fault, request, answer, target.process.output().slice(written));
  }
  expect(faults.list()).toEqual([]);
  // A meaningful run has both accepted and rejected requests.
  expect(answered.get(200)).toBeGreaterThan(REQUESTS / 20);
  expect(answered.get(400)).toBeGreaterThan(REQUESTS / 20);
}, 1_800_000);
