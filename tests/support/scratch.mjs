/** Folder for the run's databases and uploads. */
import { accessSync, constants, statfsSync } from 'node:fs';
import os from 'node:os';

const MEMORY = '/dev/shm';
const GIGABYTE = 2 ** 30;

/**
 * Uses a RAM disk if it has enough space, otherwise the system's temporary folder. Nothing has to outlive the run, and
 * SQLite waits for the disk at each commit, which on a busy machine takes longer than the tests themselves.
 */
export function findScratch() {
  if (process.env.TMPDIR) return process.env.TMPDIR;
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    const hasRoom = bavail * bsize > 6 * GIGABYTE && os.freemem() > 10 * GIGABYTE;
    return hasRoom ? MEMORY : os.tmpdir();
  } catch {
    return os.tmpdir();
  }
}
