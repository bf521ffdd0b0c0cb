import type { Core } from '@strapi/strapi';

/** The arguments of a service factory. */
export interface ServiceDeps {
  strapi: Core.Strapi;
}

/** A service of the plugin: its name in Strapi's registry, its factory, and typed access to it. */
export interface ServiceDefinition<T extends object = object> {
  name: string;
  create: (deps: ServiceDeps) => T;
  /** The instance of this Strapi, created on first use. */
  from: (strapi: Core.Strapi) => T;
}

/**
 * Declares a service. `from` is the only place that calls Strapi's untyped locator, so a misspelt name or a wrong
 * argument is a compile error everywhere else.
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

/** A service of another Strapi plugin; `T` declares the part we use. */
export function strapiService<T extends object>(
  strapi: Core.Strapi,
  plugin: string,
  name: string
): T {
  return strapi.plugin(plugin).service(name);
}

/** Another Strapi plugin itself; `T` declares the part we use. */
export const strapiPlugin = <T extends object>(strapi: Core.Strapi, plugin: string): T =>
  strapi.plugin(plugin) as unknown as T;

/** A service of Strapi's admin; `T` declares the part we use. */
export const adminService = <T extends object>(strapi: Core.Strapi, name: string): T =>
  strapi.service(`admin::${name}` as never) as unknown as T;
