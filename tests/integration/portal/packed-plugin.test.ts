import path from 'node:path';
import type { Clients } from '../../support/clients';
import { createClients } from '../../support/clients';
import { createDatabase } from '../../support/databases';
import { describePackage, describeUse } from '../../support/packed-checks';
import type { PackedPlugin } from '../../support/packed-plugin';
import { packPlugin, pluginName } from '../../support/packed-plugin';
import { runProject } from '../../support/packed-process';
import { createProject, linkDependencies } from '../../support/packed-project';
import { atEndOfFile, getFolder } from '../../support/test-file';

/**
 * The packed plugin in a separate project, which links all other packages from the checkout. `npm run test:packed`
 * does the same with a real installation.
 */
const folder = path.join(getFolder(), 'another-project');
let packed: PackedPlugin;
let clients: Clients;

beforeAll(async () => {
  packed = packPlugin(getFolder());
  createProject(folder, packed.tarball);
  linkDependencies(folder, packed.tarball);
  const database = await createDatabase(getFolder(), { empty: true });
  atEndOfFile(() => database.drop());
  const project = await runProject(folder, {
    command: 'start',
    database: database.env,
    linked: true,
  });
  atEndOfFile(() => project.stop());
  clients = await createClients(project.url);
}, 480_000);

describePackage(() => packed, path.join(folder, 'node_modules', pluginName));
describeUse(() => clients);
