import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync, rmSync, statSync, utimesSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processStart } from './processes.js';
import { DataFolderInUse } from './unavailable.js';

/** Held by the one process that supervises a cluster. */
export interface OwnerLock {
  /** Synchronous: it also runs while the process exits. */
  release(): void;
}

interface Owner {
  readonly pid: number;
  /** When that process started: a process id that was given to somebody else is recognised. */
  readonly start: string | null;
  /** Where the process id means something: machine, boot and process namespace. */
  readonly scope: string;
  readonly nonce: string;
}

const Second = { ms: 1000 };
const heartbeatMs = 5 * Second.ms;
/** An owner in another container shows that it lives only by its heartbeat. */
const silenceMs = 4 * heartbeatMs;

/**
 * Takes the lock, or says who has it. An owner that died is replaced: at once when its process can be looked up,
 * after 20 s of silence when it ran in another container on the same volume.
 */
export async function takeOwnership(lockFile: string, dataDir: string): Promise<OwnerLock> {
  const owner: Owner = { pid: process.pid, start: processStart(process.pid), scope: scope(), nonce: nonce() };
  const deadline = Date.now() + silenceMs + heartbeatMs;
  let contested = false;
  while (!(await tryCreate(lockFile, owner)) || (contested && !(await isStillOurs(lockFile, owner)))) {
    contested = true;
    const other = await readOwner(lockFile);
    if (other === null || !isOwnerAlive(other, lockFile)) await removeStale(lockFile, other);
    else if (other.scope === scope() || Date.now() > deadline)
      throw new DataFolderInUse(dataDir, `process ${other.pid}`);
    else await sleep(500);
  }
  return holdLock(lockFile, owner);
}

/** Where several replace a dead owner at once, one of them may put an older file back: look again. */
async function isStillOurs(lockFile: string, owner: Owner): Promise<boolean> {
  await sleep(100);
  return parseOwner(readText(lockFile))?.nonce === owner.nonce;
}

function holdLock(lockFile: string, owner: Owner): OwnerLock {
  const beat = setInterval(() => touch(lockFile), heartbeatMs);
  beat.unref();
  return {
    release: () => {
      clearInterval(beat);
      if (parseOwner(readText(lockFile))?.nonce === owner.nonce) rmSync(lockFile, { force: true });
    },
  };
}

async function tryCreate(lockFile: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(lockFile, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isOwnerAlive(owner: Owner, lockFile: string): boolean {
  if (owner.scope === scope()) return isAlive(owner.pid) && processStart(owner.pid) === owner.start;
  const age = Date.now() - (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return age < silenceMs;
}

/** Moves the dead owner's file away. If somebody else took over in between, their file goes back. */
async function removeStale(lockFile: string, stale: Owner | null): Promise<void> {
  const aside = `${lockFile}.${nonce()}`;
  try {
    await rename(lockFile, aside);
  } catch {
    return; // Already gone: try again to create it.
  }
  const moved = await readOwner(aside);
  if (moved?.nonce === stale?.nonce) await rm(aside, { force: true });
  else await rename(aside, lockFile);
}

async function readOwner(file: string): Promise<Owner | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text !== '') return parseOwner(text);
  await sleep(50); // Created but not yet written, perhaps.
  return parseOwner(await readFile(file, 'utf8').catch(() => ''));
}

/** Null for what no owner of ours has written whole. */
function parseOwner(text: string): Owner | null {
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null;
    return typeof owner?.nonce === 'string' ? (owner as Owner) : null;
  } catch {
    return null;
  }
}

function scope(): string {
  const boot = readText('/proc/sys/kernel/random/boot_id').trim();
  return [hostname(), boot, namespace()].join(' ');
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder went away under us: PostgreSQL will say so louder.
  }
}

const nonce = (): string => randomBytes(8).toString('hex');
