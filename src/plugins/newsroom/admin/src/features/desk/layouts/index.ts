import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { AdminFeature } from '../../feature';
import { ChoiceInput } from './choice-input';
import { CountedInput } from './counted-input';
import { CHOICE, COUNTED, refineEditView } from './edit-view';
import type { EditView } from './edit-view';
import { refineColumns, refineFilters } from './list-view';
import type { ListFilters, ListView } from './list-view';
import { RelationLines } from './relation-lines';
import { languageOf, wordConfigurations } from './store-middleware';
import { findText, nameOf } from './words';

export { messagesOf } from './words';

interface MenuLink {
  uid: string;
  title: string;
}

let panel: StrapiApp | undefined;

/** The panel's language; English until the store exists. */
const language = () => (panel?.store ? languageOf(panel.store.getState()) : 'en');

// Strapi would translate titles itself, but it searches and sorts the menu by the untranslated ones.
const nameLinks = (links: MenuLink[]) =>
  links.map((link) => ({
    ...link,
    title: findText(language(), nameOf(link.uid) ?? '') ?? link.title,
  }));

/** Views of the plugin's types in the panel: translated labels, character counts, short columns. */
export const layouts: AdminFeature = {
  name: 'layouts',
  register(app) {
    panel = app;
    app.addMiddlewares([wordConfigurations]);
    app.addFields([
      { type: COUNTED, Component: CountedInput as ComponentType },
      { type: CHOICE, Component: ChoiceInput as ComponentType },
    ]);
  },
  // Runs after all plugins have registered, and after Strapi's i18n has added the column of locales.
  bootstrap({ getPlugin, registerHook }) {
    const contentManager = getPlugin('content-manager');
    for (const [view, zone] of [
      ['editView', 'right-links'],
      ['listView', 'actions'],
    ] as const) {
      const Component = RelationLines as ComponentType;
      contentManager.injectComponent(view, zone, { name: 'newsroom-relation-lines', Component });
    }
    registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (view: EditView) =>
      refineEditView(view, language())
    );
    registerHook('Admin/CM/pages/ListView/inject-column-in-table', (view: ListView) =>
      refineColumns(view, language())
    );
    registerHook('Admin/CM/pages/ListView/inject-in-filters', (view: ListFilters) =>
      refineFilters(view, language())
    );
    registerHook(
      'Admin/CM/pages/App/mutate-collection-types-links',
      ({ ctLinks, ...rest }: { ctLinks: MenuLink[] }) => ({ ...rest, ctLinks: nameLinks(ctLinks) })
    );
    registerHook(
      'Admin/CM/pages/App/mutate-single-types-links',
      ({ stLinks, ...rest }: { stLinks: MenuLink[] }) => ({ ...rest, stLinks: nameLinks(stLinks) })
    );
  },
};
