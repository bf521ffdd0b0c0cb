import { z } from '@strapi/utils';

const moment = z.iso.datetime();

/** How long a reader's session lasts if nothing happens. The moments are null for whoever is not signed in. */
export const sessionAnswer = z.object({
  data: z.object({
    authenticated: z.boolean(),
    /** The server's clock: what is left is counted from here, whatever the reader's clock says. */
    now: moment,
    /** When it ends unless it is kept alive; never after `absoluteExpiresAt`. */
    idleExpiresAt: moment.nullable(),
    /** When it ends whatever the reader does. */
    absoluteExpiresAt: moment.nullable(),
    warnBeforeSeconds: z.int(),
  }),
});

export type SessionState = z.infer<typeof sessionAnswer>['data'];

/** What `details.code` says when a request was refused. */
export type SessionErrorCode =
  'SESSION_ENDED' | 'ORIGIN_NOT_ALLOWED' | 'TOKEN_INVALID' | 'TOO_MANY_REQUESTS';
