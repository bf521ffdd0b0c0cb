import admin from './admin.json';
import comments from './comments.json';
import content from './content.json';
import i18n from './i18n.json';
import settings from './settings.json';
import upload from './upload.json';

/**
 * Strapi's own screens in Vietnamese, where Strapi has no words or poor ones. Keys as they are at run time; a file for
 * each package of Strapi, for comments, and settings.json for the few that only an administrator meets.
 */
export const strapiInVietnamese: Record<string, string> = {
  ...admin,
  ...comments,
  ...content,
  ...i18n,
  ...settings,
  ...upload,
};
