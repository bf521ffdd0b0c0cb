import { repeat } from './repeat';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Runs work for a while of the clock; what was reported, and at which milliseconds it ran. */
async function runFor(ms: number, everyMs: number, run: (nth: number) => void) {
  const reported: string[] = [];
  const times: number[] = [];
  const start = Date.now();
  const repetition = repeat({
    everyMs,
    run: () => {
      times.push(Date.now() - start);
      return Promise.resolve(times.length).then((nth) => {
        run(nth);
        return false;
      });
    },
    report: (error) => reported.push(String(error)),
  });
  await jest.advanceTimersByTimeAsync(ms);
  await repetition.stop();
  const rests = times.slice(1).map((time, nth) => time - (times[nth] ?? 0));
  return { reported, rests };
}

const fail = (message: string) => {
  throw new Error(message);
};

test('a daily job that fails is tried again soon, then ever less often, once an hour at last', async () => {
  const { reported, rests } = await runFor(DAY, DAY, () => fail('no such table'));
  expect(rests[0]).toBe(30 * SECOND);
  expect(rests.every((rest, nth) => nth === 0 || rest >= (rests[nth - 1] ?? 0))).toBe(true);
  expect(rests.at(-1)).toBe(HOUR);
  expect(rests.length).toBeLessThan(35);
  expect(reported).toEqual(['Error: no such table']);
});

test('a job of every minute waits no longer for its next try than for its next run', async () => {
  const { rests } = await runFor(HOUR, 60 * SECOND, () => fail('no such table'));
  expect([rests[0], rests.at(-1)]).toEqual([30 * SECOND, 60 * SECOND]);
});

test('a job of many runs a second is back half a minute after what it failed at', async () => {
  const { rests } = await runFor(300 * SECOND, 200, () => fail('no such table'));
  expect(rests.slice(0, 3)).toEqual([400, 800, 1_600]);
  expect(rests.at(-1)).toBe(30 * SECOND);
});

test('each failure is told once, and once more when it comes back after a success', async () => {
  const { reported } = await runFor(600 * SECOND, SECOND, (nth) => {
    if (nth <= 4) fail(nth % 2 === 0 ? 'even' : 'odd');
    if (nth === 6 || nth === 7) fail('odd');
  });
  expect(reported).toEqual(['Error: odd', 'Error: even', 'Error: odd']);
});

test('what fails anew each time, in words never used before, is not told without end', async () => {
  const { reported } = await runFor(DAY, SECOND, (nth) => fail(`lost row ${nth}`));
  expect(reported.length).toBeGreaterThan(1);
  expect(reported.length).toBeLessThanOrEqual(20);
});
