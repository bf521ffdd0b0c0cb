import type { Core } from '@strapi/strapi';
import { defineService } from '../../../kernel/strapi/service';
import { commentsService } from '../comments';
import { NO_TOTALS, ratingsService } from '../ratings';
import { viewsService } from '../views';
import type { Engagement } from './contract';

export interface EngagementService {
  /** Views, comments and rating of those articles that are published, in their order. A few seconds old at most. */
  of: (documentIds: readonly string[]) => Promise<Engagement[]>;
}

const createEngagementService = ({ strapi }: { strapi: Core.Strapi }): EngagementService => ({
  async of(documentIds) {
    const [views, comments, ratings] = await Promise.all([
      viewsService.from(strapi).viewsOf(documentIds),
      commentsService.from(strapi).counts(documentIds),
      ratingsService.from(strapi).totalsOf(documentIds),
    ]);
    return views.map(({ documentId, ...viewed }) => ({
      documentId,
      ...viewed,
      comments: comments.get(documentId) ?? 0,
      rating: ratings.get(documentId) ?? NO_TOTALS,
    }));
  },
});

export const engagementService = defineService('engagement', createEngagementService);
