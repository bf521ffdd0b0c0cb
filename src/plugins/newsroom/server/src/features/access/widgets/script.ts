import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A widget as browsers load it. */
export interface Script {
  code: string;
  etag: string;
}

// From dist/server/index.js, where this stands once it is built.
const packageFolder = path.join(__dirname, '..', '..');
const built = new Map<string, Script>();

/** The version of the plugin, by which a frontend may keep a widget for a year. */
export const version = (): string => {
  const manifest = readFileSync(path.join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
};

/** The code of a widget; it is part of the package, so it is read once. */
export function getScript(name: string): Script {
  let script = built.get(name);
  if (!script) {
    const code = readFileSync(path.join(packageFolder, 'dist', 'widgets', `${name}.mjs`), 'utf8');
    script = { code, etag: `"${createHash('sha256').update(code).digest('base64url')}"` };
    built.set(name, script);
  }
  return script;
}
