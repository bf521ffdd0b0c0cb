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
    'How many comments articles have: those of strapi-plugin-comments where it is installed, of a function of the site, or as told.',
  tables,
  services: [commentsService],
  options: ['comments.count'],
  async bootstrap({ strapi }) {
    if (!isCommand() && hasComments(strapi)) await indexComments(strapi);
  },
});
