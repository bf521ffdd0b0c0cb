import type { Core } from '@strapi/strapi';
import { guards } from './guard';

const MARKER = { key: 'comments_readers' };
const GRANTED = { public: ['findAllInHierarchy'], authenticated: Object.keys(guards) };

/**
 * Grants permissions on comments, once in the life of a site: everybody reads, signed-in readers write. Permissions that
 * an administrator removes later are not granted again.
 */
export async function openComments(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'portal' });
  if (!('comments' in strapi.plugins) || (await store.get(MARKER))) return;
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const [type, names] of Object.entries(GRANTED)) {
    const role = (await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type } })) as { id: number } | null;
    for (const name of role ? names : []) {
      const data = { action: `plugin::comments.client.${name}`, role: role?.id };
      if ((await permissions.count({ where: data })) === 0) await permissions.create({ data });
    }
  }
  await store.set({ ...MARKER, value: true });
}
