import { countOf } from './counts';

test.each([
  [0, 'fine', 250],
  [225, 'fine', 250],
  [226, 'near', 250],
  [250, 'near', 250],
  [251, 'over', 250],
])('of %i characters without advice: %s', (length, level, of) => {
  expect(countOf('a'.repeat(length), { max: 250 })).toEqual({ length, level, of });
});

test.each([
  [155, 'fine', 155],
  [156, 'near', 155],
  [320, 'near', 155],
  [321, 'over', 320],
])('of %i characters where 155 are advised: %s', (length, level, of) => {
  expect(countOf('a'.repeat(length), { max: 320, advice: 155 })).toEqual({ length, level, of });
});
