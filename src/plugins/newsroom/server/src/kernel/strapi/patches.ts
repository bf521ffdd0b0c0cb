import type { Core } from '@strapi/strapi';
import type { StrapiPart } from './parts/part';
import {
  describeMissing,
  hasMethods,
  strapiVersion,
  StrapiPartMissing,
  TESTED_WITH,
} from './parts/part';
import { usedParts } from './parts/used-parts';
import { wrappedParts } from './parts/wrapped-parts';

/** All undocumented parts of Strapi that the plugin uses; printed as docs/strapi-internals.md. */
export const strapiParts = { ...wrappedParts, ...usedParts };
export type PartName = keyof typeof strapiParts;

type Undo = () => void;
const undoLists = new WeakMap<Core.Strapi, Undo[]>();

/** Registers a function to run when Strapi stops. They run in reverse order. */
export function undoLater(strapi: Core.Strapi, undo: Undo): void {
  const list = undoLists.get(strapi);
  if (list) list.push(undo);
  else undoLists.set(strapi, [undo]);
}

/** Restores everything. Some Strapi services are module objects, which the next Strapi in this process would share. */
export function undoPatches(strapi: Core.Strapi): void {
  const list = undoLists.get(strapi) ?? [];
  undoLists.delete(strapi);
  for (const undo of list.reverse()) undo();
}

/** If the part is missing: throws for `stop`, else logs a warning and returns false. */
export function demandPart(strapi: Core.Strapi, name: PartName, isThere: boolean): boolean {
  if (isThere) return true;
  const part: StrapiPart = strapiParts[name];
  if (part.whenMissing === 'stop') throw new StrapiPartMissing(strapi, part);
  strapi.log.warn(describeMissing(strapi, part));
  return false;
}

/** Checks that a part has these methods. */
export const demandMethods = (
  strapi: Core.Strapi,
  name: PartName,
  target: unknown,
  ...methods: string[]
): boolean => demandPart(strapi, name, hasMethods(target, methods));

/** Checks the parts that are used later, in requests. Call it when Strapi has loaded. */
export function demandParts(strapi: Core.Strapi): void {
  if (strapiVersion(strapi) !== TESTED_WITH) {
    strapi.log.warn(
      `Newsroom: this version of the plugin is tested with Strapi ${TESTED_WITH}, and this is ${strapiVersion(strapi)}`
    );
  }
  for (const [name, part] of Object.entries<StrapiPart>(strapiParts)) {
    if (!part.isThere || (part.plugin !== undefined && !(part.plugin in strapi.plugins))) continue;
    demandPart(strapi, name as PartName, part.isThere(strapi));
  }
}

/** Replaces an own or inherited property until Strapi stops. */
export function replaceProperty(
  strapi: Core.Strapi,
  target: object,
  key: string,
  value: unknown
): void {
  const before = Object.getOwnPropertyDescriptor(target, key);
  const isEnumerable = before?.enumerable ?? false;
  Object.defineProperty(target, key, {
    value,
    configurable: true,
    writable: true,
    enumerable: isEnumerable,
  });
  undoLater(strapi, () => {
    if (before) Object.defineProperty(target, key, before);
    else Reflect.deleteProperty(target, key);
  });
}

type MethodOf<T> = {
  [Key in keyof T]: T[Key] extends (...parameters: never[]) => unknown ? Key : never;
}[keyof T] &
  string;

/**
 * Wraps a method until Strapi stops. `wrap` receives the original, bound to its object. Returns false if the method is
 * missing and the site can run without it.
 */
export function patchMethod<T extends object, Name extends MethodOf<T>>(
  strapi: Core.Strapi,
  part: PartName,
  target: T | undefined,
  method: Name,
  wrap: (original: T[Name]) => T[Name]
): boolean {
  if (!demandMethods(strapi, part, target, method) || !target) return false;
  const original = target[method] as unknown as (...parameters: unknown[]) => unknown;
  replaceProperty(strapi, target, method, wrap(original.bind(target) as T[Name]));
  return true;
}

type Service = Record<string, (...parameters: never[]) => unknown>;

/** The part of Strapi's service registry that we use. */
interface ServiceRegistry {
  keys: () => string[];
  get: (uid: string) => Service | undefined;
  extend: (uid: string, change: (service: Service) => object) => unknown;
}

/**
 * Wraps methods of a service that is a module and therefore read-only: until Strapi stops, its registry returns a copy
 * of the service.
 */
export function patchService(
  strapi: Core.Strapi,
  part: PartName,
  uid: string,
  wraps: Readonly<Record<string, (original: Service[string]) => Service[string]>>
): boolean {
  const registry = strapi.get<ServiceRegistry>('services');
  const methods = Object.keys(wraps);
  const service = hasMethods(registry, ['get', 'extend']) ? registry.get(uid) : undefined;
  if (!demandMethods(strapi, part, service, ...methods) || !service) return false;
  const wrapped = Object.entries(wraps).flatMap(([method, wrap]) => {
    const original = service[method];
    return original ? [[method, wrap(original.bind(service))] as const] : [];
  });
  registry.extend(uid, () => ({ ...service, ...Object.fromEntries(wrapped) }));
  undoLater(strapi, () => registry.extend(uid, () => service));
  return true;
}
