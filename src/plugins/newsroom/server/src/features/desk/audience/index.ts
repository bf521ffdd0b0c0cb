import { defineFeature } from '../../../kernel/feature';
import { controllers } from './controller';
import { audienceFilesService } from './files';
import { grantToEditors, registerPermission } from './permissions';
import { routers } from './routes';
import { audienceService } from './service';

export const audience = defineFeature({
  name: 'audience',
  summary:
    'Audience figures for editors: visits and views by day, figures of articles and banners in a range of days, CSV files.',
  services: [audienceService, audienceFilesService],
  controllers,
  routers,
  options: ['timeZone'],
  async bootstrap({ strapi }) {
    await registerPermission(strapi);
    grantToEditors(strapi);
  },
});
