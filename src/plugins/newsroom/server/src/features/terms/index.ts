import { defineFeature } from '../../kernel/feature';
import { author, category, tag, topic } from './content-types';

export const terms = defineFeature({
  name: 'terms',
  summary: 'Categories, topics, tags and authors, each of which exists in every locale.',
  contentTypes: [category, topic, tag, author],
});
