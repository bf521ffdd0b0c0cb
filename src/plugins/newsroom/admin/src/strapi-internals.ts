/**
 * Undocumented parts of Strapi's admin that the panel uses, for docs/strapi-internals.md. This file is not bundled.
 * `npm run generate` fails if an entry's `names` are no longer in the sources.
 */
export interface AdminPart {
  package: string;
  member: string;
  why: string;
  without: string;
  /** Features of the admin. */
  usedBy: readonly string[];
  /** Strings that must occur in admin/src. */
  names: readonly string[];
}

const CONTENT_MANAGER = '@strapi/content-manager';
const ADMIN = '@strapi/admin';

export const adminParts: Readonly<Record<string, AdminPart>> = {
  'components-on-every-page': {
    package: ADMIN,
    member: 'components whose names begin with future-global::',
    why: 'show something on every page of the panel',
    without:
      'The warning of the end of a session is shown beside forms only, where its flag says so.',
    usedBy: ['editor-sessions', 'kept-texts'],
    names: ['future-global::newsroom-', 'useLegacyMediaLibrary'],
  },
  'panel-window': {
    package: ADMIN,
    member: 'window.strapi.backendURL and featureFlags',
    why: 'know where the server is, for questions that must not renew a session and for pictures',
    without: 'Editors get no warning, and pictures of a server elsewhere are not found.',
    usedBy: ['editor-sessions', 'sections', 'banners'],
    names: ['window.strapi', 'backendURL', 'featureFlags'],
  },
  'session-renewal': {
    package: ADMIN,
    member: 'attemptTokenRefresh and triggerSessionExpired',
    why: "extend and end an editor's session as the panel itself does",
    without: 'The plugin does not build: both are imported by name.',
    usedBy: ['editor-sessions'],
    names: ['attemptTokenRefresh', 'triggerSessionExpired'],
  },
  'unstable-hooks': {
    package: CONTENT_MANAGER,
    member: 'unstable_useDocument, unstable_useDocumentLayout, unstable_useContentManagerContext',
    why: 'know the document, the layout and the schema of an open form',
    without: 'The plugin does not build: they are imported by name.',
    usedBy: ['kept-texts', 'sections'],
    names: [
      'unstable_useDocument ',
      'unstable_useDocumentLayout',
      'unstable_useContentManagerContext',
    ],
  },
  'store-actions': {
    package: ADMIN,
    member:
      'actions of the store: adminApi/executeMutation, adminApi/executeQuery, and names of their endpoints',
    why: 'see what was saved and who signs out, and put our words into the configuration of views',
    without: 'Kept text is offered again after a save, and labels are the raw names of fields.',
    usedBy: ['kept-texts', 'layouts'],
    names: [
      'adminApi/executeMutation/pending',
      'adminApi/executeMutation/fulfilled',
      'adminApi/executeQuery/fulfilled',
      'getContentTypeConfiguration',
      'updateDocument',
    ],
  },
  'store-state': {
    package: ADMIN,
    member: 'state of the store: admin_app.token, admin_app.language, adminApi.queries (getMe)',
    why: 'know whether somebody is signed in, who, and in which language',
    without: 'The panel does not start: the store is read at each action.',
    usedBy: ['kept-texts', 'layouts'],
    names: ['admin_app', "'getMe'"],
  },
  'store-tags': {
    package: CONTENT_MANAGER,
    member: 'tags ContentTypesConfiguration and ComponentConfiguration of adminApi',
    why: 'load the words of views again when the language changes',
    without: 'After a change of language, labels change at the next reload.',
    usedBy: ['layouts'],
    names: ['ContentTypesConfiguration', 'ComponentConfiguration'],
  },
  'view-hooks': {
    package: CONTENT_MANAGER,
    member: 'arguments of its hooks for the edit view, the list view, its filters and its menu',
    why: 'count characters, name choices, shorten columns',
    without: "Fields, columns and menu are Strapi's own.",
    usedBy: ['layouts'],
    names: [
      'Admin/CM/pages/EditView/mutate-edit-view-layout',
      'Admin/CM/pages/ListView/inject-column-in-table',
      'Admin/CM/pages/ListView/inject-in-filters',
      'Admin/CM/pages/App/mutate-collection-types-links',
      'Admin/CM/pages/App/mutate-single-types-links',
    ],
  },
  'markup-of-links': {
    package: CONTENT_MANAGER,
    member: 'markup of relation inputs, comboboxes and menus, found by CSS',
    why: 'write what tells two links apart in a second line',
    without: 'Both stand in one line.',
    usedBy: ['layouts'],
    names: ['data-radix-combobox-viewport'],
  },
  'markup-of-sections': {
    package: CONTENT_MANAGER,
    member: 'markup of dynamic zones, found by CSS',
    why: 'show on folded sections what is in them',
    without: 'Folded sections tell their kind only.',
    usedBy: ['sections'],
    names: ['main form ol > li'],
  },
  'session-texts': {
    package: ADMIN,
    member: 'messages app.session.ended.title and app.session.ended.unsaved',
    why: 'say that unsaved text is kept',
    without: 'The panel says that it is lost, which is not true.',
    usedBy: ['kept-texts'],
    names: ['app.session.ended.title', 'app.session.ended.unsaved'],
  },
  'sign-in-address': {
    package: ADMIN,
    member: 'address /auth/login with redirectTo',
    why: 'lead back to the form in which a session ended',
    without: 'Editors come back to the home page and open the form again themselves.',
    usedBy: ['kept-texts'],
    names: ['/auth/login', 'redirectTo'],
  },
};
