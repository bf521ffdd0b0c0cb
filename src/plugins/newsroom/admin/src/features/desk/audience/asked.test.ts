import { readAddress, writeAddress } from './asked';

const read = (query: string) => readAddress(new URLSearchParams(query));

test('an empty query means the last 30 days, most read first', () => {
  expect(read('')).toMatchObject({ range: '30d', sort: 'views', order: 'desc', page: 1 });
  expect(writeAddress(read(''))).toEqual({});
});

test.each(['range=7d', 'from=2026-01-01&to=2026-02-01&locale=en', 'sort=trend&order=asc&page=3'])(
  '%s is parsed and written unchanged',
  (query) => {
    const written = new URLSearchParams(writeAddress(read(query)));
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(new URLSearchParams(query)));
  }
);

test('invalid parameters are ignored', () => {
  expect(read('range=year&page=-2&sort=title&from=yesterday')).toEqual(read(''));
});
