import type { Core } from '@strapi/strapi';
import { extendGraphql, authOf } from '../../../kernel/strapi/graphql';
import type { SdlType } from '../../../kernel/strapi/graphql-sdl';
import { namesOf, sdlOf } from '../../../kernel/strapi/graphql-sdl';
import { readValues } from '../../../kernel/http/input';
import { isOpen } from '../../published/delivery';
import { totals } from '../ratings/contract';
import * as contract from './contract';
import { engagementService } from './service';

const engagement = contract.engagementAnswer.shape.data.element;
const types: SdlType[] = [
  { name: 'NewsroomLocaleViews', schema: engagement.shape.locales.element },
  { name: 'NewsroomEngagement', schema: engagement },
];
// Votes have their types from the feature that counts them.
const names = namesOf([...types, { name: 'NewsroomRatingTotals', schema: totals }]);

const typeDefs = `
  ${sdlOf(types, names)}
  type Query {
    newsroomEngagement(documents: [ID!]!): [NewsroomEngagement!]!
  }`;

/** The same operations as over REST, with the same permissions. */
export function extendEngagementGraphql(strapi: Core.Strapi): void {
  extendGraphql(strapi, {
    typeDefs,
    resolvers: {
      Query: {
        newsroomEngagement(_parent, args) {
          const documents = (args['documents'] as string[]).join(',');
          const asked = readValues(contract.engagementQuery, { documents });
          return engagementService.from(strapi).of(asked.documents);
        },
      },
    },
    resolversConfig: {
      'Query.newsroomEngagement': authOf(isOpen(strapi), 'published-engagement.find'),
    },
  });
}
