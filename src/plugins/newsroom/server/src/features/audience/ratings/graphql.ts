import type { Core } from '@strapi/strapi';
import type { FieldResolver } from '../../../kernel/strapi/graphql';
import { extendGraphql, withoutNulls, authOf } from '../../../kernel/strapi/graphql';
import type { SdlType } from '../../../kernel/strapi/graphql-sdl';
import { argumentsOf, namesOf, sdlOf } from '../../../kernel/strapi/graphql-sdl';
import type { Context } from '../../../kernel/strapi/controllers';
import { readBody, readValues } from '../../../kernel/http/input';
import { isOpen } from '../../published/delivery';
import * as contract from './contract';
import type { Totals } from './contract';
import { ratingsService } from './service';
import type { Outcome } from './voting';
import { rate, readRating, withdrawRating } from './voting';

const types: SdlType[] = [
  { name: 'NewsroomRatingTotals', schema: contract.totals },
  { name: 'NewsroomArticleRating', schema: contract.rating },
];
const ofArticle = argumentsOf(contract.ofArticle);

const typeDefs = `
  ${sdlOf(types, namesOf(types))}
  type NewsroomRated {
    rating: NewsroomRatingTotals!
    article: NewsroomPublishedCard!
  }
  type Query {
    newsroomArticleRating(${ofArticle}): NewsroomArticleRating!
    newsroomPublishedBestRated(${argumentsOf(contract.bestRatedQuery)}): [NewsroomRated!]!
  }
  type Mutation {
    newsroomRate(${ofArticle}, ${argumentsOf(contract.vote.shape)}): NewsroomArticleRating!
    newsroomWithdrawRating(${ofArticle}): NewsroomArticleRating!
  }`;

/** The same operations as over REST, with the same rules. */
export function extendRatingsGraphql(strapi: Core.Strapi): void {
  const askingOf = (ctx: Context) => ({ headers: ctx.req.headers, ip: ctx.ip });
  const idOf = (args: Record<string, unknown>) =>
    readValues(contract.ofArticle, withoutNulls(args)).documentId;
  const answer = (ctx: Context, { rating, cookie }: Outcome) => {
    ctx.set('Cache-Control', 'no-store');
    if (cookie) ctx.append('Set-Cookie', cookie);
    return rating;
  };

  const Query: Record<string, FieldResolver> = {
    newsroomArticleRating: async (_parent, args, { koaContext }) =>
      answer(koaContext, await readRating(strapi, askingOf(koaContext), idOf(args))),
    async newsroomPublishedBestRated(_parent, args) {
      const asked = readValues(contract.bestRatedQuery, withoutNulls(args));
      const { json } = await ratingsService.from(strapi).bestRated(asked);
      const { data } = JSON.parse(json) as { data: { rating: Totals }[] };
      return data.map((article) => ({ rating: article.rating, article }));
    },
  };
  const Mutation: Record<string, FieldResolver> = {
    async newsroomRate(_parent, args, { koaContext }) {
      const { score } = readBody(contract.vote, { score: args['score'] });
      return answer(koaContext, await rate(strapi, askingOf(koaContext), idOf(args), score));
    },
    newsroomWithdrawRating: async (_parent, args, { koaContext }) =>
      answer(koaContext, await withdrawRating(strapi, askingOf(koaContext), idOf(args))),
  };
  extendGraphql(strapi, {
    typeDefs,
    resolvers: { Query, Mutation },
    resolversConfig: {
      'Query.newsroomArticleRating': { auth: false },
      'Query.newsroomPublishedBestRated': authOf(isOpen(strapi), 'published-best-rated.find'),
      'Mutation.newsroomRate': { auth: false },
      'Mutation.newsroomWithdrawRating': { auth: false },
    },
  });
}
