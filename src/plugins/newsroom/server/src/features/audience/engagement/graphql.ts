import type { Core } from '@strapi/strapi';
import { extendGraphql, authOf } from '../../../kernel/strapi/graphql';
import { readValues } from '../../../kernel/http/input';
import { isOpen } from '../../published/delivery';
import * as contract from './contract';
import { engagementService } from './service';

const typeDefs = `
  type NewsroomLocaleViews {
    locale: String!
    views: Int!
  }
  type NewsroomEngagement {
    documentId: ID!
    views: Int!
    locales: [NewsroomLocaleViews!]!
    comments: Int!
    rating: NewsroomRatingTotals!
  }
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
