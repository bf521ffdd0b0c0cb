import { isCurrent } from './freshness.mjs';
import { runNode, runNpm } from './child.mjs';

/** Builds the plugin's server and admin code; the portal loads its dist folder. */
export async function buildPlugin() {
  await runNpm('Building the plugin', ['run', 'build', '--workspace', 'strapi-plugin-newsroom']);
}

async function compileApp() {
  await runNode('Compiling the app', ['node_modules/typescript/bin/tsc', '-p', '.']);
}

/** Also compiles the app, because the admin's build reads its configuration. */
async function buildAdmin() {
  await runNode('Building the admin, about a minute', ['scripts/build-panel.mjs']);
}

/** Builds what is missing or older than its sources. Returns true if anything was built. */
export async function buildWhatIsStale() {
  const stale = ['plugin', 'app', 'admin'].filter((part) => !isCurrent(part));
  if (stale.includes('plugin')) await buildPlugin();
  if (stale.includes('admin')) await buildAdmin();
  else if (stale.includes('app')) await compileApp();
  return stale.length > 0;
}
