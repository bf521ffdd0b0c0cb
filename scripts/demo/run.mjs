import { parseArgs } from 'node:util';
import { buildWhatIsStale } from '../build.mjs';
import { readEnvFile } from '../env-file.mjs';
import { ExpectedError } from '../expected-error.mjs';
import { followNpm } from '../follow-npm.mjs';
import { envFile } from '../paths.mjs';
import { prepareSecrets } from '../secrets.mjs';
import { checkPortal } from './check.mjs';
import { install } from './installation.mjs';
import { demoEnvironment, startPortal } from './portal.mjs';
import { findFreePort, wantedPort } from './port.mjs';

const SAMPLE = 'newsroom/articles?locale=vi&fields=title,lead&sort=datePublished:desc';

function addressesOf(host, port) {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  const base = `http://${name}:${port}`;
  return {
    base,
    admin: `${base}/admin`,
    readers: `${base}/api/newsroom/published/articles`,
    description: `${base}/api/openapi.json`,
    rest: `${base}/api/newsroom/articles`,
    sample: `${base}/api/${SAMPLE}`,
    graphql: `${base}/graphql`,
  };
}

function announce({ addresses, access, loaded, host }) {
  const note = loaded ? 'loaded now' : 'already present, not changed';
  console.log(`
The portal is running. Demo content: ${note}. Database: .tmp/demo.db

  Admin      ${addresses.admin}
  Readers    ${addresses.readers}
             (node docs/front-page.mjs ${addresses.base} prints a front page)
  OpenAPI    ${addresses.description}
  REST       ${addresses.rest}
  GraphQL    ${addresses.graphql}

  E-mail     ${access.email}
  Password   ${access.password}
             (shown only now; the next npm run demo creates a new one)

Read articles with the demo's read-only token:

  curl -H 'Authorization: Bearer ${access.token}' '${addresses.sample}'
`);
  if (host === '127.0.0.1') {
    console.log(
      'Reachable from this machine only. To open it to the network: HOST=0.0.0.0 npm run demo'
    );
  }
}

/** parseArgs throws at unknown options and arguments. */
function readOptions(args) {
  try {
    return parseArgs({ args, options: { check: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw new ExpectedError(`${error.message}. The demo has one option: --check`);
  }
}

/** Runs the demo until Ctrl-C. With `--check` it tests what it printed and exits. */
export async function runDemo(args) {
  const { check } = readOptions(args);
  // An invalid PORT fails before the installation. The file's PORT is read after it, with an installed parser.
  wantedPort(process.env.PORT);
  const host = process.env.HOST || '127.0.0.1';

  followNpm();
  await install();
  const wanted = wantedPort(process.env.PORT || readEnvFile(envFile()).get('PORT'));
  // The demo always runs in development mode, so secrets are generated whatever NODE_ENV is.
  process.env.NODE_ENV = 'development';
  prepareSecrets();
  await buildWhatIsStale();

  const port = await findFreePort(wanted, host);
  if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  Object.assign(process.env, demoEnvironment({ host, port }));

  console.log('Starting the portal …');
  const { strapi, loaded, access } = await startPortal();
  const addresses = addressesOf(host, port);
  announce({ addresses, access, loaded, host });
  if (!check) {
    console.log('Press Ctrl-C to stop.');
    return;
  }
  const { articles } = await checkPortal({ addresses, access });
  console.log(`Check passed: login, REST and GraphQL work (${articles} articles).`);
  await strapi.destroy();
  process.exit(0);
}
