import { z } from '@strapi/utils';

const moment = z.iso.datetime();

/** Remaining time of a reader's session. The ends are null if nobody is signed in. */
export const sessionAnswer = z.object({
  data: z.object({
    authenticated: z.boolean(),
    /** The server's time, so that clients do not rely on their own clock. */
    now: moment,
    /** End of the session unless kept alive; never after `absoluteExpiresAt`. */
    idleExpiresAt: moment.nullable(),
    /** Absolute end of the session. */
    absoluteExpiresAt: moment.nullable(),
    warnBeforeSeconds: z.int(),
  }),
});

export type SessionState = z.infer<typeof sessionAnswer>['data'];

/** Values of `details.code`. */
export type SessionErrorCode =
  'SESSION_ENDED' | 'ORIGIN_NOT_ALLOWED' | 'TOKEN_INVALID' | 'TOO_MANY_REQUESTS';
