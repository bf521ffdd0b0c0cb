import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A line that sets a variable. */
const LINE = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=/;

/**
 * Parses an environment file with dotenv, as Strapi does. dotenv is loaded on the first call, because scripts that run
 * before the packages are installed import this file too.
 */
export function readEnvFile(file) {
  if (!fs.existsSync(file)) return new Map();
  const { parse } = require('dotenv');
  return new Map(Object.entries(parse(fs.readFileSync(file, 'utf8'))));
}

/**
 * Sets variables in an environment file, which is created if missing. A line that already sets one is replaced in
 * place, others are appended. The file is created with mode 600.
 */
export function setInEnvFile(file, values) {
  const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
  const before = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
  const open = new Map(values);
  const lines = before.split(/\r?\n/).map((line) => {
    const name = LINE.exec(line)?.[1];
    return name && values.has(name) ? (open.delete(name), `${name}=${values.get(name)}`) : line;
  });
  if (lines.at(-1) === '') lines.pop();
  for (const [name, value] of open) lines.push(`${name}=${value}`);

  // Written to a temporary file and renamed, so that a crash leaves the old file or the new one.
  const draft = `${target}.${process.pid}.tmp`;
  fs.writeFileSync(draft, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
  fs.renameSync(draft, target);
}
