import { defineFeature } from '../../../kernel/feature';
import { refuseUnknownLocale, shareLinksAndSwitches } from './hooks';
import { makeInitialLocales } from './initial-locales';
import { sharingService } from './service';

export const locales = defineFeature({
  name: 'locales',
  summary: 'The locales of a new site, and what the locales of one document share.',
  services: [sharingService],
  onDocument: [refuseUnknownLocale, shareLinksAndSwitches],
  options: ['locales.initial'],
  bootstrap: ({ strapi }) => makeInitialLocales(strapi),
});
