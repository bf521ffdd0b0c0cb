import type { Core } from '@strapi/strapi';
import type { FieldResolver } from '../../../kernel/strapi/graphql';
import { extendGraphql, withoutNulls, authOf } from '../../../kernel/strapi/graphql';
import type { SdlType } from '../../../kernel/strapi/graphql-sdl';
import { argumentsOf, namesOf, sdlOf } from '../../../kernel/strapi/graphql-sdl';
import { readValues } from '../../../kernel/http/input';
import { isOpen } from '../../published/delivery';
import { beaconOf } from '../visitors';
import { areStatisticsOpen, visitsService } from '../visits';
import { statistics } from '../visits/contract';
import * as contract from './contract';
import { toldOf } from './endpoints';
import { viewsService } from './service';

/** GraphQL names cannot start with a digit. */
const WINDOWS: Record<string, string> = { day: '24h', week: '7d', month: '30d', all: 'all' };

const types: SdlType[] = [
  { name: 'NewsroomViewReason', schema: contract.reason },
  { name: 'NewsroomView', schema: contract.viewAnswer.shape.data },
  { name: 'NewsroomStatistics', schema: statistics },
];
const asked = argumentsOf(contract.trendingQuery);

const typeDefs = `
  ${sdlOf(types, namesOf(types))}
  enum NewsroomWindow { ${Object.keys(WINDOWS).join(' ')} }
  type NewsroomRanked {
    views: Int!
    article: NewsroomPublishedCard!
  }
  type Query {
    newsroomPublishedMostRead(window: NewsroomWindow = day, ${asked}): [NewsroomRanked!]!
    newsroomPublishedTrending(${asked}): [NewsroomRanked!]!
    newsroomStatistics: NewsroomStatistics!
  }
  type Mutation {
    newsroomCountView(${argumentsOf({ ...contract.ofArticle, ...contract.viewQuery })}): NewsroomView!
  }`;

/** The same operations as over REST, with the same permissions. */
export function extendViewsGraphql(strapi: Core.Strapi): void {
  const service = () => viewsService.from(strapi);
  const toRanked = ({ json }: { json: string }) =>
    (JSON.parse(json) as { data: { views: number }[] }).data.map((article) => ({
      views: article.views,
      article,
    }));

  const Query: Record<string, FieldResolver> = {
    async newsroomPublishedMostRead(_parent, args) {
      const { window, ...others } = withoutNulls(args);
      const asked = { ...others, window: WINDOWS[String(window)] };
      return toRanked(await service().mostRead(readValues(contract.mostReadQuery, asked)));
    },
    async newsroomPublishedTrending(_parent, args) {
      return toRanked(
        await service().trending(readValues(contract.trendingQuery, withoutNulls(args)))
      );
    },
    newsroomStatistics: () => visitsService.from(strapi).statistics(),
  };
  const Mutation: Record<string, FieldResolver> = {
    async newsroomCountView(_parent, args, { koaContext }) {
      const asked = readValues(
        { ...contract.ofArticle, ...contract.viewQuery },
        withoutNulls(args)
      );
      const beacon = beaconOf(
        { headers: koaContext.req.headers, ip: koaContext.ip },
        asked.preview
      );
      return toldOf(strapi, await service().count(asked, beacon));
    },
  };
  extendGraphql(strapi, {
    typeDefs,
    resolvers: { Query, Mutation },
    resolversConfig: {
      'Query.newsroomPublishedMostRead': authOf(isOpen(strapi), 'published-most-read.find'),
      'Query.newsroomPublishedTrending': authOf(isOpen(strapi), 'published-trending.find'),
      'Query.newsroomStatistics': authOf(areStatisticsOpen(strapi), 'statistics.find'),
      'Mutation.newsroomCountView': { auth: false },
    },
  });
}
