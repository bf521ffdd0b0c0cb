import { setInterval } from 'node:timers';

const EVERY_MS = 500;

/**
 * Ends this process when the npm that started it is gone. npm passes a signal on to the shell between them only, and
 * the shell dies of it without a word to us; the portal would run on, unseen, and keep its port.
 */
export function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS).unref();
}
