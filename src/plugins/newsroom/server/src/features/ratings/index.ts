import { defineFeature } from '../../kernel/feature';
import { tables } from './model';
import { ratingsService } from './service';

export { NO_TOTALS } from './domain';
export { ratingsService } from './service';
export type { Summary, Totals } from './contract';

export const ratings = defineFeature({
  name: 'ratings',
  summary: 'What readers think of articles, from 1 to 5 points.',
  tables,
  services: [ratingsService],
});
