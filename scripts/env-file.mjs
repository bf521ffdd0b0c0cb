import fs from 'node:fs';

const LINE = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*(.*?)[ \t]*$/;

function unquote(raw) {
  const quoted = /^(["'`])(.*?)\1(?:[ \t]+#.*)?$/.exec(raw);
  return quoted ? quoted[2] : raw.replace(/(^|[ \t]+)#.*$/, '').trim();
}

/** The variables of an environment file, as Strapi's own reader (dotenv) sees them: the last line of a name counts. */
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
 * Sets variables in an environment file, which is made if it is missing: a line that already names one is replaced
 * where it stands, the rest goes to the end. Afterwards only the file's owner can read it, at no time anybody else.
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

  // Written beside and moved into place: a crash leaves the old file or the new one, never half of it.
  const draft = `${target}.${process.pid}.tmp`;
  fs.writeFileSync(draft, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
  fs.renameSync(draft, target);
}
