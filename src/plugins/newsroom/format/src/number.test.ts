import { FormatError } from './errors';
import { formatNumber } from './number';

test('as the language writes it', () => {
  expect(formatNumber(1552382, { locale: 'vi' })).toBe('1.552.382');
  expect(formatNumber(1552382, { locale: 'en' })).toBe('1,552,382');
  expect(formatNumber(96.2, { locale: 'vi' })).toBe('96,2');
});

test('with commas in every language, as the counters of a page are used to', () => {
  const written = (value: number | bigint) =>
    formatNumber(value, { locale: 'vi', grouping: 'comma' });
  expect(written(1552382)).toBe('1,552,382');
  expect(written(69140)).toBe('69,140');
  expect(written(2235)).toBe('2,235');
  expect(written(10)).toBe('10');
  expect(written(0)).toBe('0');
  expect(written(2n ** 63n)).toBe('9,223,372,036,854,775,808');
});

test.each([NaN, Infinity, undefined, null, '12'])('%s is refused', (value) => {
  expect(codeOf(() => formatNumber(value as number, { locale: 'vi' }))).toBe('NUMBER_INVALID');
});

test.each(['locale', 'comma'] as const)('a locale that does not exist: %s', (grouping) => {
  expect(codeOf(() => formatNumber(1, { locale: '??', grouping }))).toBe('LOCALE_INVALID');
});

function codeOf(act: () => unknown): string {
  try {
    return `written: ${String(act())}`;
  } catch (error) {
    return error instanceof FormatError ? error.code : String(error);
  }
}
