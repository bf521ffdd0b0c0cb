export const ARTICLE = 'plugin::newsroom.article';

const contentManager = (kind: 'collection-types' | 'single-types', uid: string) =>
  `/content-manager/${kind}/${uid}`;

export const listOf = (type: string) =>
  contentManager('collection-types', `plugin::newsroom.${type}`);
export const singleOf = (type: string) =>
  contentManager('single-types', `plugin::newsroom.${type}`);

/** Not below the newsroom's own page: the menu would show both as open. */
export const audiencePage = '/plugins/newsroom-audience';

export const newArticle = `${listOf('article')}/create`;

/** Where an editor edits one locale of an article. */
export const articleAt = ({ documentId, locale }: { documentId: string; locale: string }) =>
  `${listOf('article')}/${documentId}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
