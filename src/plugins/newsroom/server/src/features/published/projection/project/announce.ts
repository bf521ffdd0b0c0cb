import type { Core } from '@strapi/strapi';

const listeners = new WeakMap<Core.Strapi, Set<() => void>>();

/**
 * Registers a callback for after the projector of this node has changed the published side. Other nodes learn of changes
 * from the change log.
 */
export function onChanges(strapi: Core.Strapi, listener: () => void): void {
  const all = listeners.get(strapi) ?? new Set();
  all.add(listener);
  listeners.set(strapi, all);
}

export function announceChanges(strapi: Core.Strapi): void {
  for (const listener of listeners.get(strapi) ?? []) listener();
}
