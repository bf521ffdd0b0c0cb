import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';

/** The part of `@strapi/typescript-utils` that is used here. */
interface CompilerTools {
  resolveOutDirSync: (appDir: string) => string | undefined;
}

/** Folder of the app's compiled code. Throws if a TypeScript app has not been built. */
function findBuiltApp(appDir: string, requireOfApp: NodeJS.Require): string {
  if (!existsSync(path.join(appDir, 'tsconfig.json'))) return appDir;
  const requireOfStrapi = createRequire(requireOfApp.resolve('@strapi/strapi/package.json'));
  const compiler = requireOfStrapi('@strapi/typescript-utils') as CompilerTools;
  const distDir = compiler.resolveOutDirSync(appDir) ?? appDir;
  if (!existsSync(path.join(distDir, 'config'))) {
    throw new Error(`No built app found in ${distDir}. Run "strapi build" first.`);
  }
  return distDir;
}

/** Loads the Strapi app of a folder without starting its server, and runs `work` with it. Returns the exit code. */
export async function withApp(
  appDir: string,
  command: string,
  work: (strapi: Core.Strapi) => Promise<number>
): Promise<number> {
  // With this variable the plugin runs no jobs and repairs nothing at start.
  process.env['NEWSROOM_COMMAND'] = command;
  process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
  const requireOfApp = createRequire(path.join(appDir, 'package.json'));
  const { createStrapi } = requireOfApp('@strapi/strapi') as typeof StrapiModule;
  const distDir = findBuiltApp(appDir, requireOfApp);
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
  }
}
