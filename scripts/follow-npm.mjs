import { setInterval } from 'node:timers';

const EVERY_MS = 500;

/**
 * Ends this process when the npm that started it has exited. npm forwards signals only to the shell between them, and
 * the shell dies without forwarding them; the portal would keep running in the background and hold its port.
 */
export function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS).unref();
}
