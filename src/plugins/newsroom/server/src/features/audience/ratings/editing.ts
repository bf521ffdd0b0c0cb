import type { Core } from '@strapi/strapi';
import type { DocumentHook } from '../../../kernel/strapi/document-hooks';
import { adminService } from '../../../kernel/strapi/service';
import { VotesAreCast } from './errors';
import { RATING } from './model';

/** Nobody writes votes but readers: whoever tries by the document service is told. */
export const refuseEdits: DocumentHook = {
  name: 'refuseVotesByHand',
  does: 'refuses to make or change a vote: readers cast them; deleting is allowed',
  on: (uid) => uid === RATING,
  actions: ['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft'],
  run: () => Promise.reject(new VotesAreCast()),
};

interface Action {
  subjects?: string[];
}

/**
 * Takes votes out of what can be created and edited in the admin, before Strapi gives super admins all that there is: no
 * role has that right, so the Content Manager shows neither button nor form for it, and its API answers 403.
 */
export function withholdEditing(strapi: Core.Strapi): void {
  const { actionProvider } = adminService<{
    actionProvider: { get: (uid: string) => Action | undefined };
  }>(strapi, 'permission');
  for (const name of ['create', 'update', 'publish']) {
    const action = actionProvider.get(`plugin::content-manager.explorer.${name}`);
    if (action?.subjects) action.subjects = action.subjects.filter((uid) => uid !== RATING);
  }
}
