/** True for the plugin's own content types. */
export const isNewsroomType = (uid: string): boolean => uid.startsWith('plugin::newsroom.');

/** True for the plugin's own components: their category, `newsroom`, is the plugin's. */
export const isNewsroomComponent = (uid: string): boolean => uid.startsWith('newsroom.');

/**
 * True for the plugin's own content types and components. A host's type may have the word in its name
 * (`api::newsroom-desk.desk`, `plugin::newsroom-extras.note`); the rules of the plugin are not for it.
 */
export const isOurs = (uid: string): boolean => isNewsroomType(uid) || isNewsroomComponent(uid);
