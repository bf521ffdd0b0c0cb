import { countWords, readingMinutes } from './words';

test.each([
  ['', 0],
  ['  \n ', 0],
  ['Cầu Vân Hải 2 hợp long sớm hai tháng', 9],
  ['1.774 dịch vụ công – trong đó 92,4% trực tuyến', 9],
  ["don't stop", 2],
  ['• –  —', 0],
  ['東京は日本の首都です', 6],
])('%j has %d words', (text, words) => {
  expect(countWords(text)).toBe(words);
});

test.each([
  [0, 1],
  [200, 1],
  [201, 2],
  [1000, 5],
])('%d words take %d minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
