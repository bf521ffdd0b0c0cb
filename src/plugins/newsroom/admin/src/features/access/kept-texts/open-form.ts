/** The Content Manager form open in this tab, for code that has to leave it. */
export interface OpenForm {
  address: string;
  isModified: () => boolean;
  /** True if the form's current values are stored on the device. */
  isKept: () => boolean;
  /** Resets the form, so that Strapi does not ask before leaving it. The kept text stays. */
  clear: () => void;
  /** Strapi has saved a document of this type. */
  onSaved: (model: string) => void;
}

let current: OpenForm | undefined;
let isSignedOut = false;
/** IDs of the forms opened in this tab. */
const ids = new Set<string>();

export const openedIds = (): string[] => [...ids];

/** True if Strapi's store has a session. */
let isSignedIn = (): boolean => true;
export const askWhetherSignedIn = (ask: () => boolean): void => {
  isSignedIn = ask;
};
/** Address of the form that was open when the session ended by itself. */
let returnTo: string | undefined;
export const whereItEnded = (): string | undefined => returnTo;

/** Registers the tab's current form. The returned function unregisters it. */
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

/** The editor signed out: none of their text may be kept. */
export const signOut = (): void => {
  isSignedOut = true;
};
export const hasSignedOut = (): boolean => isSignedOut;

/** True if the editor left the form while signed in. Strapi has then already asked whether to drop the changes. */
export const isLeftOnPurpose = (openedAt: string): boolean =>
  isSignedIn() && location.href !== openedAt;

export const tellSaved = (model: string): void => current?.onSaved(model);

/** Whether the end of the session would lose text: there is none, all of it is kept, or unknown. */
export function unsavedText(): 'none' | 'kept' | 'unknown' {
  if (!current) return 'unknown';
  if (!current.isModified()) return 'none';
  return current.isKept() ? 'kept' : 'unknown';
}

/** Resets the form if its text is kept. */
export function leaveKept(): void {
  if (unsavedText() === 'kept') current?.clear();
}
