import { statSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { RunAs } from './run-as.js';

/** The first folder on the way to `target` that this user may not pass through; null when the way is free. */
export function findBarrier(target: string, runAs: RunAs): string | null {
  return ancestorsAndSelf(path.resolve(target)).find((dir) => isClosed(dir, runAs)) ?? null;
}

function isClosed(dir: string, runAs: RunAs): boolean {
  const stats = statSync(dir, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && !mayPass(stats, runAs);
}

function mayPass(stats: Stats, { uid, gid }: RunAs): boolean {
  if (stats.uid === uid) return (stats.mode & 0o100) !== 0;
  if (stats.gid === gid) return (stats.mode & 0o010) !== 0;
  return (stats.mode & 0o001) !== 0;
}

function ancestorsAndSelf(dir: string): string[] {
  const parent = path.dirname(dir);
  return parent === dir ? [dir] : [...ancestorsAndSelf(parent), dir];
}
