import { defineFeature } from '../../../kernel/feature';
import { sectionComponents } from './components';
import { keepContentSafe } from './hooks';
import { checkInput, refuseUnstorable } from './input';
import { sanitizeOutput } from './output';

export const sections = defineFeature({
  name: 'sections',
  summary: 'The kinds of section that a body is made of; unsafe URLs refused, HTML sanitised.',
  components: sectionComponents,
  onDocument: [refuseUnstorable, keepContentSafe],
  register({ strapi }) {
    checkInput(strapi);
    sanitizeOutput(strapi);
  },
});

export { isTable, sanitize } from './domain';
