import type { Core } from '@strapi/strapi';
import type { App, StartOptions } from '../../support/app';
import { startApp } from '../../support/app';

/** Strapi's members that the plugin wraps or replaces: before the start, while running, and after the stop. */

type Members = Record<string, unknown>;

/** Getters of all members, by the phase from which they can be read. */
const MEMBERS: Record<
  'register' | 'bootstrap',
  Record<string, (strapi: Core.Strapi) => unknown>
> = {
  register: {
    listeners: ({ server }) => server.httpServer.listeners('request')[0],
    routes: ({ plugins }) =>
      (plugins['newsroom']?.routes as unknown as Record<string, Router>)['views']?.routes?.[0]
        ?.config,
    'validate.query': ({ contentAPI }) => contentAPI.validate.query,
    'validate.input': ({ contentAPI }) => contentAPI.validate.input,
    sessionManager: ({ sessionManager }) => sessionManager,
    buildSchema: (strapi) => service(strapi, 'plugin::graphql.content-api')['buildSchema'],
    findAvailable: (strapi) => relations(strapi)['findAvailable'],
    findExisting: (strapi) => relations(strapi)['findExisting'],
    updateSchema: (strapi) => service(strapi, 'plugin::content-type-builder.schema'),
    editComponent: (strapi) => service(strapi, 'plugin::content-type-builder.components'),
    editCategory: (strapi) => service(strapi, 'plugin::content-type-builder.component-categories'),
    editContentType: (strapi) => service(strapi, 'plugin::content-type-builder.content-types'),
  },
  bootstrap: {
    authenticate: (strapi) => strapi.get<Members>('auth')['authenticate'],
    load: ({ db }) => (db.entityManager as unknown as Members)['load'],
    verify: (strapi) => service(strapi, 'plugin::users-permissions.jwt')['verify'],
    createRolesIfNoneExist: (strapi) => service(strapi, 'admin::role')['createRolesIfNoneExist'],
    publishMany: (strapi) =>
      service(strapi, 'plugin::content-manager.document-manager')['publishMany'],
    generateUIDField: (strapi) =>
      service(strapi, 'plugin::content-manager.uid')['generateUIDField'],
    findUniqueUID: (strapi) => service(strapi, 'plugin::content-manager.uid')['findUniqueUID'],
  },
};

interface Router {
  routes?: { config: unknown }[];
}

const service = (strapi: Core.Strapi, uid: string): Members => strapi.service(uid as never);
const relations = (strapi: Core.Strapi): Members =>
  strapi.controller('plugin::content-manager.relations');

/** Runs before the plugins' own `register` or `bootstrap`. */
function beforePlugins(
  strapi: Core.Strapi,
  run: (moment: 'register' | 'bootstrap' | 'destroy') => void
): void {
  const runAll = strapi.runPluginsLifecycles.bind(strapi);
  strapi.runPluginsLifecycles = (moment) => {
    run(moment);
    return runAll(moment);
  };
}

const read = (strapi: Core.Strapi, moments: readonly (keyof typeof MEMBERS)[]): Members =>
  Object.fromEntries(
    moments.flatMap((moment) =>
      Object.entries(MEMBERS[moment]).map(([name, find]) => [name, find(strapi)] as const)
    )
  );

const all = ['register', 'bootstrap'] as const;

/** Names of members that have changed. */
const changed = (before: Members, now: Members): string[] =>
  Object.keys(before).filter((name) => before[name] !== now[name]);

test('everything is patched while Strapi runs and restored when it has stopped', async () => {
  const originals: Members = {};
  const app = await startApp({
    configure: (loading) =>
      beforePlugins(loading, (moment) => {
        if (moment !== 'destroy') Object.assign(originals, read(loading, [moment]));
      }),
  });
  expect(Object.values(originals)).not.toContain(undefined);
  expect(changed(originals, read(app.strapi, all))).toEqual(Object.keys(originals));

  await app.stop();
  expect(changed(originals, read(app.strapi, all))).toEqual([]);
});

describe('if Strapi has changed', () => {
  /** Starts a Strapi without a part; returns its warnings. */
  async function startWithout(
    lack: (strapi: Core.Strapi) => void,
    options: StartOptions = {}
  ): Promise<{ app: App; warnings: string[] }> {
    const warnings: string[] = [];
    const app = await startApp({
      ...options,
      configure: (strapi) => {
        strapi.log.on('data', ({ level, message }: { level: string; message: string }) => {
          if (level.includes('warn')) warnings.push(message);
        });
        beforePlugins(strapi, (moment) => {
          if (moment === 'register') lack(strapi);
        });
      },
    });
    return { app, warnings };
  }

  test('the start fails if safety depends on the part; the error says what is missing and what to do', async () => {
    const withoutValidation = ({ contentAPI }: Core.Strapi) =>
      Reflect.deleteProperty(contentAPI.validate, 'query');
    await expect(startWithout(withoutValidation)).rejects.toThrow(
      /Strapi [\d.]+ does not have strapi\.contentAPI\.validate\.query \(@strapi\/core\) .* reject readers' queries that could reveal drafts .* pin all @strapi packages to that version, or update the plugin/
    );
  });

  test('parts that are used later are checked at the start', async () => {
    const withoutChecker = (strapi: Core.Strapi) =>
      Reflect.deleteProperty(
        service(strapi, 'plugin::content-manager.permission-checker'),
        'create'
      );
    await expect(startWithout(withoutChecker)).rejects.toThrow(
      /does not have service\('permission-checker'\)\.create \(@strapi\/content-manager\)/
    );
  });

  test('a missing convenience causes a warning, and the site runs', async () => {
    const { app, warnings } = await startWithout((strapi) => {
      Reflect.deleteProperty(
        service(strapi, 'plugin::content-manager.document-manager'),
        'publishMany'
      );
    });
    const about = (part: string) => warnings.filter((warning) => warning.includes(part));
    expect(about("service('document-manager').publishMany")).toHaveLength(1);
    expect(about('One entry that cannot be published blocks all')).toHaveLength(1);
    expect(app.strapi.isLoaded).toBe(true);
    await app.stop();
  });
});
