/**
 * `npm run demo`: from a fresh clone to a running portal with content. Needs only Node and npm.
 * Everything else is imported after the version check, because older Node versions cannot parse it.
 */
const [major] = process.versions.node.split('.').map(Number);
if (major < 20 || major > 26) {
  console.error(
    `The demo needs Node 20 to 26; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'Get Node 20 at https://nodejs.org or, with nvm: nvm install 20'
  );
  process.exit(1);
}

import('./demo/run.mjs')
  .then(({ runDemo }) => runDemo(process.argv.slice(2)))
  .catch((error) => {
    console.error(
      `\n${error instanceof Error && error.expected ? error.message : (error?.stack ?? error)}`
    );
    process.exit(1);
  });
