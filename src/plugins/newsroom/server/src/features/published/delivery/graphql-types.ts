import { z } from '@strapi/utils';
import type { SdlType } from '../../../kernel/strapi/graphql-sdl';
import { argumentsOf, namesOf, sdlOf } from '../../../kernel/strapi/graphql-sdl';
import * as published from '../projection/contract';
import * as contract from './contract';

/** The reader API as GraphQL types, generated from the Zod schemas of its REST responses. */

const PREFIX = 'NewsroomPublished';

const { page, picture, section, site } = published;
const article = contract.articleAnswer.shape.data;
const { nextCursor } = contract.articlesAnswer.shape.meta.shape;

/** Cards of every kind: those of related articles chosen by an editor have no reading time. */
const anyCard = z.object({
  ...published.card.shape,
  readingMinutes: published.card.shape.readingMinutes.optional(),
});

/** The GraphQL type of a section: `NewsroomPublishedTextSection` for `text`. */
export const sectionTypeName = (type: string): string =>
  `${PREFIX}${type.charAt(0).toUpperCase()}${type.slice(1)}Section`;

function sectionType(schema: (typeof section.options)[number]): SdlType {
  const [type = ''] = schema.shape.type.values;
  // One query may select `title` of all sections, so it must have one type: nullable, as some have none.
  const instead = { type: null, ...('title' in schema.shape && { title: 'String' }) };
  return { name: sectionTypeName(type), schema, instead };
}

const files = section.options.flatMap(({ shape }) => ('file' in shape ? [shape.file] : []));

/** The types of one kind of terms: in a list, with its articles, and the list. */
function termTypes(
  name: string,
  list: { shape: { data: z.ZodArray } },
  one: { shape: { data: z.ZodObject } }
): SdlType[] {
  const { data } = list.shape;
  return [
    { name, schema: data.element as z.ZodType },
    { name: `${name}Page`, schema: z.object({ ...one.shape.data.shape, nextCursor }) },
    { name: `${name}List`, schema: z.object({ data, nextCursor }) },
  ];
}

const types: SdlType[] = [
  { name: 'PictureSize', schema: picture.shape.sizes.element },
  { name: 'Picture', schema: picture },
  { name: 'Image', schema: published.image },
  // GraphQL's Int ends at two gigabytes.
  ...files.map((schema): SdlType => ({ name: 'File', schema, instead: { size: 'Float!' } })),
  { name: 'Reference', schema: published.reference },
  { name: 'Crumb', schema: page.shape.breadcrumb.element },
  { name: 'PlacedCategory', schema: page.shape.moreCategories.element },
  { name: 'Person', schema: page.shape.authors.element },
  { name: 'NamedSource', schema: page.shape.sources.element },
  { name: 'Section', schema: section },
  { name: 'Card', schema: anyCard, about: 'An article in a list.' },
  {
    name: 'CardList',
    schema: z.object({ data: contract.articlesAnswer.shape.data, nextCursor }),
  },
  { name: 'Alternate', schema: page.shape.alternates.element },
  { name: 'Seo', schema: page.shape.seo },
  { name: 'Publisher', schema: page.shape.site.unwrap() },
  {
    name: 'Article',
    schema: article,
    about:
      'The page of an article. Its slug is the current one: if it differs from the requested one, redirect.',
  },
  { name: 'CategoryNode', schema: contract.categoriesAnswer.shape.data.element },
  {
    name: 'CategoryPage',
    schema: z.object({ ...contract.categoryAnswer.shape.data.shape, nextCursor }),
    // Its breadcrumb and children are in the tree of categories.
    instead: { breadcrumb: null, children: null },
  },
  ...termTypes('Topic', contract.topicsAnswer, contract.topicAnswer),
  ...termTypes('Tag', contract.tagsAnswer, contract.tagAnswer),
  ...termTypes('Author', contract.authorsAnswer, contract.authorAnswer),
  ...termTypes('Source', contract.sourcesAnswer, contract.sourceAnswer),
  { name: 'List', schema: contract.listAnswer.shape.data },
  { name: 'Contact', schema: site.shape.contact.unwrap() },
  { name: 'SocialLink', schema: site.shape.socialLinks.element },
  { name: 'Locale', schema: contract.siteAnswer.shape.data.shape.locales.element },
  { name: 'Site', schema: contract.siteAnswer.shape.data },
].map((type) => ({ ...type, name: PREFIX + type.name }));

const all = [...section.options.map(sectionType), ...types];

/** Type names by schema, for features whose types contain these. */
export const readerTypeNames = new Map([
  ...namesOf(all),
  // Cards of all kinds are one type.
  [published.card, `${PREFIX}Card`],
  [article.shape.related.element, `${PREFIX}Card`],
]);

const inLocale = argumentsOf(contract.inLocale);
const bySlug = argumentsOf({ ...contract.bySlug, ...contract.termsQuery });
const paged = argumentsOf(contract.termsQuery);

export const typeDefs = `
  ${sdlOf(all, readerTypeNames)}

  # Nullable, so that an error in one field does not null the others.
  extend type Query {
    "Published articles as cards, newest first. Filter terms by slug or documentId; all filters are combined."
    newsroomPublishedArticles(${argumentsOf(contract.articlesQuery)}): NewsroomPublishedCardList
    "An article by its slug, a former slug or its documentId; null if it is not published."
    newsroomPublishedArticle(${argumentsOf(contract.bySlug)}, ${inLocale}): NewsroomPublishedArticle
    newsroomPublishedCategories(${inLocale}): [NewsroomPublishedCategoryNode!]
    newsroomPublishedCategory(${bySlug}): NewsroomPublishedCategoryPage
    newsroomPublishedTopics(${paged}): NewsroomPublishedTopicList
    newsroomPublishedTopic(${bySlug}): NewsroomPublishedTopicPage
    newsroomPublishedTags(${paged}): NewsroomPublishedTagList
    newsroomPublishedTag(${bySlug}): NewsroomPublishedTagPage
    newsroomPublishedAuthors(${paged}): NewsroomPublishedAuthorList
    newsroomPublishedAuthor(${bySlug}): NewsroomPublishedAuthorPage
    newsroomPublishedSources(${paged}): NewsroomPublishedSourceList
    newsroomPublishedSource(${bySlug}): NewsroomPublishedSourcePage
    newsroomPublishedList(${argumentsOf(contract.byKey)}, ${inLocale}): NewsroomPublishedList
    newsroomPublishedSite(${inLocale}): NewsroomPublishedSite
  }
`;
