/**
 * `npm run test:matrix`: a short form of the suite on every Node and Strapi version that the plugin supports. It runs
 * in copies of the checkout and does not change the checkout's own packages.
 *
 *   npm run test:matrix                    Node 20, 22 and 24, on each Strapi version of the peer range
 *   npm run test:matrix -- --node 22,24    only these
 *   npm run test:matrix -- --strapi 5.54.0 only this one, whether the peer range names it or not
 *   npm run test:matrix -- --list          only says which Strapi versions the registry can install
 *   npm run test:matrix -- --keep          leaves the copies where they are
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { copyCheckout, installNode, runShortForm } from './copy.mjs';
import { findFault, strapiVersions } from './strapi-versions.mjs';

const { values } = parseArgs({
  options: {
    node: { type: 'string', default: '20,22,24' },
    strapi: { type: 'string' },
    list: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const nodes = values.node.split(',');
const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-matrix-'));

/** Prints which Strapi versions can be installed, and returns those to test. */
function chooseStrapi() {
  const { promised, newer } = strapiVersions();
  const asked = values.strapi?.split(',') ?? promised;
  const faults = new Map(
    [...new Set([...asked, ...(values.strapi ? [] : newer)])].map((version) => {
      const fault = findFault(version, folder);
      const place = promised.includes(version) ? 'promised' : 'not promised';
      console.log(`Strapi ${version}, ${place}: ${fault ?? 'can be installed'}`);
      return [version, fault];
    })
  );
  return asked.map((version) => ({ version, fault: faults.get(version) }));
}

async function testOne(node, strapi) {
  const name = `Node ${node}, Strapi ${strapi}`;
  console.log(`\n== ${name}`);
  const started = Date.now();
  const place = path.join(folder, `node-${node}-strapi-${strapi}`);
  try {
    const runtime = installNode(node, folder);
    copyCheckout(place, strapi, runtime);
    const outcome = await runShortForm(place, runtime);
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    return { name, ok: outcome.ok, says: `${runtime.version}: ${outcome.totals}, ${minutes} min` };
  } catch (error) {
    return { name, ok: false, says: error instanceof Error ? error.message : String(error) };
  } finally {
    if (!values.keep) rmSync(place, { recursive: true, force: true });
  }
}

const results = [];
try {
  for (const { version, fault } of chooseStrapi()) {
    if (values.list) continue;
    for (const node of nodes) {
      const name = `Node ${node}, Strapi ${version}`;
      results.push(fault ? { name, ok: false, says: fault } : await testOne(node, version));
    }
  }
} finally {
  if (values.keep) console.log(`Left in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
console.log('');
for (const { name, ok, says } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}: ${says}`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
