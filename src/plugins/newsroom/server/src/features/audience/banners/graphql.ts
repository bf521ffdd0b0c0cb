import type { Core } from '@strapi/strapi';
import { extendGraphql, withoutNulls, authOf } from '../../../kernel/strapi/graphql';
import { readBody, readValues } from '../../../kernel/http/input';
import { isOpen } from '../../published/delivery';
import { beaconOf } from '../visitors';
import * as contract from './contract';
import { bannersService } from './service';

/** `NewsroomPublishedPicture` is defined by the reader API. */
const typeDefs = `
  type NewsroomPublishedBanner {
    documentId: ID!
    locale: String!
    title: String!
    alt: String!
    image: NewsroomPublishedPicture!
    mobileImage: NewsroomPublishedPicture
    href: String!
    rel: String!
    target: String!
    weight: Int!
  }
  type NewsroomPublishedBannerPosition {
    key: String!
    title: String
    rotation: String!
    width: Int
    height: Int
    banners: [NewsroomPublishedBanner!]!
  }
  enum NewsroomImpressionReason { prefetch preview bot repeated unknown }
  type NewsroomImpression {
    documentId: ID!
    locale: String
    counted: Boolean!
    reason: NewsroomImpressionReason
  }
  type NewsroomImpressions {
    counted: Int!
    banners: [NewsroomImpression!]!
  }
  input NewsroomShownBanner {
    documentId: ID!
    locale: String
  }
  type Query {
    newsroomPublishedBanners(position: String, locale: String): [NewsroomPublishedBannerPosition!]!
  }
  type Mutation {
    newsroomCountImpressions(banners: [NewsroomShownBanner!]!): NewsroomImpressions!
  }`;

/** The same operations as over REST, with the same permissions. */
export function extendBannersGraphql(strapi: Core.Strapi): void {
  const service = () => bannersService.from(strapi);
  extendGraphql(strapi, {
    typeDefs,
    resolvers: {
      Query: {
        async newsroomPublishedBanners(_parent, args) {
          const asked = readValues(contract.bannersQuery, withoutNulls(args));
          return (await service().positions(asked)).data;
        },
      },
      Mutation: {
        async newsroomCountImpressions(_parent, args, { koaContext }) {
          const shown = (args['banners'] as Record<string, unknown>[]).map(withoutNulls);
          const asked = readBody(contract.impressionsBody, { banners: shown });
          const beacon = beaconOf({ headers: koaContext.req.headers, ip: koaContext.ip });
          const banners = await service().countShown(asked.banners, beacon);
          return { counted: banners.filter(({ counted }) => counted).length, banners };
        },
      },
    },
    resolversConfig: {
      'Query.newsroomPublishedBanners': authOf(isOpen(strapi), 'published-banners.find'),
      'Mutation.newsroomCountImpressions': { auth: false },
    },
  });
}
