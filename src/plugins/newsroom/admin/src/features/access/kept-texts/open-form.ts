/** The form of the Content Manager that this tab shows, for whoever has to leave it. */
export interface OpenForm {
  address: string;
  isModified: () => boolean;
  /** True when what the form holds is on the device, to the last word. */
  isKept: () => boolean;
  /** Puts the form back to what was loaded, so that nobody asks whether it may be left. What is kept stays. */
  clear: () => void;
  /** Strapi has saved a document of this type. */
  onSaved: (model: string) => void;
}

let current: OpenForm | undefined;
let isSignedOut = false;
/** Forms that this tab has opened. */
const ids = new Set<string>();

export const openedIds = (): string[] => [...ids];

/** Asks Strapi's store whether anybody is signed in. */
let isSignedIn = (): boolean => true;
export const askWhetherSignedIn = (ask: () => boolean): void => {
  isSignedIn = ask;
};
/** Where an editor was whose session ended by itself. */
let returnTo: string | undefined;
export const whereItEnded = (): string | undefined => returnTo;

/** From now on this is the tab's form; answers how to say that it is gone. */
export function enter(id: string, form: OpenForm): () => void {
  current = form;
  returnTo = undefined;
  isSignedOut = false;
  ids.add(id);
  return () => {
    if (current === form) current = undefined;
    returnTo = isSignedIn() || isSignedOut ? undefined : form.address;
  };
}

/** The editor leaves on purpose: nothing of theirs stays behind. */
export const signOut = (): void => {
  isSignedOut = true;
};
export const hasSignedOut = (): boolean => isSignedOut;

/** True where a form goes while its editor stays: Strapi has asked whether unsaved changes may go with it. */
export const isLeftOnPurpose = (openedAt: string): boolean =>
  isSignedIn() && location.href !== openedAt;

export const tellSaved = (model: string): void => current?.onSaved(model);

/** Whether there is text that the end of a session would take: none, all of it kept, or nobody knows. */
export function unsavedText(): 'none' | 'kept' | 'unknown' {
  if (!current) return 'unknown';
  if (!current.isModified()) return 'none';
  return current.isKept() ? 'kept' : 'unknown';
}

/** Leaves a form whose text is kept. */
export function leaveKept(): void {
  if (unsavedText() === 'kept') current?.clear();
}
