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
    "What readers may ask of Strapi's own REST and GraphQL: published content, by no path that tells of anything else.",
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
