/** True for the plugin's own content types. */
export const isNewsroomType = (uid: string): boolean => uid.startsWith('plugin::newsroom.');

/** True for the plugin's own components, which have the category `newsroom`. */
export const isNewsroomComponent = (uid: string): boolean => uid.startsWith('newsroom.');

/**
 * True for the plugin's own content types and components. Types of the host app may contain the word in their name
 * (`plugin::newsroom-desk.desk`), and the plugin's rules do not apply to them.
 */
export const isOurs = (uid: string): boolean => isNewsroomType(uid) || isNewsroomComponent(uid);
