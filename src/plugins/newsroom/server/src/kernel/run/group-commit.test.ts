import { createGroupCommit } from './group-commit';

const inTurn = () => new Promise((resolve) => setImmediate(resolve));

test('what arrives together is one group, and what arrives meanwhile is the next', async () => {
  const groups: number[][] = [];
  let release: () => void = () => undefined;
  const commit = createGroupCommit<number, string>({
    write: async (items) => {
      groups.push([...items]);
      await new Promise<void>((resolve) => (release = resolve));
      return items.map((item) => `written ${item}`);
    },
    report: () => undefined,
  });
  const first = Promise.all([commit.add(1), commit.add(2)]);
  while (groups.length === 0) await inTurn();
  const later = Promise.all([commit.add(3), commit.add(4)]);
  release();
  expect(await first).toEqual(['written 1', 'written 2']);
  while (groups.length === 1) await inTurn();
  release();
  expect(await later).toEqual(['written 3', 'written 4']);
  await commit.whenIdle();
  expect(groups).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('a group that cannot be written is told to come again, and the next one is written', async () => {
  const reported: unknown[] = [];
  let isBroken = true;
  const commit = createGroupCommit<number, number>({
    write: (items) =>
      isBroken ? Promise.reject(new Error('The database is gone')) : Promise.resolve(items),
    report: (error) => reported.push(String(error)),
  });
  const refused = await Promise.allSettled([commit.add(1), commit.add(2)]);
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(reported).toEqual(['Error: The database is gone']);
  isBroken = false;
  expect(await commit.add(3)).toBe(3);
});

test('a queue that nobody empties does not grow without end', async () => {
  const commit = createGroupCommit<number, number>({
    write: () => new Promise(() => undefined),
    report: () => undefined,
  });
  const added = Array.from({ length: 20_001 }, (_, nth) => commit.add(nth));
  await expect(added.at(-1)).rejects.toThrow('Try again in a moment');
});
