import { defineFeature } from '../../kernel/feature';
import { banner, bannerPosition } from './content-types';

export const banners = defineFeature({
  name: 'banners',
  summary: 'Link banners and the places on a page where they stand.',
  contentTypes: [bannerPosition, banner],
});
