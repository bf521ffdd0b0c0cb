import { adminApi } from '@strapi/strapi/admin';
import type { Overview } from '../../../../../server/src/features/desk/overview/contract';

const overviewApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    newsroomOverview: build.query<Overview, void>({
      query: () => '/newsroom/overview',
      transformResponse: (answer: { data: Overview }) => answer.data,
    }),
  }),
});

/** Seconds for which the page and the widgets share one response. No polling: it would keep an idle session alive. */
const FRESH_FOR = 5;

export const useOverview = () =>
  overviewApi.useNewsroomOverviewQuery(undefined, { refetchOnMountOrArgChange: FRESH_FOR });
