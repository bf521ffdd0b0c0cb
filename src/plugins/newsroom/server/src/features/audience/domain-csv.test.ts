import { csvLine } from './domain-csv';

test.each([
  [['Tin', 1552382, null], 'Tin,1552382,\r\n'],
  [['Cầu, phà', 'ông "Bảy"', 'hai\ndòng'], '"Cầu, phà","ông ""Bảy""","hai\ndòng"\r\n'],
  [[-5, '-5', 3.5], "-5,'-5,3.5\r\n"],
])('%j is written as %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

test.each(['=1+1', '+84 90', '-x', '@SUM(A1)', '\tx', '\rx'])(
  'what a spreadsheet would run gets an apostrophe: %j',
  (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  }
);
