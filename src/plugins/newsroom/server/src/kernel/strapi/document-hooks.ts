import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction, lockUntilCommit } from '../db/sql';

export type WriteAction =
  'create' | 'update' | 'clone' | 'publish' | 'unpublish' | 'discardDraft' | 'delete';

/** The parameters of a document write, as far as hooks read or change them. */
export interface WriteParams {
  documentId?: string;
  locale?: string | string[] | null;
  status?: string;
  data?: Record<string, unknown>;
}

/** One write to a document, as a hook sees it. `params` may be changed before `next`. */
export interface DocumentWrite {
  uid: UID.ContentType;
  action: WriteAction;
  params: WriteParams;
  /** The open transaction: everything that the hook does commits or rolls back with the write. */
  trx: Knex.Transaction;
  /** True when the write ends with a published version: `publish`, or a save with `status: 'published'`. */
  publishes: boolean;
}

/** What a write answers: the document (create, update) or the list of rows it touched (publish, delete …). */
export interface WriteResult {
  id?: number;
  documentId?: string;
  locale?: string | null;
  entries?: { id: number; documentId: string; locale?: string | null }[];
}

/** A side effect on documents, declared in a feature's manifest and listed in docs/features.md. */
export interface DocumentHook {
  /** A full phrase in camelCase, such as `refuseUnsafeUrls`. */
  name: string;
  /** One sentence for docs/features.md. */
  does: string;
  /** The content types it watches: a list, or a test of the UID. */
  on: (uid: string, strapi: Core.Strapi) => boolean;
  actions: readonly WriteAction[];
  run: (
    write: DocumentWrite,
    next: () => Promise<WriteResult | null>,
    strapi: Core.Strapi
  ) => Promise<WriteResult | null>;
}

const WRITE_ACTIONS: ReadonlySet<string> = new Set<WriteAction>([
  'create',
  'update',
  'clone',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
]);

function publishes(action: WriteAction, params: WriteParams): boolean {
  return action === 'publish' || params.status === 'published';
}

/**
 * Installs the hooks of all features as one document middleware, in manifest order, the first outermost.
 *
 * Strapi runs its own middlewares outside the write's transaction, so a crash between a publish and what belongs
 * to it would leave half of it. Here the transaction is opened first (Strapi's own joins it), and writes to one
 * document wait for each other, so hooks may read, decide and write without races.
 */
export function installDocumentHooks(strapi: Core.Strapi, hooks: readonly DocumentHook[]): void {
  strapi.documents.use(async (context, next) => {
    if (!WRITE_ACTIONS.has(context.action)) return next();
    const { uid } = context;
    const action = context.action as WriteAction;
    const relevant = hooks.filter((hook) => hook.actions.includes(action) && hook.on(uid, strapi));
    if (relevant.length === 0) return next();

    return inTransaction(strapi, async (trx) => {
      const params = context.params as WriteParams;
      if (params.documentId) await lockUntilCommit(trx, `document:${params.documentId}`);
      const write: DocumentWrite = {
        uid,
        action,
        params,
        trx,
        publishes: publishes(action, params),
      };
      // Strapi types a middleware's result as the union of all actions; ours are writes alone.
      const last = next as unknown as () => Promise<WriteResult | null>;
      return (await runChain(relevant, write, last, strapi)) as Awaited<ReturnType<typeof next>>;
    });
  });
}

function runChain(
  hooks: readonly DocumentHook[],
  write: DocumentWrite,
  last: () => Promise<WriteResult | null>,
  strapi: Core.Strapi
): Promise<WriteResult | null> {
  const step = (index: number): Promise<WriteResult | null> => {
    const hook = hooks[index];
    return hook ? hook.run(write, () => step(index + 1), strapi) : last();
  };
  return step(0);
}
