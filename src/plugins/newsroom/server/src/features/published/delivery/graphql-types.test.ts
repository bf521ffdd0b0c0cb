import { buildSchema, isObjectType } from 'graphql';
import * as published from '../projection/contract';
import * as contract from './contract';
import { typeDefs } from './graphql-types';

const schema = buildSchema(`
  scalar JSON
  scalar DateTime
  type Query { nothing: String }
  ${typeDefs}
`);

const fieldsOf = (name: string): string[] => {
  const type = schema.getType(`NewsroomPublished${name}`);
  if (!isObjectType(type)) throw new Error(`No type ${name}`);
  return Object.keys(type.getFields()).sort();
};

type Case = [name: string, shape: object, left: string[]];

const sections = published.section.options.map((option): Case => {
  const { type, ...fields } = option.shape;
  const [word = ''] = [...type.values];
  return [`${word.charAt(0).toUpperCase()}${word.slice(1)}Section`, fields, []];
});

const cases: Case[] = [
  ['Card', published.card.shape, []],
  ['Article', contract.articleAnswer.shape.data.shape, []],
  ['Picture', published.picture.shape, []],
  ['Image', published.image.shape, []],
  ['Reference', published.reference.shape, []],
  ['CategoryNode', contract.categoriesAnswer.shape.data.element.shape, []],
  // Its place among the others is asked of the tree.
  ['CategoryPage', contract.categoryAnswer.shape.data.shape, ['breadcrumb', 'children']],
  ['Topic', contract.topicsAnswer.shape.data.element.shape, []],
  ['TopicPage', contract.topicAnswer.shape.data.shape, []],
  ['Tag', contract.tagsAnswer.shape.data.element.shape, []],
  ['TagPage', contract.tagAnswer.shape.data.shape, []],
  ['Author', contract.authorsAnswer.shape.data.element.shape, []],
  ['AuthorPage', contract.authorAnswer.shape.data.shape, []],
  ['SourcePage', contract.sourceAnswer.shape.data.shape, []],
  ['List', contract.listAnswer.shape.data.shape, []],
  ['Site', contract.siteAnswer.shape.data.shape, []],
  ...sections,
];

test.each(cases)('%s has the fields of the contract', (name, shape, left) => {
  const wanted = Object.keys(shape).filter((field) => !left.includes(field));
  const own = fieldsOf(name).filter((field) => !name.endsWith('Page') || field !== 'nextCursor');
  expect(own).toEqual(wanted.sort());
});

test('articles and cards are asked alike over REST and GraphQL', () => {
  const query = schema.getQueryType()?.getFields();
  const args = (field: string) => query?.[field]?.args.map(({ name }) => name).sort();
  expect(args('newsroomPublishedArticles')).toEqual(Object.keys(contract.articlesQuery).sort());
  expect(args('newsroomPublishedTags')).toEqual(Object.keys(contract.termsQuery).sort());
});
