import type { Core } from '@strapi/strapi';
import { defineFeature } from '../../../kernel/feature';
import { isLocalized, localeCodes } from '../../../kernel/strapi/locales';
import { newsroomTypes } from '../../../kernel/strapi/models';
import { adminService } from '../../../kernel/strapi/service';

/** What we use of the service of the admin's roles. */
interface AdminRoles {
  exists: () => Promise<boolean>;
  createRolesIfNoneExist: () => Promise<void>;
}

interface Permission {
  id: number;
  action: string;
  subject: string;
  properties: { locales?: string[] } | null;
}

const PERMISSION = 'admin::permission';
/** Actions that have no other property than the locale. */
const ACTIONS = ['publish', 'delete'].map((name) => `plugin::content-manager.explorer.${name}`);

/** Lets the roles that Strapi has just made publish and delete in every locale that there is. */
async function nameLocales(strapi: Core.Strapi): Promise<void> {
  const locales = await localeCodes(strapi);
  const permissions = (await strapi.db.query(PERMISSION).findMany({
    where: {
      action: { $in: ACTIONS },
      subject: { $in: newsroomTypes(strapi).filter((uid) => isLocalized(strapi, uid)) },
    },
  })) as Permission[];
  for (const { id, properties } of permissions) {
    if (properties?.locales) continue;
    const data = { properties: { ...properties, locales } };
    await strapi.db.query(PERMISSION).update({ where: { id }, data });
  }
}

/**
 * Strapi makes its Editor and Author at the first start and gives them what its sweeping, a moment later, takes away for
 * localized types: publishing and deleting without a word on locales. So the words are put in between, once.
 */
function completeDefaultRoles(strapi: Core.Strapi): void {
  const roles = adminService<AdminRoles>(strapi, 'role');
  const create = roles.createRolesIfNoneExist.bind(roles);
  roles.createRolesIfNoneExist = async () => {
    const isFirstStart = !(await roles.exists());
    await create();
    if (isFirstStart) await nameLocales(strapi);
  };
}

export const roles = defineFeature({
  name: 'roles',
  summary:
    "Lets Strapi's default Editor and Author roles publish and delete localized content in every locale.",
  bootstrap: ({ strapi }) => completeDefaultRoles(strapi),
});
