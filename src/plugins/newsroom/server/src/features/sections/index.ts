import { defineFeature } from '../../kernel/feature';
import { sectionComponents } from './components';

export const sections = defineFeature({
  name: 'sections',
  summary: 'The kinds of section that a body is made of; unsafe URLs refused, HTML sanitised.',
  components: sectionComponents,
});
