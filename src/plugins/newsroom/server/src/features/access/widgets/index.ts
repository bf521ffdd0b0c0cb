import { defineFeature } from '../../../kernel/feature';
import { controllers } from './controller';
import { routers } from './routes';

export const widgets = defineFeature({
  name: 'widgets',
  summary: 'Custom elements for any frontend, served as scripts.',
  controllers,
  routers,
});
