import { fits, pictureIn, positionIn, sizeIn, stateIn } from './facts';

const NOW = Date.parse('2026-06-01T00:00:00Z');

test.each([
  [{}, 'active'],
  [{ startsAt: '2026-06-02T00:00:00Z' }, 'scheduled'],
  [{ endsAt: new Date('2026-05-31T00:00:00Z') }, 'over'],
  [{ startsAt: null, endsAt: 'x' }, 'active'],
  [{ weight: 0, endsAt: '2026-07-01T00:00:00Z' }, 'off'],
])('%j is %s', (values, state) => {
  expect(stateIn(values, NOW)).toBe(state);
});

test.each([
  [{ width: 970, height: 160 }, true],
  [{ width: 1940, height: 320 }, true],
  [{ width: 970, height: 170 }, false],
  [{ width: null, height: 160 }, undefined],
])('%j in 970 × 160: %s', (picture, isFitting) => {
  expect(fits({ url: '/a.png', ...picture }, { width: 970, height: 160 })).toBe(isFitting);
  expect(fits({ url: '/a.png', ...picture }, undefined)).toBeUndefined();
});

test('pictures and sizes are read from form values', () => {
  expect(pictureIn(null)).toBeUndefined();
  expect(pictureIn({ url: '/a.png', width: 1, height: 2, name: 'a' })).toEqual({
    ...{ url: '/a.png', width: 1, height: 2 },
  });
  expect(sizeIn({ width: 300, height: null })).toBeUndefined();
  expect(sizeIn({ width: 300, height: 250, key: 'x' })).toEqual({ width: 300, height: 250 });
});

test.each([
  [undefined, 'saved'],
  [{ connect: [], disconnect: [] }, 'saved'],
  [{ connect: [], disconnect: [{}] }, undefined],
  [{ connect: [{ documentId: 'a' }], disconnect: [{}] }, 'a'],
])('the position of %j: %s', (inForm, position) => {
  expect(positionIn(inForm)).toBe(position);
});
