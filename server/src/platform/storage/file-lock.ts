import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat, utimes } from 'node:fs/promises';
import { errorCode } from './files.js';

const Second = { ms: 1000 };
const beatMs = Second.ms;
/** A process that did not beat for so long is gone. */
const staleMs = 5 * Second.ms;

/**
 * Does something in one process of this machine at a time. Answers false at once where another one does it. A process
 * that is killed loses the lock after some seconds; one that merely stalled may then do the work a second time, so
 * that must be harmless.
 */
export async function withFileLock(file: string, work: () => Promise<void>): Promise<boolean> {
  if (!(await take(file))) return false;
  const timer = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beatMs);
  try {
    await work();
    return true;
  } finally {
    clearInterval(timer);
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await (await open(file, 'wx', 0o640)).close();
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const stats = await stat(file).catch(() => null);
  if (stats === null || Date.now() - stats.mtimeMs < staleMs) return false;
  // Renamed first, so that of several who wait only one removes it; the next try takes it.
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  await rm(aside, { force: true });
  return false;
}
