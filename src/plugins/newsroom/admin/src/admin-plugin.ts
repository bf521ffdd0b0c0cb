import type { StrapiApp } from '@strapi/strapi/admin';
import type { AdminFeature } from './features/feature';

/** What `strapi-plugin-newsroom/strapi-admin` gives to Strapi's admin panel. */
export interface AdminPlugin {
  register: (app: StrapiApp) => void;
  bootstrap: NonNullable<AdminFeature['bootstrap']>;
  /** Texts of the asked locales, each key under the plugin's name, and the names of types and components. */
  registerTrads: (asked: {
    locales: string[];
  }) => { locale: string; data: Record<string, string> }[];
}
