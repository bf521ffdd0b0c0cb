import type { ComponentSchema } from '../../../kernel/strapi/schema';

/** A picture in an article. Its texts are stored here and not in the media library, so that each locale has its own. */
export const captionedImage: ComponentSchema = {
  uid: 'newsroom.captioned-image',
  collectionName: 'components_newsroom_captioned_images',
  info: {
    displayName: 'Captioned image',
    icon: 'picture',
    description: 'A picture with its alternative text, caption and credit',
  },
  attributes: {
    image: { type: 'media', multiple: false, required: true, allowedTypes: ['images'] },
    alt: { type: 'string', maxLength: 250 },
    caption: { type: 'text', maxLength: 1000 },
    credit: { type: 'string', maxLength: 250 },
  },
};
