/**
 * `npm run generate` writes all generated files: types/generated (Strapi's types of all content types),
 * docs/features.md, docs/strapi-internals.md, the table of options in the plugin's README, and the plugin's public
 * types. With `--check` it writes into .tmp and compares, without changing the repository.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { featuresPage, optionsOfSchema, withOptions } from './features-page.mjs';
import { root } from './files.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { publicTypes } from './public-types.mjs';
import { strapiInternalsPage } from './strapi-internals-page.mjs';

// Strapi's ES modules import folders and do not load in Node; its CommonJS build does.
/** @type {(name: string) => unknown} */
const require = createRequire(import.meta.url);
const { compileStrapi, createStrapi } = /** @type {typeof import('@strapi/strapi')} */ (
  require('@strapi/strapi')
);
const { generators } = /** @type {typeof import('@strapi/typescript-utils')} */ (
  require('@strapi/typescript-utils')
);
const { z } = /** @type {typeof import('@strapi/utils')} */ (require('@strapi/utils'));

const PLUGIN = path.join(root, 'src/plugins/newsroom');

// Registering needs secrets but stores none, and opens no database.
const SECRETS = ['API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'JWT_SECRET'];
for (const name of [...SECRETS, 'APP_KEYS', 'ENCRYPTION_KEY']) process.env[name] = 'not-a-secret';
process.env['DATABASE_CLIENT'] = 'sqlite';
process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';

/** The server loads the built plugin, so the types of an old build would be compared. */
function buildPlugin() {
  const build = [path.join(PLUGIN, 'build.mjs'), '--silent'];
  const { status, stdout, stderr } = spawnSync(process.execPath, build, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The plugin does not build:\n${stdout}${stderr}`);
}

/**
 * The generated files: path from the root and content.
 *
 * @param {string} scratch an empty folder below the root
 * @returns {Promise<[string, string][]>}
 */
async function generate(scratch) {
  const strapi = await createStrapi(await compileStrapi({ ignoreDiagnostics: true })).register();
  await generators.generate({
    strapi,
    pwd: root,
    rootDir: path.relative(root, scratch),
    artifacts: { contentTypes: true, components: true },
    logger: { silent: true },
  });

  const { wings } =
    /** @type {{ wings: Record<string, import('./features-page.mjs').Feature[]> }} */ (
      loadTypeScript(path.join(PLUGIN, 'server/src/features/index'))
    );
  const { optionsSchema } = /** @type {{ optionsSchema: import('@strapi/utils').z.ZodType }} */ (
    loadTypeScript(path.join(PLUGIN, 'server/src/config/index'))
  );
  const options = optionsOfSchema(
    /** @type {import('./features-page.mjs').JsonSchema} */ (
      // Options that are functions cannot be described in JSON Schema.
      z.toJSONSchema(optionsSchema, { io: 'input', unrepresentable: 'any' })
    )
  );
  const page = featuresPage(wings, options, (hook) =>
    Object.keys(strapi.contentTypes).filter((uid) => hook.on(uid, strapi))
  );
  const { strapiParts } =
    /** @type {{ strapiParts: Record<string, import('./strapi-internals-page.mjs').StrapiPart> }} */ (
      loadTypeScript(path.join(PLUGIN, 'server/src/kernel/strapi/patches'))
    );
  const { TESTED_WITH } = /** @type {{ TESTED_WITH: string }} */ (
    loadTypeScript(path.join(PLUGIN, 'server/src/kernel/strapi/parts/part'))
  );
  const { adminParts } =
    /** @type {{ adminParts: Record<string, import('./strapi-internals-page.mjs').AdminPart> }} */ (
      loadTypeScript(path.join(PLUGIN, 'admin/src/strapi-internals'))
    );
  await strapi.destroy();

  const types = ['contentTypes.d.ts', 'components.d.ts'].map(
    (name) =>
      /** @type {[string, string]} */ ([
        `types/generated/${name}`,
        readFileSync(path.join(scratch, 'generated', name), 'utf8'),
      ])
  );
  const readme = 'src/plugins/newsroom/README.md';
  return [
    ...types,
    ['docs/features.md', page],
    ['src/plugins/newsroom/contract/src/types.ts', await publicTypes()],
    ['docs/strapi-internals.md', strapiInternalsPage(strapiParts, adminParts, TESTED_WITH)],
    [readme, withOptions(readFileSync(path.join(root, readme), 'utf8'), options)],
  ];
}

async function main() {
  const check = process.argv.includes('--check');
  mkdirSync(path.join(root, '.tmp'), { recursive: true });
  const scratch = mkdtempSync(path.join(root, '.tmp/generate-'));
  try {
    buildPlugin();
    const stale = (await generate(scratch)).filter(([name, text]) => {
      const file = path.join(root, name);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    });
    for (const [name, text] of stale) {
      console.log(check ? `${name} is not current` : `wrote ${name}`);
      if (check) continue;
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    if (check && stale.length > 0) console.error('Run: npm run generate');
    process.exitCode = check && stale.length > 0 ? 1 : 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

await main();
