import { defineFeature } from '../../../kernel/feature';
import {
  answerFaultsOfInput,
  checkQueries,
  guardNestedRelations,
  readPublishedOnly,
} from './guard';
import { letReadersRead } from './permissions';
import { readingService } from './service';

export const reading = defineFeature({
  name: 'reading',
  summary:
    "Restricts readers' queries to Strapi's own REST and GraphQL: published content only, without filters or relations that reveal drafts.",
  services: [readingService],
  options: ['reading.maxDepth', 'reading.maxSize'],
  register({ strapi }) {
    checkQueries(strapi);
    readPublishedOnly(strapi);
    answerFaultsOfInput(strapi);
  },
  bootstrap({ strapi }) {
    guardNestedRelations(strapi);
    return letReadersRead(strapi);
  },
});
