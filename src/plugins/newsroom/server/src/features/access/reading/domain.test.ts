import { findExcess } from './domain';

const limits = { maxDepth: 5, maxSize: 50 };
const related = (levels: number): Record<string, unknown> =>
  levels === 0 ? {} : { populate: { related: related(levels - 1) } };

test.each([
  { populate: 'related.related.related.related.related' },
  related(5),
  { filters: { $or: Array.from({ length: 10 }, () => ({ title: 'a' })) } },
])('%j may be asked', (query) => {
  expect(findExcess(query, limits)).toBeUndefined();
});

test.each([
  { populate: `title,${Array(6).fill('related').join('.')}` },
  { populate: ['tags', Array(6).fill('related').join('.')] },
  { populate: { related: { populate: 'related.related.related.related.related' } } },
  related(6),
  { filters: { $or: Array.from({ length: 40 }, () => ({ title: 'a' })) } },
])('%j asks too much', (query) => {
  expect(findExcess(query, limits)).toBeDefined();
});
