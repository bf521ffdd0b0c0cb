import { buildWhatIsStale } from '../build.mjs';
import { readEnvFile } from '../env-file.mjs';
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
  const note = loaded ? 'loaded now' : 'was there already; left as it is';
  console.log(`
The portal runs. Demo content: ${note}. Database: .tmp/demo.db

  Admin      ${addresses.admin}
  Readers    ${addresses.readers}
             (node docs/front-page.mjs ${addresses.base} prints a front page)
  OpenAPI    ${addresses.description}
  REST       ${addresses.rest}
  GraphQL    ${addresses.graphql}

  E-mail     ${access.email}
  Password   ${access.password}
             (shown this once; the next npm run demo makes a new one)

Read with the demo's read-only token:

  curl -H 'Authorization: Bearer ${access.token}' '${addresses.sample}'
`);
  if (host === '127.0.0.1') {
    console.log(
      'Only this machine can reach it; HOST=0.0.0.0 npm run demo opens it to the network.'
    );
  }
}

/** The whole demo. With `check` it tries what it printed and ends; otherwise it runs until Ctrl-C. */
export async function runDemo({ check }) {
  const fileValues = readEnvFile(envFile());
  const wanted = wantedPort(process.env.PORT || fileValues.get('PORT'));
  const host = process.env.HOST || '127.0.0.1';

  followNpm();
  // The secrets are generated for a demo whatever NODE_ENV says, because it always runs in development.
  process.env.NODE_ENV = 'development';
  prepareSecrets();
  await install();
  await buildWhatIsStale();

  const port = await findFreePort(wanted, host);
  if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`);
  Object.assign(process.env, demoEnvironment({ host, port }));

  console.log('Starting the portal …');
  const { strapi, loaded, access } = await startPortal();
  const addresses = addressesOf(host, port);
  announce({ addresses, access, loaded, host });
  if (!check) {
    console.log('Ctrl-C stops it.');
    return;
  }
  const { articles } = await checkPortal({ addresses, access });
  console.log(`Checked: the login works, REST and GraphQL answer (${articles} articles).`);
  await strapi.destroy();
  process.exit(0);
}
