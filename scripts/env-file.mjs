import fs from 'node:fs';

const LINE = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*(.*?)[ \t]*$/;

function unquote(raw) {
  const quoted = /^(["'`])(.*?)\1(?:[ \t]+#.*)?$/.exec(raw);
  return quoted ? quoted[2] : raw.replace(/(^|[ \t]+)#.*$/, '').trim();
}

/** Parses an environment file as dotenv does: the last line of a name counts. */
export function readEnvFile(file) {
  const values = new Map();
  if (!fs.existsSync(file)) return values;
  for (const line of fs.readFileSync(file, 'utf8').split(/\r?\n/)) {
    const match = LINE.exec(line);
    if (match) values.set(match[1], unquote(match[2]));
  }
  return values;
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
