import { inOneLine, withNote } from './relation-label';

test.each([
  ['Hà Nội', 'Thời sự', 'Hà Nội\n,\tThời sự', 'Hà Nội · Thời sự'],
  ['Hà Nội', '', 'Hà Nội', 'Hà Nội'],
  ['', '23/11/2026', '23/11/2026', '23/11/2026'],
  ['', '', '', ''],
])('the name %j with the note %j', (name, note, label, line) => {
  expect(withNote(name, note)).toBe(label);
  expect(inOneLine(label)).toBe(line);
});
