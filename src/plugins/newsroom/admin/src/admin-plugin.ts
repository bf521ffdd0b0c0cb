import type { StrapiApp } from '@strapi/strapi/admin';
import type { AdminFeature } from './features/feature';

/** The export of `strapi-plugin-newsroom/strapi-admin` that Strapi's admin panel loads. */
export interface AdminPlugin {
  register: (app: StrapiApp) => void;
  bootstrap: NonNullable<AdminFeature['bootstrap']>;
  /** Translations for the requested locales: the plugin's texts and the names of types and components. */
  registerTrads: (asked: {
    locales: string[];
  }) => { locale: string; data: Record<string, string> }[];
}
