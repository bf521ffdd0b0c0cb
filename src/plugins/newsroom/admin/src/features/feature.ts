import type { StrapiApp } from '@strapi/strapi/admin';

/** What a feature adds to Strapi's admin panel. Its server side, if it has one, goes by the same name. */
export interface AdminFeature {
  /** The one word that names it in every layer. */
  name: string;
  /** Before the admin's plugins start: menu links, pages, widgets, inputs. */
  register?: (app: StrapiApp) => void;
  /** After all plugins have registered: hooks, and what goes into other plugins. */
  bootstrap?: (
    app: Pick<StrapiApp, 'addSettingsLink' | 'addSettingsLinks' | 'getPlugin' | 'registerHook'>
  ) => void;
}
