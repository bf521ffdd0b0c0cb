/**
 * Stands between a name and its note in the one text that Strapi shows for a link: read out it is a pause, and the
 * panel's style shows the note below the name. The tab takes the note clear of the comma, which the style hides.
 */
const PAUSE = '\n,\t';

/** The text of a link: its name, and what tells it from others of that name. */
export const withNote = (name: string, note: string): string =>
  [name, note].filter(Boolean).join(PAUSE);

/** The same where there is one line only. */
export const inOneLine = (label: string): string => label.replace(PAUSE, ' · ');
