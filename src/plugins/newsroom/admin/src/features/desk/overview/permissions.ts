import { useAuth } from '@strapi/strapi/admin';
import { ARTICLE } from './addresses';

const READ = 'plugin::content-manager.explorer.read';

export interface Permission {
  action: string;
  subject: string | null;
}

/** Permission to read entries of a type in the Content Manager. */
export const mayRead = (subject: string): Permission => ({ action: READ, subject });
export const mayReadArticles = mayRead(ARTICLE);
export const mayWriteArticles: Permission = {
  action: 'plugin::content-manager.explorer.create',
  subject: ARTICLE,
};
export const mayReadAudience: Permission = {
  action: 'plugin::newsroom.audience.read',
  subject: null,
};
export const mayReadMedia: Permission = { action: 'plugin::upload.read', subject: null };

/** Returns a check of the user's permissions. The server checks again, including the role's conditions. */
export function usePermissions(): (permission: Permission) => boolean {
  const owned = useAuth('NewsroomOverview', ({ permissions }) => permissions);
  return ({ action, subject }) =>
    owned.some((own) => own.action === action && (own.subject ?? null) === subject);
}
