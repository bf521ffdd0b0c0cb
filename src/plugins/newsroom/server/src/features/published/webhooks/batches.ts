import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { localeCodes } from '../../../kernel/strapi/locales';
import { optionsOf } from '../../../kernel/options';
import type { Change } from '../projection';
import { ARTICLE, createAddressBook, createChangeLog } from '../projection';
import type { WebhookMessage } from './contract';
import { changeKinds } from '../../../config/webhooks';
import type { Endpoint } from './domain-endpoint';
import { fingerprintOf } from './domain-endpoint';
import { hasMore } from './domain-stability';
import type { ChangeLogExtent } from './domain-stability';
import { toMessage, uidOf } from './domain-message';
import type { Batch, EndpointState } from './store';

/** Changes in one message, before those of one document are put together. */
export const MAX_BATCH_SIZE = 100;

/** The next batch, or the position up to which nothing concerns the endpoint. */
export type Next = { batch: Batch; changes: Change[] } | { batch: undefined; upTo: number };

export const uidsOf = ({ kinds }: Endpoint): string[] => (kinds ?? changeKinds).map(uidOf);

/** Splits the change log into batches and builds their messages. */
export function createBatches(strapi: Core.Strapi) {
  const log = createChangeLog(strapi);
  const addresses = createAddressBook(strapi);

  return {
    log,

    /**
     * The next batch of stable changes. A batch that was started keeps its id and end until it is delivered: a receiver
     * may ignore an id that it has seen, so a retry must not contain anything new.
     */
    async next(
      endpoint: Endpoint,
      state: EndpointState,
      extent: ChangeLogExtent,
      now: number
    ): Promise<Next> {
      const { newest, stable = 0 } = extent;
      // The log ends before the delivered position: the database was replaced.
      const isOther = newest < state.cursor;
      const from = isOther ? 0 : state.cursor;
      const { batch: begun } = state;
      const missed = isOther || begun?.missed === true || (await log.isForgottenAfter(from, now));
      const uids = uidsOf(endpoint);

      if (begun?.missed === missed && state.fingerprint === fingerprintOf(endpoint)) {
        const changes = await log.after(from, { uids, upTo: begun.upTo, limit: MAX_BATCH_SIZE });
        return { batch: begun, changes };
      }
      if (!isOther && !hasMore(extent, from)) return { batch: undefined, upTo: from };
      const changes = await log.after(from, { uids, upTo: stable, limit: MAX_BATCH_SIZE });
      const last = changes.at(-1)?.id ?? 0;
      const upTo = changes.length === MAX_BATCH_SIZE ? last : stable;
      if (changes.length === 0 && !missed) return { batch: undefined, upTo };
      return { batch: { id: `msg_${randomUUID()}`, upTo, missed }, changes };
    },

    async message(changes: readonly Change[], { missed }: Batch, now: number) {
      const ids = (all: readonly string[]) => [...new Set(all)];
      const [prefix, root] = [
        strapi.config.get<string>('api.rest.prefix'),
        strapi.config.get<string>('server.url', ''),
      ];
      const message: WebhookMessage = toMessage(
        changes,
        {
          paths: optionsOf(strapi).frontend.paths,
          frontend: await addresses.frontend(),
          locales: await localeCodes(strapi),
          fallbackLocales: optionsOf(strapi).delivery.fallbackLocales,
          apiRoot: `${root}${prefix}`,
          slugs: await addresses.slugs(
            ids(changes.flatMap(({ isMoved, documentId }) => (isMoved ? [documentId] : [])))
          ),
          entries: await addresses.entries(ids(changes.flatMap(({ terms }) => terms))),
          neighbours: await addresses.neighbours(changes),
          lists: changes.some(({ uid }) => uid === ARTICLE) ? await addresses.lists() : [],
        },
        missed,
        now
      );
      return message;
    },
  };
}
