import { z } from '@strapi/utils';

/** Options of the admin panel. */
export const editorOptions = {
  editorSessions: z
    .strictObject({
      prompt: z
        .boolean()
        .default(true)
        .describe(
          "The admin panel warns editors before their session ends. The limits are Strapi's: admin.auth.sessions."
        ),
      warnBeforeSeconds: z
        .int()
        .min(1)
        .max(3600)
        .default(60)
        .describe(
          'How long before the end the admin panel warns. Less than 20 leaves some people no time to answer.'
        ),
      keepUnsaved: z
        .boolean()
        .default(true)
        .describe(
          "The admin panel keeps what an editor has not saved on the editor's device, and offers it when the page is opened again."
        ),
      keepUnsavedHours: z
        .int()
        .min(1)
        .max(168)
        .default(20)
        .describe('How long it is kept there. After that it is deleted unasked.'),
    })
    .prefault({}),
};
