/**
 * Separates a name from its note in the single text that Strapi shows for a relation. Screen readers pause at it, and
 * the admin's style shows the note below the name. The tab moves the note past the comma, which the style hides.
 */
const PAUSE = '\n,\t';

/** Label of a relation: name and distinguishing note. */
export const withNote = (name: string, note: string): string =>
  [name, note].filter(Boolean).join(PAUSE);

/** The same label on one line. */
export const inOneLine = (label: string): string => label.replace(PAUSE, ' · ');
