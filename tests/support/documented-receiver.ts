import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';
import { findFreePort } from './ports';
import { atEndOfFile, getFolder } from './test-file';

/** Runs the receiver shown in docs/webhooks.md (its first JavaScript block) as a process. */
export async function startDocumentedReceiver(secret: string) {
  const page = readFileSync(path.join(root, 'docs', 'webhooks.md'), 'utf8');
  const [, code] = /^```js\n(.*?)^```$/ms.exec(page) ?? [];
  if (!code) throw new Error('docs/webhooks.md has no block of JavaScript');
  const file = path.join(getFolder(), 'receiver.mjs');
  writeFileSync(file, code);

  const port = await findFreePort();
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, PORT: String(port), WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  atEndOfFile(async () => {
    child.kill();
    await ended;
  });
  const url = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; ; attempt += 1) {
    const isThere = await fetch(url, { method: 'POST' }).then(
      () => true,
      () => false
    );
    if (isThere) break;
    if (attempt > 100) throw new Error('The documented receiver does not listen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, output: () => output };
}
