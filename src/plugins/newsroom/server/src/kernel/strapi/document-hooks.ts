import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inTransaction, lockUntilCommit } from '../db/sql';

export type WriteAction =
  'create' | 'update' | 'clone' | 'publish' | 'unpublish' | 'discardDraft' | 'delete';

/** The parameters of a document write that hooks read or change. */
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
  /** The open transaction: the hook's own writes commit or roll back with the document's. */
  trx: Knex.Transaction;
  /** True if the write publishes: action `publish`, or a save with `status: 'published'`. */
  publishes: boolean;
}

/** The result of a write: the document (create, update) or the rows it touched (publish, delete …). */
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
  /** True for the UIDs of content types that the hook applies to. */
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
 * Strapi runs document middlewares outside the write's transaction, so a crash could separate a publish from its side
 * effects. Here the transaction is opened first and Strapi's own joins it. Writes to one document are serialised by a
 * lock, so hooks can read, decide and write without races.
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
      // Strapi types the result as the union of all actions; these are writes only.
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
