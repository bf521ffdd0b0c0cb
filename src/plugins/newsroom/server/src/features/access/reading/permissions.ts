import type { Core } from '@strapi/strapi';
import { findModel, newsroomTypes } from '../../../kernel/strapi/models';
import { isInternal } from '../../../kernel/strapi/schema';

const MARKER = { key: 'public_permissions' };
const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Lets readers, signed in or not, use the native REST and GraphQL of our types: `find` and `findOne`, once in the life
 * of a site. What an administrator takes away later is not given back.
 */
export async function letReadersRead(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'newsroom' });
  if (!('users-permissions' in strapi.plugins) || (await store.get(MARKER))) return;

  const roles = (await strapi.db
    .query(ROLE)
    .findMany({ where: { type: { $in: ['public', 'authenticated'] } } })) as { id: number }[];
  if (roles.length === 0) return; // Made by a plugin that starts after this one; the next start finds them.

  const actions = newsroomTypes(strapi).flatMap((uid) => {
    const model = findModel(strapi, uid);
    if (!model || isInternal(model)) return [];
    return model.kind === 'singleType' ? [`${uid}.find`] : [`${uid}.find`, `${uid}.findOne`];
  });
  for (const role of roles) {
    for (const action of actions) {
      const data = { action, role: role.id };
      const isGranted = (await strapi.db.query(PERMISSION).count({ where: data })) > 0;
      if (!isGranted) await strapi.db.query(PERMISSION).create({ data });
    }
  }
  await store.set({ ...MARKER, value: true });
}
