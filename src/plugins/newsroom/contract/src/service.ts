import type { NewsroomServices } from './types';

/** What is used of Strapi. */
interface Strapi {
  plugin(name: string): { service(name: string): unknown };
}

/** A service of the plugin with its type: Strapi's own `strapi.plugin('newsroom').service(name)` answers `any`. */
export const newsroomService = <Name extends keyof NewsroomServices>(
  strapi: Strapi,
  name: Name
): NewsroomServices[Name] => strapi.plugin('newsroom').service(name) as NewsroomServices[Name];
