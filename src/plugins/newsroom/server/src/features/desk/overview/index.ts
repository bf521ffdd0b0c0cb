import { defineFeature } from '../../../kernel/feature';
import { controllers } from './controller';
import { routers } from './routes';
import { overviewService } from './service';

export { findReadingRights } from './permissions';

export const overview = defineFeature({
  name: 'overview',
  summary: "The editors' first page: what is in work, what went out, what needs attention.",
  services: [overviewService],
  controllers,
  routers,
});
