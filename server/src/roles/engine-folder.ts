import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const name = /^engine-(\d+)$/;

/** A folder for what the engine spills, named after this process; those of processes that are gone are removed. */
export function engineFolder(dataDir: string): string {
  const cache = path.join(dataDir, 'cache');
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(cache)) {
    const pid = Number(name.exec(entry)?.[1] ?? Number.NaN);
    if (Number.isInteger(pid) && (pid === process.pid || !isRunning(pid)))
      rmSync(path.join(cache, entry), { recursive: true, force: true });
  }
  return path.join(cache, `engine-${process.pid}`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
