import { z } from '@strapi/utils';

/** Options of the admin panel. */
export const editorOptions = {
  editorSessions: z
    .strictObject({
      prompt: z
        .boolean()
        .default(true)
        .describe(
          "Warn editors in the admin panel before their session ends. The lifetimes are set in Strapi's admin.auth.sessions."
        ),
      warnBeforeSeconds: z
        .int()
        .min(1)
        .max(3600)
        .default(60)
        .describe(
          'Seconds before the end at which the admin panel warns. Less than 20 gives some people too little time to react.'
        ),
      keepUnsaved: z
        .boolean()
        .default(true)
        .describe(
          "Keep unsaved edits in the browser's storage on the editor's device, and offer to restore them when the page is opened again."
        ),
      keepUnsavedHours: z
        .int()
        .min(1)
        .max(168)
        .default(20)
        .describe('Hours for which unsaved edits are kept. Older ones are deleted without asking.'),
    })
    .prefault({}),
};
