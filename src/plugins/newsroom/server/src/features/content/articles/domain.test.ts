import { isFuture, parseMoment } from './domain';

const now = new Date('2024-05-01T00:00:00Z');

test('a moment is read from what clients send', () => {
  expect(parseMoment('2023-01-19T10:20:00+07:00')?.toISOString()).toBe('2023-01-19T03:20:00.000Z');
  expect(parseMoment(now.getTime())?.getTime()).toBe(now.getTime());
});

test.each([undefined, null, '', 'tomorrow', true, {}])('%p is no moment', (value) => {
  expect(parseMoment(value)).toBeUndefined();
});

test('the future begins a minute from now, for clocks that differ', () => {
  expect(isFuture(new Date(now.getTime() + 60_000), now)).toBe(false);
  expect(isFuture(new Date(now.getTime() + 60_001), now)).toBe(true);
  expect(isFuture(new Date('1999-01-01'), now)).toBe(false);
});
