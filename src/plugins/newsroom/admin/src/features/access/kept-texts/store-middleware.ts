import type { StrapiApp } from '@strapi/strapi/admin';
import { forgetUser } from './device';
import { askWhetherSignedIn, openedIds, signOut, tellSaved } from './open-form';

type StoreMiddleware = ReturnType<Parameters<StrapiApp['addMiddlewares']>[0][number]>;

interface Mutation {
  type: string;
  meta?: { arg?: { endpointName?: string; originalArgs?: { model?: string } } };
}

interface State {
  admin_app: { token?: string | null };
  adminApi: {
    queries: Record<
      string,
      { endpointName?: string; data?: { documentId?: string; id?: number } } | undefined
    >;
  };
}

const SAVES = ['createDocument', 'updateDocument', 'publishDocument', 'cloneDocument'];

/** Key of a user on this device. The documentId also differs between two projects at one address. */
export const keyOf = ({ documentId, id }: { documentId?: string; id?: unknown }): string =>
  documentId ?? String(id);

function signedIn(state: unknown): string | undefined {
  const { queries } = (state as State).adminApi;
  const data = Object.values(queries).find((query) => query?.endpointName === 'getMe')?.data;
  return data && keyOf(data);
}

/**
 * Watches Strapi's store for saved documents and for sign-out. Only a click on "Log out" dispatches the mutation; when
 * a session ends by itself, Strapi calls the endpoint directly.
 */
export const followStrapi = (): StoreMiddleware => (store) => {
  askWhetherSignedIn(() => Boolean((store.getState() as State).admin_app.token));
  return (next) => (action) => {
    const { type, meta } = action as Mutation;
    const { endpointName = '', originalArgs } = meta?.arg ?? {};
    if (type === 'adminApi/executeMutation/pending' && endpointName === 'logout') {
      const user = signedIn(store.getState());
      signOut();
      if (user !== undefined) forgetUser(user, openedIds()).catch(() => undefined);
    }
    if (type === 'adminApi/executeMutation/fulfilled' && SAVES.includes(endpointName)) {
      tellSaved(originalArgs?.model ?? '');
    }
    return next(action) as unknown;
  };
};
