import { defineFeature } from '../../kernel/feature';
import { article, seo } from './content-type';

export { ARTICLE_UID } from './content-type';

export const articles = defineFeature({
  name: 'articles',
  summary: 'Articles with lead, cover, sections, dates, links to terms and sources, and SEO.',
  contentTypes: [article],
  components: [seo],
});
