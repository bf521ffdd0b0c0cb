import type { Core } from '@strapi/strapi';
import { adminService } from '../../../kernel/strapi/service';

/** The right to see the page, its widgets and its files. Beside an article its readers are shown to all who may read it. */
export const READ = { uid: 'audience.read', action: 'plugin::newsroom.audience.read' };

interface PermissionService {
  actionProvider: { registerMany: (actions: object[]) => Promise<void> };
}

/** What we use of the service of the admin's roles. */
interface RoleService {
  createRolesIfNoneExist: () => Promise<void>;
}

const GRANTED = { key: 'audience-granted' };

/** Gives the right to Strapi's own Editor, once: what an administrator takes away does not come back. */
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

/** Strapi's services outlive an app: what was put around one is taken off when the app stops. */
const takeOff = new WeakMap<Core.Strapi, () => void>();

export function grantToEditors(strapi: Core.Strapi): void {
  // Strapi makes its roles when all plugins have started, at the first start.
  const roles = adminService<RoleService>(strapi, 'role');
  const original = roles.createRolesIfNoneExist;
  const create = original.bind(roles);
  takeOff.set(strapi, () => {
    roles.createRolesIfNoneExist = original;
  });
  roles.createRolesIfNoneExist = async () => {
    await create();
    await grantOnce(strapi);
  };
}

export const stopGranting = (strapi: Core.Strapi): void => takeOff.get(strapi)?.();
