import { defineFeature } from '../../../kernel/feature';
import { controllers } from './controller';
import { routers } from './routes';
import { overviewService } from './service';

export { findReadingRights } from './permissions';

export const overview = defineFeature({
  name: 'overview',
  summary:
    "The editors' start page: articles in progress, published recently, and needing attention.",
  services: [overviewService],
  controllers,
  routers,
});
