import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bytesOf, createTtlCache } from './ttl-cache';

const FRESH = 60_000;
const MEGABYTE = 1024 * 1024;

function counting(json: string) {
  const made = { times: 0 };
  const make = () => {
    made.times += 1;
    return Promise.resolve({ json });
  };
  return { made, make };
}

test('what was answered a moment ago is not asked again, and later it is', async () => {
  const remember = createTtlCache<{ json: string }>(30);
  const { made, make } = counting('{}');
  expect([await remember('a', make), await remember('a', make)]).toEqual([
    { json: '{}' },
    { json: '{}' },
  ]);
  expect(made.times).toBe(1);
  await setTimeout(40);
  await remember('a', make);
  expect(made.times).toBe(2);
});

test('those who ask at one moment ask once, however long the answer takes', async () => {
  const remember = createTtlCache<{ json: string }>(10);
  let times = 0;
  const slow = async () => {
    times += 1;
    await setTimeout(40);
    return { json: '{}' };
  };
  const first = remember('a', slow);
  await setTimeout(20);
  await Promise.all([first, remember('a', slow)]);
  expect(times).toBe(1);
  // It was old when it came.
  await remember('a', slow);
  expect(times).toBe(2);
});

test('a failure is told to all who asked, and is not kept', async () => {
  const remember = createTtlCache<{ json: string }>(FRESH);
  const failing = () => Promise.reject(new Error('gone'));
  const throwing = () => {
    throw new Error('gone');
  };
  const asked = await Promise.allSettled([
    remember('a', failing),
    remember('a', failing),
    remember('b', throwing),
  ]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  const { make } = counting('{}');
  expect(await remember('a', make)).toEqual({ json: '{}' });
  expect(await remember('b', make)).toEqual({ json: '{}' });
});

test('what is over is held no longer, though nobody asks again', async () => {
  const remember = createTtlCache<{ json: string }>(30);
  const held = await (async () =>
    new WeakRef(await remember('a', () => Promise.resolve({ json: '{}' }))))();
  setFlagsFromString('--expose-gc');
  const tidyUp = runInNewContext('gc') as () => void;
  await setTimeout(1);
  tidyUp();
  expect(held.deref()).toBeDefined();
  await setTimeout(60);
  tidyUp();
  expect(held.deref()).toBeUndefined();
});

test('it takes no more memory than it may, and forgets first what was asked longest ago', async () => {
  const remember = createTtlCache<{ json: string }>(FRESH, MEGABYTE);
  const { made, make } = counting('x'.repeat(120 * 1024));
  for (const name of ['a', 'b', 'c', 'd', 'e']) await remember(name, make);
  await remember('e', make);
  expect(made.times).toBe(5);
  await remember('a', make);
  expect(made.times).toBe(6);
});

test('names count too: strangers choose them', async () => {
  const remember = createTtlCache<{ json: string }>(FRESH, MEGABYTE);
  const { made, make } = counting('{}');
  const name = (nth: number) => `${nth} ${'x'.repeat(100 * 1024)}`;
  for (let nth = 0; nth < 6; nth += 1) await remember(name(nth), make);
  await remember(name(0), make);
  expect(made.times).toBe(7);
});

test('more than all of the memory is answered, and not kept', async () => {
  const remember = createTtlCache<{ json: string }>(FRESH, 1024);
  const { made, make } = counting('x'.repeat(2000));
  await remember('a', make);
  expect((await remember('a', make)).json).toHaveLength(2000);
  expect(made.times).toBe(2);
});

test.each([
  ['a text', { json: 'x'.repeat(1000) }, 2000, 2200],
  ['a list', [{ documentId: 'abc', locales: [{ locale: 'vi', views: 3 }] }], 150, 450],
  ['a map', new Map([['a'.repeat(100), { count: 1 }]]), 250, 450],
  ['nothing', new Map(), 1, 100],
])('of %s it is known about how large it is', (_what, value, least, most) => {
  expect(bytesOf(value)).toBeGreaterThanOrEqual(least);
  expect(bytesOf(value)).toBeLessThanOrEqual(most);
});
