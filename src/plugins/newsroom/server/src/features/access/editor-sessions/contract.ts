import { z } from '@strapi/utils';

const moment = z.iso.datetime();

/** How long the session of whoever asks still lasts in the admin panel. Asking extends nothing. */
export const editorSessionAnswer = z.object({
  data: z.object({
    /** Whether the panel shall warn at all. */
    prompt: z.boolean(),
    /** The server's clock: what is left is counted from here, whatever the editor's clock says. */
    now: moment,
    /** When it ends unless it is renewed; never after `absoluteExpiresAt`. */
    idleExpiresAt: moment,
    /** When it ends whatever the editor does. */
    absoluteExpiresAt: moment,
    warnBeforeSeconds: z.int(),
    /** How long the panel keeps what is not saved on the editor's device; 0 where it shall keep nothing. */
    keepUnsavedHours: z.int(),
  }),
});

export type EditorSession = z.infer<typeof editorSessionAnswer>['data'];
