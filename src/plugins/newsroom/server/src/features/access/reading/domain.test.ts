import type { PathModel } from './domain';
import { findExcess, findRefusal } from './domain';

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

describe.each([
  'plugin::newsroom-desk.desk',
  'plugin::newsroom-extras.note',
  'plugin::my-newsroom.note',
  'office.newsroom',
  'the-newsroom.card',
])('a type %s of the host', (uid) => {
  const room = { type: 'relation', target: 'plugin::rooms.room' };
  const models: Record<string, PathModel> = {
    [uid]: { hasDrafts: false, attributes: { room } },
    'plugin::rooms.room': { hasDrafts: true, attributes: { name: { type: 'string' }, desk: room } },
    'plugin::newsroom.article': { hasDrafts: true, attributes: { room } },
  };
  const refusalOf = (query: Record<string, unknown>, root: string) =>
    findRefusal(query, root, (name) => models[name], limits);

  test.each([
    { populate: 'room' },
    { populate: { room: { populate: ['desk'] } } },
    { filters: { room: { name: 'a' } } },
    { sort: 'room.name' },
  ])('has links to other types of the host: %j', (query) => {
    expect(refusalOf(query, uid)).toBeUndefined();
    // The same link of a type of ours is not for readers.
    expect(refusalOf(query, 'plugin::newsroom.article')).toMatchObject({ reason: 'path' });
  });
});
