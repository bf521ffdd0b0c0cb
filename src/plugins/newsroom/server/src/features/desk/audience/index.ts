import { defineFeature } from '../../../kernel/feature';
import { controllers } from './controller';
import { audienceFilesService } from './files';
import { grantToEditors, registerPermission, stopGranting } from './permissions';
import { routers } from './routes';
import { audienceService } from './service';

export const audience = defineFeature({
  name: 'audience',
  summary:
    'What editors see of their readers: visits and views by day, articles by what they had in a range of days, files of it.',
  services: [audienceService, audienceFilesService],
  controllers,
  routers,
  options: ['timeZone'],
  async bootstrap({ strapi }) {
    await registerPermission(strapi);
    grantToEditors(strapi);
  },
  destroy: ({ strapi }) => stopGranting(strapi),
});
