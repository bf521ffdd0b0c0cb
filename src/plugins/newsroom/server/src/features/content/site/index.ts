import { defineFeature } from '../../../kernel/feature';
import type { ComponentSchema, ContentTypeSchema } from '../../../kernel/strapi/schema';
import { localized, sameInAllLocales, typeOptions } from '../../../kernel/strapi/schema';

const socialLink: ComponentSchema = {
  uid: 'newsroom.social-link',
  collectionName: 'components_newsroom_social_links',
  info: {
    displayName: 'Social link',
    icon: 'link',
    description: "The site's page on a social network",
  },
  attributes: {
    network: { type: 'string', required: true, maxLength: 60 },
    url: {
      type: 'text',
      required: true,
      maxLength: 2048,
      pluginOptions: { newsroom: { format: 'url' } },
    },
  },
};

const contact: ComponentSchema = {
  uid: 'newsroom.contact',
  collectionName: 'components_newsroom_contacts',
  info: { displayName: 'Contact', icon: 'phone', description: 'How to reach the newsroom' },
  attributes: {
    address: { type: 'text', maxLength: 500 },
    phone: { type: 'string', maxLength: 60 },
    email: { type: 'email' },
  },
};

const siteType: ContentTypeSchema = {
  kind: 'singleType',
  collectionName: 'newsroom_sites',
  info: {
    singularName: 'site',
    pluralName: 'sites',
    displayName: 'Site',
    description: 'The portal itself: its name, its publisher, how to reach it',
  },
  options: { draftAndPublish: false },
  pluginOptions: typeOptions({ localized: true }),
  attributes: {
    siteName: { type: 'string', required: true, maxLength: 250, pluginOptions: localized },
    tagline: { type: 'string', maxLength: 250, pluginOptions: localized },
    publisherName: { type: 'string', maxLength: 250, pluginOptions: localized },
    publisherLogo: {
      type: 'media',
      multiple: false,
      allowedTypes: ['images'],
      pluginOptions: sameInAllLocales,
    },
    contact: {
      type: 'component',
      component: 'newsroom.contact',
      repeatable: false,
      pluginOptions: localized,
    },
    socialLinks: {
      type: 'component',
      component: 'newsroom.social-link',
      repeatable: true,
      pluginOptions: sameInAllLocales,
    },
    frontendUrl: {
      type: 'text',
      maxLength: 2048,
      pluginOptions: { ...sameInAllLocales, newsroom: { format: 'url' } },
    },
  },
};

export const site = defineFeature({
  name: 'site',
  summary: 'Site settings: name, publisher, tagline, contact, social links, frontend URL.',
  contentTypes: [siteType],
  components: [socialLink, contact],
});
