import type { Core } from '@strapi/strapi';

type Lifecycle = (deps: { strapi: Core.Strapi }) => void | Promise<void>;

/** What `strapi-plugin-newsroom/strapi-server` gives to Strapi. */
export interface ServerPlugin {
  config: { default: object; validator: (options: unknown) => void };
  register: Lifecycle;
  bootstrap: Lifecycle;
  destroy: Lifecycle;
  contentTypes: Record<string, { schema: object }>;
  routes: Record<string, object>;
  controllers: Record<string, object>;
  services: Record<string, object>;
}
