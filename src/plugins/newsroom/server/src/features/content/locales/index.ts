import { defineFeature } from '../../../kernel/feature';
import { refuseUnknownLocale, shareLinksAndSwitches } from './hooks';
import { makeInitialLocales } from './initial-locales';
import { sharingService } from './service';

export const locales = defineFeature({
  name: 'locales',
  summary:
    'Creates the locales of a new site, and keeps what the locales of a document share equal.',
  services: [sharingService],
  onDocument: [refuseUnknownLocale, shareLinksAndSwitches],
  options: ['locales.initial'],
  bootstrap: ({ strapi }) => makeInitialLocales(strapi),
});
