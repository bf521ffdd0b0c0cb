import { factories } from '@strapi/strapi';
import type { Core, UID } from '@strapi/strapi';
import { refuseSchemaEdits } from './strapi/content-type-builder';
import type { ContentTypeSchema, ComponentSchema, TableModel } from './strapi/schema';
import { isInternal, registerComponents, registerTables } from './strapi/schema';
import type { DerivedTable } from './strapi/derived-tables';
import { declareDerivedTables } from './strapi/derived-tables';
import type { DocumentHook } from './strapi/document-hooks';
import { installDocumentHooks } from './strapi/document-hooks';
import type { Endpoint } from './http/endpoints';
import { skipBodyParsing, routesOf } from './http/endpoint-routes';
import { openFastLane } from './http/fast-lane';
import { hideFromGraphql } from './strapi/graphql';
import { closeFastLane } from './http/lane-traffic';
import type { Controllers, Routers } from './strapi/controllers';
import type { Job } from './run/jobs';
import { startJobs, stopJobs } from './run/jobs';
import { watchProxies } from './http/proxies';
import type { ServiceDefinition } from './strapi/service';
import { refuseOtherDatabases } from './db/sql';
import { demandParts, undoPatches } from './strapi/patches';

type Lifecycle = (deps: { strapi: Core.Strapi }) => void | Promise<void>;

/** A side effect on rows that are not documents (such as locales), run by Strapi's database lifecycles. */
export interface RowHook {
  name: string;
  does: string;
  uid: string;
  event: 'afterCreate' | 'afterUpdate' | 'afterDelete';
  run: (result: Record<string, unknown>, strapi: Core.Strapi) => Promise<void>;
}

/** The manifest of a feature. All parts but name and summary are optional. */
export interface Feature {
  /** The name used in every layer: folder, URL, service, table prefix, test. */
  name: string;
  /** One sentence for docs/features.md. */
  summary: string;
  contentTypes?: readonly ContentTypeSchema[];
  components?: readonly ComponentSchema[];
  /** Tables that are not content types. */
  tables?: readonly TableModel[];
  /** Tables whose rows follow from published pages; the feature `projection` keeps them right. */
  derive?: readonly DerivedTable[];
  services?: readonly ServiceDefinition[];
  controllers?: Controllers;
  routers?: Routers;
  /** Public API endpoints, served by the fast lane. Their router is named after the feature. */
  endpoints?: readonly Endpoint[];
  onDocument?: readonly DocumentHook[];
  onRow?: readonly RowHook[];
  /** Background jobs. They start after all features have started. */
  jobs?: readonly Job[];
  /** Paths of the plugin's options that this feature reads. */
  options?: readonly string[];
  register?: Lifecycle;
  bootstrap?: Lifecycle;
  destroy?: Lifecycle;
}

/** Declares a feature; the function only adds the type. */
export const defineFeature = (feature: Feature): Feature => feature;

/** All tables that are not content types. */
const tablesOf = ({ tables = [], derive = [] }: Feature): TableModel[] => [
  ...tables,
  ...derive.map(({ table }) => table),
];

/** All names that must be unique across features, with their kind. */
function* namesOf(feature: Feature): Generator<string> {
  yield `feature "${feature.name}"`;
  for (const { info, collectionName } of feature.contentTypes ?? []) {
    yield `content type "${info.singularName}"`;
    // Strapi's own REST API of the type uses its name.
    yield `service "${info.singularName}"`;
    yield `controller "${info.singularName}"`;
    yield `router "${info.singularName}"`;
    yield `model "plugin::newsroom.${info.singularName}"`;
    yield `table "${collectionName}"`;
  }
  for (const component of feature.components ?? []) yield `component "${component.uid}"`;
  for (const { uid, tableName } of tablesOf(feature)) {
    yield `model "${uid}"`;
    yield `table "${tableName}"`;
  }
  for (const { name } of feature.derive ?? []) yield `derived table "${name}"`;
  for (const service of feature.services ?? []) yield `service "${service.name}"`;
  for (const name of Object.keys(feature.controllers ?? {})) yield `controller "${name}"`;
  for (const name of Object.keys(feature.routers ?? {})) yield `router "${name}"`;
  if (feature.endpoints) {
    yield `router "${feature.name}"`;
    const controllers = feature.endpoints.map(({ handler }) => handler.split('.', 1)[0]);
    for (const name of new Set(controllers)) yield `controller "${name}"`;
  }
  for (const { method, path } of feature.endpoints ?? []) yield `endpoint "${method} ${path}"`;
  for (const hook of feature.onDocument ?? []) yield `document hook "${hook.name}"`;
  for (const hook of feature.onRow ?? []) yield `row hook "${hook.name}"`;
  for (const job of feature.jobs ?? []) yield `job "${job.name}"`;
}

function refuseDuplicates(features: readonly Feature[]): void {
  const owners = new Map<string, string>();
  for (const feature of features) {
    for (const name of namesOf(feature)) {
      const owner = owners.get(name);
      if (owner) throw new Error(`${name} is registered by both "${owner}" and "${feature.name}"`);
      owners.set(name, feature.name);
    }
  }
}

async function runPhase(
  phase: 'register' | 'bootstrap' | 'destroy',
  features: readonly Feature[],
  strapi: Core.Strapi
): Promise<void> {
  for (const feature of features) {
    try {
      await feature[phase]?.({ strapi });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${phase} of feature "${feature.name}" failed: ${message}`, { cause });
    }
  }
}

/**
 * Turns the list of features into a Strapi plugin. Features start in list order and stop in reverse order.
 * Throws on duplicate names, because Strapi would silently keep only the last one.
 */
export function composeFeatures(features: readonly Feature[]) {
  refuseDuplicates(features);
  const contentTypes = features.flatMap((feature) => feature.contentTypes ?? []);
  const services = features.flatMap((feature) => feature.services ?? []);
  const mounted = features.map(({ name, endpoints }) => endpoints && routesOf(name, endpoints));

  // Strapi's own REST API of each type: a router, a controller and a service with the type's name.
  const uidOf = ({ info }: ContentTypeSchema) =>
    `plugin::newsroom.${info.singularName}` as UID.ContentType;
  const core = <T>(make: (uid: UID.ContentType) => T) =>
    Object.fromEntries(
      contentTypes
        .filter((type) => !isInternal(type))
        .map((type) => [type.info.singularName, make(uidOf(type))])
    );

  return {
    register({ strapi }: { strapi: Core.Strapi }) {
      refuseSchemaEdits(strapi);
      hideFromGraphql(strapi, contentTypes.filter(isInternal).map(uidOf));
      registerComponents(
        strapi,
        features.flatMap((feature) => feature.components ?? [])
      );
      registerTables(strapi, features.flatMap(tablesOf));
      declareDerivedTables(
        strapi,
        features.flatMap((feature) => feature.derive ?? [])
      );
      installDocumentHooks(
        strapi,
        features.flatMap((feature) => feature.onDocument ?? [])
      );
      const endpoints = features.flatMap((feature) => feature.endpoints ?? []);
      skipBodyParsing(strapi, endpoints);
      openFastLane(strapi, endpoints);
      // After the fast lane, which replaces the request listeners registered before it.
      watchProxies(strapi);
      return runPhase('register', features, strapi);
    },
    async bootstrap({ strapi }: { strapi: Core.Strapi }) {
      refuseOtherDatabases(strapi);
      demandParts(strapi);
      await runPhase('bootstrap', features, strapi);
      for (const hook of features.flatMap((feature) => feature.onRow ?? [])) {
        strapi.db.lifecycles.subscribe({
          models: [hook.uid],
          [hook.event]: (event: { result: Record<string, unknown> }) =>
            hook.run(event.result, strapi),
        });
      }
      startJobs(
        strapi,
        features.flatMap((feature) => feature.jobs ?? [])
      );
    },
    async destroy({ strapi }: { strapi: Core.Strapi }) {
      try {
        await closeFastLane(strapi);
        await stopJobs(strapi);
        await runPhase('destroy', [...features].reverse(), strapi);
      } finally {
        undoPatches(strapi);
      }
    },
    contentTypes: Object.fromEntries(
      contentTypes.map((schema) => [schema.info.singularName, { schema }])
    ),
    routes: {
      ...core((uid) => factories.createCoreRouter(uid)),
      ...Object.fromEntries(features.flatMap(({ routers }) => Object.entries(routers ?? {}))),
      ...Object.fromEntries(mounted.flatMap((one) => Object.entries(one?.routers ?? {}))),
    },
    controllers: {
      ...core((uid) => factories.createCoreController(uid)),
      ...Object.fromEntries(
        features.flatMap(({ controllers }) => Object.entries(controllers ?? {}))
      ),
      ...Object.fromEntries(mounted.flatMap((one) => Object.entries(one?.controllers ?? {}))),
    },
    services: {
      ...core((uid) => factories.createCoreService(uid)),
      ...Object.fromEntries(services.map((service) => [service.name, service.create])),
    },
  };
}
