import type { Core } from '@strapi/strapi';
import { extendGraphql, withoutNulls, authOf } from '../../../kernel/strapi/graphql';
import type { SdlType } from '../../../kernel/strapi/graphql-sdl';
import { argumentsOf, namesOf, sdlOf } from '../../../kernel/strapi/graphql-sdl';
import { readBody, readValues } from '../../../kernel/http/input';
import { isOpen, readerTypeNames } from '../../published/delivery';
import { beaconOf } from '../visitors';
import * as contract from './contract';
import { bannersService } from './service';

const position = contract.bannersAnswer.shape.data.element;
const impressions = contract.impressionsAnswer.shape.data;
const impression = impressions.shape.banners.element;
const types: SdlType[] = [
  { name: 'NewsroomPublishedBanner', schema: position.shape.banners.element },
  { name: 'NewsroomPublishedBannerPosition', schema: position },
  { name: 'NewsroomImpressionReason', schema: impression.shape.reason.unwrap() },
  { name: 'NewsroomImpression', schema: impression },
  { name: 'NewsroomImpressions', schema: impressions },
  {
    name: 'NewsroomShownBanner',
    schema: contract.impressionsBody.shape.banners.element,
    isInput: true,
  },
];
const names = new Map([...readerTypeNames, ...namesOf(types)]);

const typeDefs = `
  ${sdlOf(types, names)}
  type Query {
    newsroomPublishedBanners(${argumentsOf(contract.bannersQuery)}): [NewsroomPublishedBannerPosition!]!
  }
  type Mutation {
    newsroomCountImpressions(${argumentsOf(contract.impressionsBody.shape, names)}): NewsroomImpressions!
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
