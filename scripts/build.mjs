import { isCurrent } from './freshness.mjs';
import { runNode, runNpm } from './child.mjs';

/** The plugin's server and admin code; the portal loads what is built, not what is written. */
export async function buildPlugin() {
  await runNpm('Building the plugin', ['run', 'build', '--workspace', 'strapi-plugin-newsroom']);
}

async function compileApp() {
  await runNode('Compiling the app', ['node_modules/typescript/bin/tsc', '-p', '.']);
}

/** Compiles the app too, because the admin's build reads its configuration. */
async function buildAdmin() {
  await runNode('Building the admin, about a minute', ['scripts/build-panel.mjs']);
}

/** Builds what is missing or older than its sources; answers whether there was anything to do. */
export async function buildWhatIsStale() {
  const stale = ['plugin', 'app', 'admin'].filter((part) => !isCurrent(part));
  if (stale.includes('plugin')) await buildPlugin();
  if (stale.includes('admin')) await buildAdmin();
  else if (stale.includes('app')) await compileApp();
  return stale.length > 0;
}
