import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { defineService } from '../../../kernel/strapi/service';
import { MAX_STALENESS_MS } from '../delivery';
import { MAX_BATCH_SIZE, createBatches, uidsOf } from './batches';
import type { Endpoint } from './domain-endpoint';
import { fingerprintOf } from './domain-endpoint';
import { retryAfterMs, backoffMs } from './domain-retry';
import { createStabilityTracker, hasMore } from './domain-stability';
import { signedHeaders } from './domain-signature';
import type { Outcome } from './send';
import { send } from './send';
import type { Batch, EndpointState } from './store';
import { createEndpointStore } from './store';

/** Longer than a request may take. If a node dies, its endpoints are blocked for this long. */
const LEASE_MS = 30_000;
const GONE = 410;
/** More than the time a query of the change log may take. */
const MARGIN_MS = 200;

/** Status of an endpoint, without its URL and secret. */
export interface EndpointStatus {
  name: string;
  /** Number of undelivered changes; null until a node has started with it. */
  behind: number | null;
  /** Failed attempts since the last success. */
  failures: number;
  isPaused: boolean;
  lastError: string | null;
}

export interface WebhooksService {
  /** Registers configured endpoints. A new endpoint starts at the newest change. */
  prepare: () => Promise<void>;
  /**
   * Starts delivery to all endpoints with pending changes, independently of each other. Returns the milliseconds until
   * more changes become deliverable, if known.
   */
  deliver: () => Promise<number | undefined>;
  /** Aborts deliveries in progress. Another node, or the next start, resumes them. */
  end: () => Promise<void>;
  /** Status of all configured endpoints. */
  status: () => Promise<EndpointStatus[]>;
  /** Retries an endpoint at once, even if paused. Returns false if there is none of this name. */
  resume: (name: string) => Promise<boolean>;
}

function createWebhooksService({ strapi }: { strapi: Core.Strapi }): WebhooksService {
  const { endpoints } = optionsOf(strapi).webhooks;
  const store = createEndpointStore(strapi);
  const batches = createBatches(strapi);
  const names = endpoints.map(({ name }) => name);
  const stability = createStabilityTracker(MAX_STALENESS_MS + MARGIN_MS);
  const node = `${os.hostname().slice(0, 100)}:${process.pid}:${randomUUID()}`;
  const ending = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  const look = async () => stability.look(await batches.log.newest(), performance.now());
  let failed: { error: unknown } | undefined;

  async function onFailure(
    { name }: Endpoint,
    before: EndpointState,
    outcome: Outcome
  ): Promise<void> {
    const now = await store.now();
    const failures = before.failures + 1;
    const asked = outcome.status === null ? undefined : retryAfterMs(outcome.retryAfter, now);
    const rest = asked ?? backoffMs(failures, Math.random());
    const lastError = outcome.status === null ? outcome.error : `answered ${outcome.status}`;
    const isPaused = outcome.status === GONE;
    await store.fail(name, node, {
      failures,
      notBefore: now + rest,
      lastStatus: outcome.status,
      lastError,
      isPaused,
    });
    const what = isPaused
      ? `is gone (410): deliveries are paused. Change its configuration or run "newsroom resume ${name}"`
      : `failed (attempt ${failures}, retry in ${Math.ceil(rest / 1000)} s): ${lastError}`;
    strapi.log.warn(`Newsroom: webhook "${name}" ${what}`);
  }

  async function sendBatch(endpoint: Endpoint, batch: Batch, message: object): Promise<Outcome> {
    const body = JSON.stringify(message);
    const headers = signedHeaders(endpoint.secret, batch.id, Date.now(), body);
    return send(endpoint.url, headers, body, ending.signal);
  }

  /** Delivers one batch. Returns true if there may be more. */
  async function deliverNext(endpoint: Endpoint, state: EndpointState): Promise<boolean> {
    const { name } = endpoint;
    const now = await store.now();
    const next = await batches.next(endpoint, state, await look(), now);
    if (!next.batch) {
      await store.succeed(name, node, next.upTo, null);
      return false;
    }
    const message = await batches.message(next.changes, next.batch, now);
    if (!(await store.begin(name, node, next.batch))) return false;
    const outcome = await sendBatch(endpoint, next.batch, message);
    if (outcome.status === null && outcome.isCutOff) {
      await store.release(name, node);
      return false;
    }
    if (outcome.status === null || outcome.status < 200 || outcome.status > 299) {
      await onFailure(endpoint, state, outcome);
      return false;
    }
    await store.succeed(name, node, next.batch.upTo, outcome.status);
    if (state.failures > 0)
      strapi.log.info(
        `Newsroom: webhook "${name}" works again after ${state.failures} failed attempts`
      );
    return next.changes.length === MAX_BATCH_SIZE;
  }

  async function deliverAll(endpoint: Endpoint): Promise<void> {
    while (!ending.signal.aborted) {
      const state = await store.lease(endpoint.name, node, LEASE_MS);
      if (!state) return;
      try {
        if (!(await deliverNext(endpoint, state))) return;
      } catch (error) {
        await store.release(endpoint.name, node);
        throw error;
      }
    }
  }

  return {
    async prepare() {
      if (endpoints.length === 0) return;
      const newest = await batches.log.newest();
      for (const endpoint of endpoints) {
        await store.add(endpoint.name, fingerprintOf(endpoint), newest);
        await store.renew(endpoint.name, fingerprintOf(endpoint));
      }
    },

    async deliver() {
      if (endpoints.length === 0) return undefined;
      // Rethrown here, so that the job logs it and backs off.
      if (failed) {
        const { error } = failed;
        failed = undefined;
        throw error;
      }
      const { waitMs, ...extent } = await look();
      const states = await store.all(names);
      if (!states.some(({ cursor }) => hasMore(extent, cursor))) return waitMs;
      const now = await store.now();
      for (const endpoint of endpoints) {
        const state = states.find(({ name }) => name === endpoint.name);
        if (underWay.has(endpoint.name) || ending.signal.aborted) continue;
        if (!state || state.isPaused || state.notBefore > now) continue;
        if (!hasMore(extent, state.cursor)) continue;
        const run = deliverAll(endpoint)
          .catch((error: unknown) => {
            failed = { error };
          })
          .finally(() => underWay.delete(endpoint.name));
        underWay.set(endpoint.name, run);
      }
      return waitMs;
    },

    async end() {
      ending.abort();
      await Promise.all(underWay.values());
    },

    async status() {
      const states = await store.all(names);
      return Promise.all(
        endpoints.map(async (endpoint) => {
          const { name } = endpoint;
          const state = states.find((one) => one.name === name);
          return {
            name,
            behind: state ? await batches.log.countAfter(state.cursor, uidsOf(endpoint)) : null,
            failures: state?.failures ?? 0,
            isPaused: state?.isPaused ?? false,
            lastError: state?.lastError ?? null,
          };
        })
      );
    },

    resume: (name) => store.resume(name),
  };
}

export const webhooksService = defineService('webhooks', createWebhooksService);
