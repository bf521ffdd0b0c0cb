import { z } from '@strapi/utils';

/** Options of reader sessions. */
export const sessionOptions = {
  sessions: z
    .strictObject({
      absoluteSeconds: z
        .int()
        .min(2)
        .max(2_592_000)
        .default(43_200)
        .describe(
          'Absolute lifetime of a reader session in seconds. After it the reader has to sign in again.'
        ),
      enforce: z
        .boolean()
        .default(false)
        .describe(
          'Enforce the limits in sessions.* on the server; tokens of an ended session are rejected immediately. Requires users-permissions with jwtManagement "refresh". false: Strapi alone manages reader sessions.'
        ),
      graceSeconds: z
        .int()
        .min(0)
        .max(300)
        .default(30)
        .describe(
          'Seconds for which a replaced refresh token still returns its successor, so that parallel tabs do not log each other out. Reuse after that ends the session.'
        ),
      idleSeconds: z
        .int()
        .min(1)
        .max(2_592_000)
        .default(1800)
        .describe(
          'Idle lifetime of a reader session in seconds, counted from its last renewal or keep-alive.'
        ),
      origins: z
        .array(z.url({ protocol: /^https?$/ }))
        .default([])
        .describe(
          "Origins of frontends, besides the server's own, that may send the session cookie with write requests (keep-alive, sign-out, votes, comments)."
        ),
      requestsPerMinute: z
        .int()
        .min(1)
        .max(10_000)
        .default(120)
        .describe(
          'Maximum session requests (status, keep-alive, end) per minute, session and node. Requests with an unknown token are counted per address.'
        ),
      warnBeforeSeconds: z
        .int()
        .min(1)
        .max(3600)
        .default(60)
        .describe(
          'Seconds before the end at which pages warn the reader. Less than 20 gives some people too little time to react.'
        ),
    })
    .prefault({}),
};
