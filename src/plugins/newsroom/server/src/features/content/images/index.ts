import { defineFeature } from '../../../kernel/feature';
import { captionedImage } from './components';

export const images = defineFeature({
  name: 'images',
  summary: 'Pictures with alternative text, caption and credit per locale.',
  components: [captionedImage],
});
