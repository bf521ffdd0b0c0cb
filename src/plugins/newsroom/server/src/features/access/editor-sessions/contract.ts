import { z } from '@strapi/utils';

const moment = z.iso.datetime();

/** Remaining time of the requesting editor's session. Reading it does not extend the session. */
export const editorSessionAnswer = z.object({
  data: z.object({
    /** Whether the panel warns before the end. */
    prompt: z.boolean(),
    /** The server's time, so that clients do not rely on their own clock. */
    now: moment,
    /** End of the session unless renewed; never after `absoluteExpiresAt`. */
    idleExpiresAt: moment,
    /** Absolute end of the session. */
    absoluteExpiresAt: moment,
    warnBeforeSeconds: z.int(),
    /** Hours for which the panel keeps unsaved edits on the editor's device; 0 keeps nothing. */
    keepUnsavedHours: z.int(),
  }),
});

export type EditorSession = z.infer<typeof editorSessionAnswer>['data'];
