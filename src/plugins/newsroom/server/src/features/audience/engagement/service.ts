import type { Core } from '@strapi/strapi';
import { defineService } from '../../../kernel/strapi/service';
import { commentsService } from '../comments';
import { NO_TOTALS, ratingsService } from '../ratings';
import { viewsService } from '../views';
import type { Engagement } from './contract';

export interface EngagementService {
  /** Views, comments and ratings of the published ones among the articles, in order. Up to 3 seconds old. */
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
