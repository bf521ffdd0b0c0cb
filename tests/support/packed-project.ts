import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pluginFolder, pluginName } from './packed-plugin';
import { root } from './paths';

/** Dependencies of a new Strapi project in plain JavaScript, in the portal's versions. */
const DEPENDENCIES = [
  '@strapi/strapi',
  '@strapi/plugin-users-permissions',
  'better-sqlite3',
  'react',
  'react-dom',
  'react-router-dom',
  'styled-components',
];

/** Creates a Strapi project independent of the portal, with the plugin's tarball as a dependency. */
export function createProject(folder: string, tarball: string): void {
  cpSync(path.join(root, 'tests', 'packed', 'project'), folder, { recursive: true });
  for (const empty of ['src/api', 'public/uploads']) {
    mkdirSync(path.join(folder, empty), { recursive: true });
  }
  const portal = readManifest(root).dependencies;
  const dependencies: Record<string, string> = { [pluginName]: `file:${tarball}` };
  for (const name of DEPENDENCIES) dependencies[name] = portal[name] ?? '*';
  const manifest = { name: 'another-project', version: '0.0.0', private: true, dependencies };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

/** Unpacks the plugin without its dependencies. Returns its folder. */
export function unpackPlugin(folder: string, tarball: string): string {
  const plugin = path.join(folder, 'node_modules', pluginName);
  mkdirSync(plugin, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', plugin, '--strip-components=1']);
  return plugin;
}

/**
 * Replaces `npm install`: unpacks the plugin and links all other packages from the checkout. Run the project with
 * preserved symlinks (see runProject()), or Node finds the checkout's own plugin.
 */
export function linkDependencies(folder: string, tarball: string): void {
  const modules = path.join(folder, 'node_modules');
  const plugin = unpackPlugin(folder, tarball);
  for (const entry of readdirSync(path.join(root, 'node_modules'))) {
    if (entry === pluginName) continue;
    symlinkSync(path.join(root, 'node_modules', entry), path.join(modules, entry));
  }
  // Dependencies that npm could not hoist.
  symlinkSync(path.join(pluginFolder, 'node_modules'), path.join(plugin, 'node_modules'));
}

export interface Manifest {
  dependencies: Record<string, string>;
  peerDependencies?: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}
