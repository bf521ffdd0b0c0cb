import type { Core } from '@strapi/strapi';

/** What a service factory is given. */
export interface ServiceDeps {
  strapi: Core.Strapi;
}

/** A service of the plugin: its name in Strapi's registry, how it is made, and a typed way to reach it. */
export interface ServiceDefinition<T extends object = object> {
  name: string;
  create: (deps: ServiceDeps) => T;
  /** The instance that belongs to this Strapi; made on first use. */
  from: (strapi: Core.Strapi) => T;
}

/**
 * Declares a service. `from` is the only place that calls Strapi's any-typed locator, so a misspelt name or
 * a wrong argument is a compile error everywhere else.
 */
export function defineService<T extends object>(
  name: string,
  create: (deps: ServiceDeps) => T
): ServiceDefinition<T> {
  return {
    name,
    create,
    from: (strapi) => strapi.plugin('newsroom').service(name),
  };
}

/** A service of Strapi's own plugins; `T` states what we use of it. */
export function strapiService<T extends object>(
  strapi: Core.Strapi,
  plugin: string,
  name: string
): T {
  return strapi.plugin(plugin).service(name);
}

/** A service of Strapi's admin; `T` states what we use of it. */
export const adminService = <T extends object>(strapi: Core.Strapi, name: string): T =>
  strapi.service(`admin::${name}` as never) as unknown as T;
