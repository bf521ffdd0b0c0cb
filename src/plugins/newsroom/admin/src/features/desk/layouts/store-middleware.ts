import { adminApi } from '@strapi/strapi/admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ConfigurationAnswer } from './wording';
import { wordAnswer } from './wording';

type StoreMiddleware = ReturnType<Parameters<StrapiApp['addMiddlewares']>[0][number]>;

interface Answered {
  type: string;
  payload: ConfigurationAnswer;
  meta?: { arg?: { endpointName?: string } };
}

const ENDPOINTS = ['getContentTypeConfiguration', 'getComponentConfiguration'];
const TAGS = ['ContentTypesConfiguration', 'ComponentConfiguration'];

const isConfiguration = (action: unknown): action is Answered => {
  const { type, meta } = action as Answered;
  return (
    type === 'adminApi/executeQuery/fulfilled' && ENDPOINTS.includes(meta?.arg?.endpointName ?? '')
  );
};

/** The panel's language. */
export const languageOf = (state: unknown): string =>
  (state as { admin_app: { language: { locale: string } } }).admin_app.language.locale;

/**
 * Adds the plugin's labels to view configurations as they arrive in the store. Hooks are not enough: none covers the
 * column picker. Strapi's message IDs would override labels written by an administrator.
 */
export const wordConfigurations = (): StoreMiddleware => (store) => (next) => (action) => {
  const language = languageOf(store.getState());
  const result: unknown = next(
    isConfiguration(action) ? { ...action, payload: wordAnswer(action.payload, language) } : action
  );
  if (languageOf(store.getState()) !== language) {
    store.dispatch(adminApi.util.invalidateTags(TAGS as never[]) as never);
  }
  return result;
};
