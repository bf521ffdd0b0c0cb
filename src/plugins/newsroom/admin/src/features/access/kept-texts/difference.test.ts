import type { Part } from './difference';
import { differenceOf } from './difference';

const written = (parts: Part[]) =>
  parts
    .map(({ kind, text }) =>
      kind === 'added'
        ? `+${text}+`
        : kind === 'removed'
          ? `-${text}-`
          : kind === 'gap'
            ? '…'
            : text
    )
    .join('');

test('Vietnamese is compared by words, with marks as part of their letters', () => {
  expect(written(differenceOf('Nước sông lên nhanh', 'Nước sông rút chậm'))).toBe(
    'Nước sông -lên nhanh-+rút chậm+'
  );
  expect(written(differenceOf('ướt áo', 'ướt giày áo'))).toBe('ướt +giày +áo');
});

test('entirely new or removed text is one part', () => {
  expect(written(differenceOf('', 'Mới'))).toBe('+Mới+');
  expect(written(differenceOf('Cũ', ''))).toBe('-Cũ-');
});

test('of a long text only the changes and some words around them are shown', () => {
  const long = 'chữ '.repeat(5_000);
  const shown = written(differenceOf(`${long}đầu ${long}`, `${long}cuối ${long}`));
  expect(shown).toContain('-đầu-+cuối+');
  expect(shown.length).toBeLessThan(300);
  expect(shown.startsWith('…chữ') || shown.startsWith('… chữ')).toBe(true);
});

test('the parts add up to the texts', () => {
  const [before, after] = ['một hai\nba  bốn, năm', 'một ba\nhai  bốn. năm sáu'];
  const parts = differenceOf(before, after);
  const side = (left: Part['kind']) =>
    parts
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('');
  expect(side('added')).toBe(before);
  expect(side('removed')).toBe(after);
});
