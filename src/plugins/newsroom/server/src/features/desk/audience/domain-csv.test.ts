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

test.each([
  ["Giá;=1+cmd|'/C calc'!A0", "Giá;'=1+cmd|'/C calc'!A0"],
  ['a;+1;-1;@x', "a;'+1;'-1;'@x"],
  ['a;"=1+1', `"a;""'=1+1"`],
  ['a\t=1', "a\t'=1"],
  ['=1;=2', "'=1;'=2"],
  ['\t=1', "'\t'=1"],
  ['a\r\n=1', '"a\r\n\'=1"'],
  ['Vàng; bạc: 5 - 3 = 2', 'Vàng; bạc: 5 - 3 = 2'],
])('what begins a cell for other separators, too: %j', (text, written) => {
  expect(csvLine([text])).toBe(`${written}\r\n`);
});
