export const ARTICLE = 'plugin::newsroom.article';

const contentManager = (kind: 'collection-types' | 'single-types', uid: string) =>
  `/content-manager/${kind}/${uid}`;

export const listOf = (type: string) =>
  contentManager('collection-types', `plugin::newsroom.${type}`);
export const singleOf = (type: string) =>
  contentManager('single-types', `plugin::newsroom.${type}`);

/** Not a subpath of the newsroom's page, because the menu would highlight both. */
export const audiencePage = '/plugins/newsroom-audience';

export const newArticle = `${listOf('article')}/create`;

/** Path of the form for one locale of an article. */
export const articleAt = ({ documentId, locale }: { documentId: string; locale: string }) =>
  `${listOf('article')}/${documentId}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
