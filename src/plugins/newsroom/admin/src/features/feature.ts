import type { StrapiApp } from '@strapi/strapi/admin';

/** A feature's part in the admin panel. Its server part, if any, has the same name. */
export interface AdminFeature {
  /** The feature's name, the same in every layer. */
  name: string;
  /** Runs first: adds menu links, pages, widgets and inputs. */
  register?: (app: StrapiApp) => void;
  /** Runs after all plugins have registered: adds hooks and components in other plugins. */
  bootstrap?: (
    app: Pick<StrapiApp, 'addSettingsLink' | 'addSettingsLinks' | 'getPlugin' | 'registerHook'>
  ) => void;
}
