import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The script of a widget. */
export interface Script {
  code: string;
  etag: string;
}

// Relative to dist/server/index.js, into which this file is bundled.
const packageFolder = path.join(__dirname, '..', '..');
const built = new Map<string, Script>();

/** Version of the plugin. With it in the URL, browsers may cache a widget for a year. */
export const version = (): string => {
  const manifest = readFileSync(path.join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
};

/** The code of a widget, read once. */
export function getScript(name: string): Script {
  let script = built.get(name);
  if (!script) {
    const file = path.join(packageFolder, 'dist', 'widgets', name, 'index.mjs');
    const code = readFileSync(file, 'utf8');
    script = { code, etag: `"${createHash('sha256').update(code).digest('base64url')}"` };
    built.set(name, script);
  }
  return script;
}
