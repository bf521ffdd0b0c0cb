import { defineFeature } from '../../../kernel/feature';
import type { Job } from '../../../kernel/run/jobs';
import { isCommand } from '../../../kernel/run/jobs';
import { optionsOf } from '../../../kernel/options';
import { controllers } from './controller';
import { tables } from './model';
import { demandRefreshMode, refuseEndedSessions, ruleReaderSessions } from './reader-sessions';
import { tendReaderCookie } from './request';
import { routers } from './routes';
import { sessionService } from './service';
import { indexStrapiSessions } from './store-strapi';

export { OriginNotAllowed } from './errors';
export { mayOriginWrite, readerCookieAttributes } from './request';
export { findSignedIn } from './signed-in';

const HOUR = 3_600_000;

const purge: Job = {
  name: 'purgeSessions',
  does: "Deletes ended sessions of readers and administrators, also from Strapi's table.",
  everyMs: HOUR,
  run: (strapi) => sessionService.from(strapi).purge(),
};

export const sessions = defineFeature({
  name: 'sessions',
  summary:
    "Reader sessions: limits enforced by the server, one token rotation for parallel requests, and an endpoint for the time left. Adds indexes to Strapi's session table.",
  tables,
  services: [sessionService],
  controllers,
  routers,
  jobs: [purge],
  options: [
    'sessions.absoluteSeconds',
    'sessions.enforce',
    'sessions.graceSeconds',
    'sessions.idleSeconds',
    'sessions.origins',
    'sessions.requestsPerMinute',
    'sessions.warnBeforeSeconds',
  ],
  register({ strapi }) {
    if (!optionsOf(strapi).sessions.enforce) return;
    demandRefreshMode(strapi);
    ruleReaderSessions(strapi);
    strapi.server.use(tendReaderCookie(strapi));
  },
  async bootstrap({ strapi }) {
    if (!isCommand()) await indexStrapiSessions(strapi);
    if (optionsOf(strapi).sessions.enforce) refuseEndedSessions(strapi);
  },
});
