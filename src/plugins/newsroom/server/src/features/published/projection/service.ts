import type { Core } from '@strapi/strapi';
import { hasMarks, installOutbox, markEverything, outboxBacklog } from '../../../kernel/db/outbox';
import { ensureIndex, inTransaction, lockUntilCommit } from '../../../kernel/db/sql';
import { defineService } from '../../../kernel/strapi/service';
import { versionOf } from './pages/addresses';
import type { PublishedHealth } from './contract';
import { createDerivedStore } from './derive/store-derived';
import { PROJECTOR_LOCK, projectOnce } from './project/projector';
import { createWorkQueue, placesOfComponents } from './project/store-queue';
import type { Difference } from './verify/difference';
import { verifyPublished } from './verify/verify';
import { watchedTables } from './model/watched-tables';

export interface ProjectionService {
  /** Backlog of the published side. */
  health: () => Promise<PublishedHealth>;
  /** Works until nothing is left to do, whichever node does it. */
  settle: () => Promise<void>;
  /** Marks everything for a rebuild. Readers see the old rows meanwhile. */
  rebuild: () => Promise<void>;
  /** Installs missing change triggers, and queues rows of other versions for a rebuild. */
  prepare: () => Promise<void>;
  /** Returns all differences between content and the published side. Waits up to `waitMs` for pending work. */
  verify: (waitMs: number) => Promise<Difference[]>;
}

function createProjectionService({ strapi }: { strapi: Core.Strapi }): ProjectionService {
  const store = createWorkQueue(strapi);
  return {
    async health() {
      const { marks, oldestMs } = await outboxBacklog(strapi);
      return { oldestMarkMs: oldestMs, marks, ...(await store.backlog()) };
    },

    async settle() {
      while ((await hasMarks(strapi)) || (await store.hasNext(Date.now()))) {
        await projectOnce(strapi);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },

    async rebuild() {
      await installOutbox(strapi, watchedTables(strapi));
      await markEverything(strapi);
    },

    async prepare() {
      await indexPlacesOfComponents(strapi);
      const missing = await installOutbox(strapi, watchedTables(strapi));
      if (missing.length > 0) {
        strapi.log.info(
          `Newsroom: installed change triggers on ${missing.length} tables; rebuilding the published side`
        );
      }
      await inTransaction(strapi, async (trx) => {
        await lockUntilCommit(trx, PROJECTOR_LOCK);
        await store.enqueueOtherVersions(trx, versionOf(strapi));
        const { form } = createDerivedStore(strapi);
        await store.enqueueOtherDerivedForms(trx, versionOf(strapi), form);
      });
    },

    verify: (waitMs) => verifyPublished(strapi, waitMs),
  };
}

/** Indexes for finding the rows that contain a marked component. */
async function indexPlacesOfComponents(strapi: Core.Strapi): Promise<void> {
  for (const table of new Set(placesOfComponents(strapi).map((place) => place.table))) {
    await ensureIndex(strapi, {
      name: `${table}_part`,
      table,
      columns: ['cmp_id', 'component_type'],
      isUnique: false,
    });
  }
}

export const projectionService = defineService('projection', createProjectionService);
