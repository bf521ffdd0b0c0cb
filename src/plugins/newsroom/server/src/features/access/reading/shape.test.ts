import type { PathModel } from './domain';
import { findMalformed } from './shape';

const MODELS: Record<string, PathModel> = {
  'plugin::newsroom.article': {
    hasDrafts: true,
    attributes: {
      title: { type: 'string' },
      order: { type: 'integer' },
      featured: { type: 'boolean' },
      datePublished: { type: 'datetime' },
      tags: { type: 'relation', target: 'plugin::newsroom.tag' },
      seo: { type: 'component', component: 'newsroom.seo' },
      cover: { type: 'media' },
    },
  },
  'plugin::newsroom.tag': { hasDrafts: false, attributes: { name: { type: 'string' } } },
  'newsroom.seo': { hasDrafts: false, attributes: { metaTitle: { type: 'string' } } },
  'plugin::upload.file': { hasDrafts: false, attributes: { name: { type: 'string' } } },
};

const malformed = (query: Record<string, unknown>) =>
  findMalformed(query, 'plugin::newsroom.article', (uid) => MODELS[uid]);

test.each([
  { filters: { title: 'a' } },
  { filters: { title: ['a', 'b'] } },
  { filters: { title: { $not: { $contains: 'a' } } } },
  { filters: { $or: [{ title: 'a' }, { $and: [{ order: { $gt: '1' } }] }] } },
  { filters: { $not: { tags: { name: { $in: ['a'] } } } } },
  { filters: { tags: { documentId: 'x', name: { $null: 'true' } } } },
  { filters: { tags: { $notNull: true }, cover: { name: 'x' }, seo: { metaTitle: 'x' } } },
  { filters: { tags: '5' } },
  { filters: { datePublished: { $between: ['2020-01-01', '2021-01-01'] } } },
  { filters: { featured: 'true', order: { $in: { 0: '1', 1: '2' } } } },
  { sort: 'title,order:desc' },
  { sort: ['tags.name:asc', { order: 'desc' }] },
  { populate: { tags: { filters: { name: 'a' }, sort: 'name' } } },
  { filters: { unknown: 'left to Strapi' }, _q: 'a', locale: 'vi' },
])('%j is well formed', (query) => {
  expect(malformed(query)).toBeUndefined();
});

test.each([
  [{ fields: 'title,constructor' }, 'fields'],
  [{ fields: ['title', 'hasOwnProperty'] }, 'fields'],
  [{ sort: 'tags.toString' }, 'sort.tags.toString'],
  [{ populate: ['tags.valueOf'] }, 'populate'],
  [{ populate: { constructor: true } }, 'populate.constructor'],
  [{ populate: { tags: { fields: ['constructor'] } } }, 'populate.tags.fields'],
  [{ filters: { tags: { constructor: 'a' } } }, 'filters.tags.constructor'],
  [{ filters: 'a' }, 'filters'],
  [{ filters: { title: { $or: [{ $eq: 'a' }] } } }, 'filters.title.$or'],
  [{ filters: { title: { slug: 'a' } } }, 'filters.title.slug'],
  [{ filters: { title: { $between: '' } } }, 'filters.title.$between'],
  [{ filters: { title: { $jsonSupersetOf: 'a' } } }, 'filters.title.$jsonSupersetOf'],
  [{ filters: { $startsWith: 'a' } }, 'filters.$startsWith'],
  [{ filters: { tags: { $not: { $gt: 4 } } } }, 'filters.tags.$not'],
  [{ filters: { tags: 'x' } }, 'filters.tags'],
  [{ filters: { tags: { $eq: '1', name: 'a' } } }, 'filters.tags.name'],
  [{ filters: { seo: { documentId: 'x' } } }, 'filters.seo.documentId'],
  [{ filters: { seo: { $not: { $eq: 7 } } } }, 'filters.seo.$not'],
  [{ filters: { order: ['1', 'x'] } }, 'filters.order'],
  [{ filters: { id: '99999999999' } }, 'filters.id'],
  [{ filters: { datePublished: { $startsWith: '2024' } } }, 'filters.datePublished.$startsWith'],
  [{ filters: { featured: { $notContains: true } } }, 'filters.featured.$notContains'],
  [{ filters: { datePublished: 'tomorrow' } }, 'filters.datePublished'],
  [{ filters: { featured: 'maybe' } }, 'filters.featured'],
  [{ filters: { title: 'a\0' } }, 'filters.title'],
  [{ sort: 'seo.documentId' }, 'sort.seo.documentId'],
  [{ sort: 'tags' }, 'sort.tags'],
  [{ sort: 'title:id:x' }, 'sort.title'],
  [{ sort: 'title:up' }, 'sort.title'],
  [{ sort: Array(21).fill('title').join(',') }, 'sort'],
  [{ populate: { tags: { sort: 'parent.name' } } }, 'populate.tags.sort.parent.name'],
  [{ populate: { tags: { filters: { name: { $and: [] } } } } }, 'populate.tags.filters.name.$and'],
  [{ _q: { a: 'x' } }, '_q'],
  [{ locale: ['vi'] }, 'locale'],
])('%j is malformed at %s', (query, path) => {
  expect(malformed(query)?.join('.')).toBe(path);
});
