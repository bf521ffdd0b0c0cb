import { routerFor } from '../../../kernel/strapi/controllers';
import { articleAnswer, articlesAnswer, bannersAnswer, summaryAnswer } from './contract';
import type { controllers } from './controller';
import { READ } from './permissions';

const editors = { name: 'admin::isAuthenticatedAdmin', config: {} };
const audienceReaders = {
  policies: [editors, { name: 'admin::hasPermissions', config: { actions: [READ.action] } }],
};

export const routers = {
  audience: routerFor<typeof controllers>('admin', [
    {
      method: 'GET',
      path: '/audience/summary',
      handler: 'audience.summary',
      config: audienceReaders,
      response: summaryAnswer,
    },
    {
      method: 'GET',
      path: '/audience/articles',
      handler: 'audience.articles',
      config: audienceReaders,
      response: articlesAnswer,
    },
    {
      method: 'GET',
      path: '/audience/articles.csv',
      handler: 'audience.articlesFile',
      config: audienceReaders,
    },
    {
      method: 'GET',
      path: '/audience/banners',
      handler: 'audience.banners',
      config: audienceReaders,
      response: bannersAnswer,
    },
    {
      method: 'GET',
      path: '/audience/banners.csv',
      handler: 'audience.bannersFile',
      config: audienceReaders,
    },
    {
      method: 'GET',
      path: '/audience/articles/:documentId',
      handler: 'audience.article',
      config: { policies: [editors] },
      response: articleAnswer,
    },
  ]),
};
