import { createServer } from 'node:net';
import { ExpectedError } from '../expected-error.mjs';

const TRIES = 50;

function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The wanted port, or the next free one above it. */
export async function findFreePort(wanted, host) {
  for (let port = wanted; port < Math.min(wanted + TRIES, 65536); port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new ExpectedError(`No free port found from ${wanted} on. Choose one: PORT=… npm run demo`);
}

/** `PORT` as a number; 1337 without it. */
export function wantedPort(text) {
  if (!text) return 1337;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new ExpectedError(`PORT must be a number from 1 to 65535, not "${text}"`);
}
