import type { Core } from '@strapi/strapi';
import type { DocumentHook } from '../../../kernel/strapi/document-hooks';
import { adminService } from '../../../kernel/strapi/service';
import { VotesAreCast } from './errors';
import { RATING } from './model';

/** Rejects writes of votes by the document service: only readers vote. */
export const refuseEdits: DocumentHook = {
  name: 'refuseVotesByHand',
  does: 'rejects creating or changing votes, which only readers may do; deleting is allowed',
  on: (uid) => uid === RATING,
  actions: ['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft'],
  run: () => Promise.reject(new VotesAreCast()),
};

interface Action {
  subjects?: string[];
}

/**
 * Removes votes from the subjects of the create, update and publish permissions, before Strapi grants super admins
 * everything. So no role has them, the Content Manager shows no buttons for them, and its API responds with 403.
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
