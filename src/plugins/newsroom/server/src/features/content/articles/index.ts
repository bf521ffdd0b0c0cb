import { defineFeature } from '../../../kernel/feature';
import { publishOneByOne } from './bulk-publish';
import { article, seo } from './content-type';
import { datePublication } from './hooks';
import { restoreRelated } from './related';

export const articles = defineFeature({
  name: 'articles',
  summary: 'Articles with lead, cover, sections, dates, links to terms and sources, and SEO.',
  contentTypes: [article],
  components: [seo],
  onDocument: [datePublication, restoreRelated],
  bootstrap: ({ strapi }) => publishOneByOne(strapi),
});

export { ARTICLE_UID } from './content-type';
