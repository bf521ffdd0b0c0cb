import type { Core } from '@strapi/strapi';

const listeners = new WeakMap<Core.Strapi, Set<() => void>>();

/**
 * Registers a callback for after each committed round of the projector on this node. Other nodes learn of changes
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
