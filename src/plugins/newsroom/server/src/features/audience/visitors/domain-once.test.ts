import { startOfDay } from '../../../kernel/time/local-time';
import { uniqueByMark, windowOf } from './domain-once';

const view = (mark: string, documentId = 'a', day = '2026-01-31') => ({
  mark,
  day,
  hour: 1,
  documentId,
  locale: 'vi',
});

test('each mark is written once, in one order on all nodes', () => {
  const written = uniqueByMark([
    view('c'),
    view('a'),
    view('c'),
    view('b', 'a', '2026-02-01'),
    view('b'),
  ]);
  expect(written.map(({ day, mark }) => `${day} ${mark}`)).toEqual([
    '2026-01-31 a',
    '2026-01-31 b',
    '2026-01-31 c',
    '2026-02-01 b',
  ]);
});

test('clicks come in the order of their marks, whatever order they were sent in', () => {
  const event = (documentId: string, day = '2026-01-01') => ({ day, documentId, locale: 'vi' });
  const click = (mark: string, documentId: string) => ({ ...event(documentId), mark });
  expect(uniqueByMark([click('y', 'a'), click('x', 'b'), click('y', 'c')])).toEqual([
    click('x', 'b'),
    click('y', 'a'),
  ]);
});

describe('windows', () => {
  const at = (text: string) => Date.parse(text);

  test('of the whole day there is one, of 23, 24 or 25 hours', () => {
    for (const day of ['2026-03-29', '2026-06-01', '2026-10-25']) {
      const start = startOfDay(day, 'Europe/Berlin');
      expect(windowOf(start, start, 'day')).toBe(
        windowOf(start + 25 * 3_600_000 - 1, start, 'day')
      );
    }
  });

  test('of some minutes begin with the day, and never reach into the next', () => {
    const start = startOfDay('2026-01-31', 'Asia/Ho_Chi_Minh');
    expect(windowOf(start, start, 90)).toBe(0);
    expect(windowOf(start + 90 * 60_000 - 1, start, 90)).toBe(0);
    expect(windowOf(start + 90 * 60_000, start, 90)).toBe(1);
    expect(windowOf(start, start, 1440)).toBe(windowOf(start + 24 * 3_600_000 - 1, start, 1440));
  });

  test('go on counting in the hour that clocks repeat', () => {
    const start = startOfDay('2026-10-25', 'Europe/Berlin');
    const first = windowOf(at('2026-10-25T00:30:00Z'), start, 60);
    const repeated = windowOf(at('2026-10-25T01:30:00Z'), start, 60);
    expect([first, repeated]).toEqual([2, 3]);
  });
});
