import type { Core } from '@strapi/strapi';
import { optionsSchema } from '../config';
import type { Options } from '../config';

const parsed = new WeakMap<Core.Strapi, Options>();

/** The plugin's options with defaults; parsed once per Strapi instance. */
export function optionsOf(strapi: Core.Strapi): Options {
  let options = parsed.get(strapi);
  if (!options) {
    options = optionsSchema.parse(strapi.config.get('plugin::newsroom'));
    parsed.set(strapi, options);
  }
  return options;
}
