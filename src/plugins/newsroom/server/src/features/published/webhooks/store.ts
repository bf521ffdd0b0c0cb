import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { clockOf } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { endpointTable } from './model';

type Row = Record<string, unknown>;

/** A batch: all changes up to `upTo`, under one id. Retries send the same batch. */
export interface Batch {
  id: string;
  upTo: number;
  missed: boolean;
}

/** Stored state of an endpoint. */
export interface EndpointState {
  name: string;
  fingerprint: string;
  cursor: number;
  batch: Batch | undefined;
  failures: number;
  notBefore: number;
  lastStatus: number | null;
  lastError: string | null;
  isPaused: boolean;
}

/** State after a failed delivery. */
export interface Failed {
  failures: number;
  notBefore: number;
  lastStatus: number | null;
  lastError: string;
  isPaused: boolean;
}

const toState = (row: Row): EndpointState => ({
  name: String(row['name']),
  fingerprint: String(row['fingerprint']),
  cursor: Number(row['cursor']),
  batch:
    typeof row['batch_id'] === 'string'
      ? {
          id: row['batch_id'],
          upTo: Number(row['batch_up_to']),
          missed: Boolean(row['batch_missed']),
        }
      : undefined,
  failures: Number(row['failures']),
  notBefore: Number(row['not_before']),
  lastStatus: row['last_status'] as number | null,
  lastError: row['last_error'] as string | null,
  isPaused: Boolean(row['is_paused']),
});

const noBatch = { batch_id: null, batch_up_to: null, batch_missed: null };
const noFailure = {
  failures: 0,
  not_before: 0,
  last_error: null,
  is_paused: false,
};
const noLease = { leased_by: null, leased_until: 0 };

/** SQL of the endpoints. */
export function createEndpointStore(strapi: Core.Strapi) {
  const rows = () =>
    strapi.db.getConnection(tableOf(strapi, endpointTable.uid)) as Knex.QueryBuilder<Row, Row[]>;
  /** Only the lease holder may write: after the lease has expired, another node may be delivering. */
  const leased = (name: string, by: string) => rows().where({ name, leased_by: by });

  return {
    /** Milliseconds since 1970 by the database's clock, which is the same for all nodes. */
    now: (): Promise<number> => clockOf(strapi.db.connection),

    /** Adds an endpoint if it does not exist. */
    async add(name: string, fingerprint: string, cursor: number): Promise<void> {
      await rows()
        .insert({ name, fingerprint, cursor, ...noBatch, ...noFailure, ...noLease })
        .onConflict('name')
        .ignore();
    },

    /** Resets failures and batch of an endpoint whose configuration has changed; keeps its position. */
    async renew(name: string, fingerprint: string): Promise<void> {
      await rows()
        .where({ name })
        .whereNot({ fingerprint })
        .update({ fingerprint, ...noBatch, ...noFailure });
    },

    async all(names: readonly string[]): Promise<EndpointState[]> {
      return (await rows().whereIn('name', names)).map(toState);
    },

    /** Tries to lease an endpoint for `forMs` milliseconds. Undefined if it is not due or another node holds the lease. */
    async lease(name: string, by: string, forMs: number): Promise<EndpointState | undefined> {
      const now = await clockOf(strapi.db.connection);
      const taken = await rows()
        .where({ name, is_paused: false })
        .where('not_before', '<=', now)
        .where('leased_until', '<=', now)
        .update({ leased_by: by, leased_until: now + forMs });
      if (taken === 0) return undefined;
      const [row] = await leased(name, by);
      return row && toState(row);
    },

    async release(name: string, by: string): Promise<void> {
      await leased(name, by).update(noLease);
    },

    /** Stores the batch before it is sent. Returns false if the lease was lost. */
    async begin(name: string, by: string, batch: Batch): Promise<boolean> {
      const changed = await leased(name, by).update({
        batch_id: batch.id,
        batch_up_to: batch.upTo,
        batch_missed: batch.missed,
      });
      return Number(changed) > 0;
    },

    /** Advances the position: everything up to `cursor` was delivered or does not concern the endpoint. */
    async succeed(name: string, by: string, cursor: number, status: number | null): Promise<void> {
      await leased(name, by).update({
        cursor,
        ...noBatch,
        ...noFailure,
        ...noLease,
        ...(status !== null && { last_status: status }),
      });
    },

    async fail(name: string, by: string, failed: Failed): Promise<void> {
      await leased(name, by).update({
        failures: failed.failures,
        not_before: failed.notBefore,
        last_status: failed.lastStatus,
        last_error: failed.lastError,
        is_paused: failed.isPaused,
        ...noLease,
      });
    },

    /** Clears failures and pause, so that the endpoint is retried at once. Returns false if it does not exist. */
    async resume(name: string): Promise<boolean> {
      const changed = await rows().where({ name }).update(noFailure);
      return Number(changed) > 0;
    },
  };
}
