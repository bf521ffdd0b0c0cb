import { defineFeature } from '../../../kernel/feature';
import { isCommand } from '../../../kernel/run/jobs';
import { tables } from './model';
import { commentsService } from './service';
import { hasComments, indexComments } from './store';

export { commentsService } from './service';
export { countsSql } from './store';

export const comments = defineFeature({
  name: 'comments',
  summary:
    'Numbers of comments of articles: from strapi-plugin-comments, from a function of the site, or set by a program.',
  tables,
  services: [commentsService],
  options: ['comments.count'],
  async bootstrap({ strapi }) {
    if (!isCommand() && hasComments(strapi)) await indexComments(strapi);
  },
});
