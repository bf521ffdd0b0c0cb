import type { Core } from '@strapi/strapi';
import { patchMethod } from '../../../kernel/strapi/patches';
import { adminService } from '../../../kernel/strapi/service';

/** Permission for the page, its widgets and files. The panel beside an article is shown to all who may read the article. */
export const READ = { uid: 'audience.read', action: 'plugin::newsroom.audience.read' };

interface PermissionService {
  actionProvider: { registerMany: (actions: object[]) => Promise<void> };
}

/** The part of the admin's role service that we use. */
interface RoleService {
  createRolesIfNoneExist: () => Promise<void>;
}

const GRANTED = { key: 'audience-granted' };

/** Grants the permission to Strapi's Editor role once. If an administrator removes it, it is not granted again. */
async function grantOnce(strapi: Core.Strapi): Promise<void> {
  const settings = strapi.store({ type: 'plugin', name: 'newsroom' });
  if (await settings.get(GRANTED)) return;
  const editor = (await strapi.db
    .query('admin::role')
    .findOne({ where: { code: 'strapi-editor' } })) as { id: number } | null;
  if (editor) {
    const permission = { action: READ.action, role: editor.id };
    const known = await strapi.db.query('admin::permission').count({ where: permission });
    const data = { ...permission, subject: null, properties: {}, conditions: [] };
    if (known === 0) await strapi.db.query('admin::permission').create({ data });
  }
  await settings.set({ ...GRANTED, value: true });
}

export async function registerPermission(strapi: Core.Strapi): Promise<void> {
  await adminService<PermissionService>(strapi, 'permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'See what readers do',
      uid: READ.uid,
      pluginName: 'newsroom',
      subCategory: 'Audience',
    },
  ]);
}

export function grantToEditors(strapi: Core.Strapi): void {
  // At the first start, Strapi creates its roles after all plugins have started.
  const roles = adminService<RoleService>(strapi, 'role');
  patchMethod(strapi, 'default-roles', roles, 'createRolesIfNoneExist', (create) => async () => {
    await create();
    await grantOnce(strapi);
  });
}
