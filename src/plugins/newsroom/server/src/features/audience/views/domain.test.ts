import { hourOf, localeOfView, resultsOf, spreadOverHours, weightsOf } from './domain';
import { startOfDay } from '../../../kernel/time/local-time';

const view = (mark: string, documentId = 'a', day = '2026-01-31') => ({
  mark,
  day,
  hour: 1,
  documentId,
  locale: 'vi',
});

test('of a group with one mark one is counted, and none when the database knows it', () => {
  const group = [view('new'), view('new'), view('old'), view('other', 'b')];
  const totals = new Map([
    ['a', 8],
    ['b', 1],
  ]);
  expect(resultsOf(group, new Set(['new', 'other']), totals)).toEqual([
    { views: 8, isCounted: true },
    { views: 8, isCounted: false },
    { views: 8, isCounted: false },
    { views: 1, isCounted: true },
  ]);
});

test('hours are those of all time: no clock goes back', () => {
  expect(
    hourOf(Date.parse('2026-10-25T01:30:00Z')) - hourOf(Date.parse('2026-10-25T00:30:00Z'))
  ).toBe(1);
});

describe('views of a whole day', () => {
  const now = Date.parse('2026-01-31T10:20:00Z');
  const dayOf = (day: string) => {
    const start = startOfDay(day, 'Asia/Ho_Chi_Minh');
    return { start, end: start + 24 * 3_600_000 };
  };

  test('are spread evenly over its hours, to the last one', () => {
    const hours = spreadOverHours(50, dayOf('2026-01-30'), now);
    expect(hours[0]?.hour).toBe(hourOf(Date.parse('2026-01-29T17:00:00Z')));
    expect(hours).toHaveLength(24);
    expect(new Set(hours.map(({ views }) => views))).toEqual(new Set([2, 3]));
    expect(hours.reduce((sum, { views }) => sum + views, 0)).toBe(50);
    expect(spreadOverHours(5, dayOf('2026-01-30'), now)).toHaveLength(5);
  });

  test('today are of the hours until now, and days to come have none', () => {
    const hours = spreadOverHours(1_800, dayOf('2026-01-31'), now);
    expect(hours.at(-1)).toEqual({ hour: hourOf(now), views: 100 });
    expect(hours).toHaveLength(18);
    expect(spreadOverHours(10, dayOf('2026-02-02'), now)).toEqual([]);
  });

  test('are left out where hours are not kept any more', () => {
    expect(spreadOverHours(240, dayOf('2026-01-28'), now)).toHaveLength(6);
    expect(spreadOverHours(240, dayOf('2026-01-27'), now)).toEqual([]);
  });
});

test.each([
  [['en', 'vi'], undefined, 'vi'],
  [['en'], undefined, 'en'],
  [['en', 'vi'], 'en', 'en'],
  [['en'], 'vi', undefined],
  [[], undefined, undefined],
])('published in %j, asked for %s: it is a view in %s', (published, asked, locale) => {
  expect(localeOfView(published, asked, 'vi')).toBe(locale);
});

test('in trends, a view weighs half as much after a half-life', () => {
  const now = Date.parse('2026-01-31T10:20:00Z');
  const weights = weightsOf(now, 13, 6);
  expect(weights[0]).toEqual({ hour: hourOf(now), weight: 1 });
  expect(weights[6]?.weight).toBeCloseTo(0.5);
  expect(weights[12]).toEqual({ hour: hourOf(now) - 12, weight: 0.25 });
  expect(weightsOf(now, 24).every(({ weight }) => weight === 1)).toBe(true);
});
