/** Where a run keeps its databases and uploads. */
import { accessSync, constants, statfsSync } from 'node:fs';
import os from 'node:os';

const MEMORY = '/dev/shm';
const GIGABYTE = 2 ** 30;

/**
 * Memory where there is plenty: nothing has to outlive the run, and SQLite waits for the disk at each commit, which on a
 * busy machine takes longer than the tests themselves. Otherwise the system's folder for temporary files.
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
