import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, scripts } from './paths';

const CONFIG_FILES = [
  'admin',
  'api',
  'database',
  'features',
  'middlewares',
  'plugins',
  'server',
] as const;

/** Files and folders that Strapi reads but never writes, linked if they exist. */
const LINKS = ['database', 'dist/src', 'dist/build', 'dist/database', 'favicon.png', 'favicon.ico'];

/** Overrides of the files in config/, by file name. JSON values only. */
export type ConfigOverrides = Partial<Record<(typeof CONFIG_FILES)[number], unknown>>;

export interface AppDirectory {
  appDir: string;
  distDir: string;
  /** Sets the overrides; they take effect at the next start. */
  override: (overrides: ConfigOverrides) => void;
}

/**
 * Creates an app folder for Strapi: links to the checkout's compiled code and migrations, config files that can be
 * overridden, and separate folders wherever Strapi writes, so that the checkout stays clean.
 */
export function createAppDirectory(parent: string, publicDir: string): AppDirectory {
  const appDir = path.join(parent, `app-${readdirSync(parent).length}`);
  const distDir = path.join(appDir, 'dist');
  const overridesFile = path.join(appDir, 'overrides.json');

  mkdirSync(path.join(distDir, 'config'), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(appDir, 'package.json'));
  for (const link of LINKS) {
    const target = path.join(root, link);
    if (existsSync(target)) symlinkSync(target, path.join(appDir, link));
  }
  for (const name of CONFIG_FILES) {
    const real = path.join(root, 'dist', 'config', `${name}.js`);
    const layers = [name, real, overridesFile].map((part) => JSON.stringify(part)).join(', ');
    writeFileSync(
      path.join(distDir, 'config', `${name}.js`),
      `module.exports = require(${JSON.stringify(scripts.configLayer)})(${layers});\n`
    );
  }
  createPublicDirectory(publicDir);

  return {
    appDir,
    distDir,
    override(overrides) {
      writeFileSync(overridesFile, JSON.stringify(overrides));
    },
  };
}

/** Links to the checkout's public files, with a separate uploads folder. */
function createPublicDirectory(publicDir: string): void {
  if (existsSync(publicDir)) return;
  mkdirSync(path.join(publicDir, 'uploads'), { recursive: true });
  for (const entry of readdirSync(path.join(root, 'public'))) {
    if (entry === 'uploads') continue;
    symlinkSync(path.join(root, 'public', entry), path.join(publicDir, entry));
  }
}
