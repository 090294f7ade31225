import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const Minute = { ms: 60_000 };
/** Nobody works on a draft or lock that was not touched for so long. */
const abandonedMs = 10 * Minute.ms;
const copyName = /^[0-9a-f]{64}$/;

export interface Copy {
  readonly file: string;
  readonly size: number;
  readonly usedAt: number;
  /** Some process reads it. */
  readonly inUse: boolean;
}

export interface Evicted {
  readonly files: number;
  readonly bytes: number;
  /** What is left. */
  readonly usedBytes: number;
}

/**
 * Makes room in a folder of copies that all processes of this machine share: those that were used longest ago go
 * first. What is in use has a second name somewhere: removing it would free nothing. `needed` bytes come on top.
 */
export async function makeRoom(dir: string, limit: number, needed: number): Promise<Evicted> {
  const copies = (await lookInto(dir)).sort((one, other) => one.usedAt - other.usedAt);
  let usedBytes = copies.reduce((sum, { size }) => sum + size, 0);
  const before = usedBytes;
  let files = 0;
  for (const { file, size } of copies.filter(({ inUse }) => !inUse)) {
    if (usedBytes + needed <= limit) break;
    await rm(file, { force: true });
    usedBytes -= size;
    files += 1;
  }
  return { files, bytes: before - usedBytes, usedBytes };
}

/** Everything that takes room; what a crash or an older version left is removed on the way. */
async function lookInto(dir: string): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const name of await readdir(dir)) {
    const file = path.join(dir, name);
    const stats = await stat(file).catch(() => null);
    if (stats === null) continue;
    const isCopy = copyName.test(name);
    if (!isCopy && Date.now() - stats.mtimeMs > abandonedMs) await rm(file, { recursive: true, force: true });
    else copies.push({ file, size: stats.size, usedAt: stats.atimeMs, inUse: !isCopy || stats.nlink > 1 });
  }
  return copies;
}

/** Removes the folders of processes that are gone: each living one touches its own. */
export async function removeAbandoned(dir: string): Promise<void> {
  for (const name of await readdir(dir).catch(() => [])) {
    const folder = path.join(dir, name);
    const stats = await stat(folder).catch(() => null);
    if (stats !== null && Date.now() - stats.mtimeMs > abandonedMs) await rm(folder, { recursive: true, force: true });
  }
}
