import { defineFeature } from '../../../kernel/feature';
import { sectionComponents } from './components';
import { keepContentSafe } from './hooks';
import { checkInput, refuseUnstorable } from './input';
import { sanitizeOutput } from './output';

export const sections = defineFeature({
  name: 'sections',
  summary: 'The kinds of sections of an article body. Unsafe URLs are rejected, HTML is sanitised.',
  components: sectionComponents,
  onDocument: [refuseUnstorable, keepContentSafe],
  register({ strapi }) {
    checkInput(strapi);
    sanitizeOutput(strapi);
  },
});

export { isTable, sanitize } from './domain';
