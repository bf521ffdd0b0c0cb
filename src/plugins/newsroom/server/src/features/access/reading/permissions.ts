import type { Core } from '@strapi/strapi';
import { findModel, newsroomTypes } from '../../../kernel/strapi/models';
import { isInternal } from '../../../kernel/strapi/schema';

const MARKER = { key: 'public_permissions' };
const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/**
 * Grants `find` and `findOne` on the plugin's types to the public and authenticated roles, once in the life of a site.
 * Permissions that an administrator removes later are not granted again.
 */
export async function letReadersRead(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'newsroom' });
  if (!('users-permissions' in strapi.plugins) || (await store.get(MARKER))) return;

  const roles = (await strapi.db
    .query(ROLE)
    .findMany({ where: { type: { $in: ['public', 'authenticated'] } } })) as { id: number }[];
  if (roles.length === 0) return; // Created by a plugin that starts after this one; the next start finds them.

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
