import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FieldResolver } from '../../../kernel/strapi/graphql';
import {
  extendGraphql,
  readFieldsPlainly,
  withoutNulls,
  authOf,
} from '../../../kernel/strapi/graphql';
import { readValues } from '../../../kernel/http/input';
import type { Outcome } from './articles';
import * as contract from './contract';
import { isOpen } from './endpoints';
import { sectionTypeName, typeDefs } from './graphql-types';
import { deliveryService } from './service';
import type { TermKind } from './terms';

interface Parsed {
  data: Record<string, unknown> & Record<string, unknown>[];
  meta: { nextCursor?: string | null };
}

const parse = ({ json }: { json: string }): Parsed => JSON.parse(json) as Parsed;

/** Unpublished documents are null in GraphQL. Former slugs have been followed before. */
const toPage = (outcome: Outcome): Parsed | null =>
  outcome.kind === 'found' ? parse(outcome) : null;

/** Maps NotFoundError to null. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof errors.NotFoundError) return null;
    throw error;
  }
}

export function extendReadersGraphql(strapi: Core.Strapi): void {
  const service = () => deliveryService.from(strapi);

  const listOf =
    (kind: TermKind): FieldResolver =>
    async (_parent, args) => {
      const { data, meta } = parse(
        await service().terms(kind, readValues(contract.termsQuery, withoutNulls(args)))
      );
      return { data, nextCursor: meta.nextCursor };
    };

  const pageOf =
    (kind: TermKind): FieldResolver =>
    async (_parent, args) => {
      const asked = readValues({ ...contract.bySlug, ...contract.termsQuery }, withoutNulls(args));
      // Breadcrumb and children of a category are not in this type; clients query the tree for them.
      const page = toPage(await service().term(kind, { ...asked, follows: true }, false));
      return page && { ...page.data, nextCursor: page.meta.nextCursor };
    };

  const Query: Record<string, FieldResolver> = {
    async newsroomPublishedArticles(_parent, args) {
      const { featured, ...others } = withoutNulls(args);
      const asked = { ...others, ...(featured === true && { featured }) };
      const { data, meta } = parse(
        await service().articles(readValues(contract.articlesQuery, asked))
      );
      return { data, nextCursor: meta.nextCursor };
    },
    async newsroomPublishedArticle(_parent, args) {
      const asked = readValues({ ...contract.bySlug, ...contract.inLocale }, withoutNulls(args));
      return toPage(await service().article({ ...asked, follows: true }))?.data ?? null;
    },
    async newsroomPublishedCategories(_parent, args) {
      const { locale } = readValues(contract.inLocale, withoutNulls(args));
      return parse(await service().categories(locale)).data;
    },
    async newsroomPublishedList(_parent, args) {
      const asked = readValues({ ...contract.byKey, ...contract.inLocale }, withoutNulls(args));
      return toPage(await service().list({ ...asked, follows: true }))?.data ?? null;
    },
    async newsroomPublishedSite(_parent, args) {
      const { locale } = readValues(contract.inLocale, withoutNulls(args));
      const site = await orNull(service().site(locale));
      return site && parse(site).data;
    },
    newsroomPublishedCategory: pageOf('category'),
    newsroomPublishedTopics: listOf('topic'),
    newsroomPublishedTopic: pageOf('topic'),
    newsroomPublishedTags: listOf('tag'),
    newsroomPublishedTag: pageOf('tag'),
    newsroomPublishedAuthors: listOf('author'),
    newsroomPublishedAuthor: pageOf('author'),
    newsroomPublishedSources: listOf('source'),
    newsroomPublishedSource: pageOf('source'),
  };

  // The same permissions as over REST.
  const plural = (field: string) => {
    const word = field.slice('newsroomPublished'.length).toLowerCase();
    if (word === 'site' || word.endsWith('s')) return word;
    return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
  };
  const actionOf = (field: string) => {
    const word = plural(field);
    const isList = field.toLowerCase().endsWith(word) || word === 'site';
    return `published-${word}.${isList ? 'find' : 'findOne'}`;
  };
  // Their values come from validated JSON, so default field resolvers suffice.
  readFieldsPlainly(strapi, (type) => type.startsWith('NewsroomPublished'));
  extendGraphql(strapi, {
    typeDefs,
    resolvers: {
      Query,
      NewsroomPublishedSection: {
        __resolveType: ({ type }) => sectionTypeName(String(type)),
      },
    },
    resolversConfig: Object.fromEntries(
      Object.keys(Query).map((field) => [`Query.${field}`, authOf(isOpen(strapi), actionOf(field))])
    ),
  });
}
