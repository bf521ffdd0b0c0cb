import net from 'node:net';

const FIRST = 10_000;
const PER_WORKER = 2_000;

/**
 * Finds a free port. Each worker has its own range below the ephemeral ports of outgoing connections, so that no other
 * process takes the port before it is used.
 */
export async function findFreePort(): Promise<number> {
  const worker = Number(process.env.JEST_WORKER_ID ?? 0) % 10;
  for (;;) {
    const port = FIRST + worker * PER_WORKER + Math.floor(Math.random() * PER_WORKER);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
