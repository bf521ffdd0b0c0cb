import type { Core } from '@strapi/strapi';
import { defineFeature } from '../../../kernel/feature';
import { isLocalized, localeCodes } from '../../../kernel/strapi/locales';
import { newsroomTypes } from '../../../kernel/strapi/models';
import { demandMethods, patchMethod } from '../../../kernel/strapi/patches';
import { adminService } from '../../../kernel/strapi/service';

/** The part of the admin's role service that we use. */
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
/** Actions whose only property is the locale. */
const ACTIONS = ['publish', 'delete'].map((name) => `plugin::content-manager.explorer.${name}`);

/** Adds all locales to the publish and delete permissions of the roles just created. */
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
 * At the first start Strapi creates Editor and Author with publish and delete permissions without locales, and then its
 * clean-up removes those of localized types. So the locales are added in between, once.
 */
function completeDefaultRoles(strapi: Core.Strapi): void {
  const roles = adminService<AdminRoles>(strapi, 'role');
  if (!demandMethods(strapi, 'default-roles', roles, 'exists')) return;
  patchMethod(strapi, 'default-roles', roles, 'createRolesIfNoneExist', (create) => async () => {
    const isFirstStart = !(await roles.exists());
    await create();
    if (isFirstStart) await nameLocales(strapi);
  });
}

export const roles = defineFeature({
  name: 'roles',
  summary:
    "Lets Strapi's default Editor and Author roles publish and delete localized content in every locale.",
  bootstrap: ({ strapi }) => completeDefaultRoles(strapi),
});
