import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePrivateDir } from '../../private-dir.js';
import type { PostgresBinaries } from './binaries.js';
import { findBarrier } from './reachable.js';
import type { RunAs } from './run-as.js';
import { EmbeddedUnavailable } from './unavailable.js';

/** The folder in which one embedded PostgreSQL lives: cluster, socket, password, log, lock. */
export interface Home {
  readonly dir: string;
  readonly cluster: string;
  readonly socket: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly lockFile: string;
  readonly libraries: string;
}

/** Where data may go when the data folder lies behind a barrier, such as root's own home. Never a temporary folder. */
const lastingPlaces = ['/var/lib/datavizpro', '/opt/datavizpro'];

/**
 * Makes the home below the data folder; or, when the user PostgreSQL runs as cannot get there, in a reachable place,
 * to which `postgres.location` in the data folder points from then on.
 */
export async function prepareHome(
  dataDir: string,
  runAs: RunAs | null,
  places: readonly string[] = lastingPlaces,
): Promise<Home> {
  makePrivateDir(dataDir);
  const pointer = path.join(dataDir, 'postgres.location');
  const known = existsSync(pointer) ? (await readFile(pointer, 'utf8')).trim() : null;
  const dir = known ?? (await chooseDir(dataDir, runAs, places));
  makePrivateDir(dir);
  await chmod(dir, 0o700);
  if (runAs !== null) await chown(dir, runAs.uid, runAs.gid);
  if (known === null && dir !== insideOf(dataDir)) await writeFile(pointer, `${dir}\n`, { mode: 0o600 });
  return layOut(await realpath(dir));
}

/** Binaries that the other user can reach: as installed, or a copy in the first place that will take it. */
export async function reachableBinaries(
  binaries: PostgresBinaries,
  runAs: RunAs | null,
  places: readonly string[] = lastingPlaces,
): Promise<PostgresBinaries> {
  if (runAs === null || findBarrier(path.join(binaries.native, 'bin'), runAs) === null) return binaries;
  for (const place of [...places, path.join(tmpdir(), 'datavizpro')]) {
    const copy = await tryCopy(binaries, runAs, place);
    if (copy !== null) return copy;
  }
  throw new EmbeddedUnavailable(
    `The embedded PostgreSQL runs as user id ${runAs.uid}, which cannot reach its programs in ${binaries.native}.`,
  );
}

const insideOf = (dataDir: string): string => path.join(dataDir, 'postgres');

async function chooseDir(dataDir: string, runAs: RunAs | null, places: readonly string[]): Promise<string> {
  if (runAs === null || (await openWay(dataDir, runAs))) return insideOf(dataDir);
  for (const place of places) {
    if (await tryPlace(place, runAs)) return path.join(place, `db-${randomBytes(6).toString('hex')}`);
  }
  throw new EmbeddedUnavailable(
    `The embedded PostgreSQL runs as user id ${runAs.uid}, which cannot reach ${dataDir}: set DATA_DIR to a folder outside of a private home.`,
  );
}

/** When the data folder itself is the only barrier, its group gets through (not in: it cannot list or read). */
async function openWay(dataDir: string, runAs: RunAs): Promise<boolean> {
  const barrier = findBarrier(dataDir, runAs);
  if (barrier !== path.resolve(dataDir)) return barrier === null;
  await chown(dataDir, 0, runAs.gid);
  await chmod(dataDir, 0o710);
  return findBarrier(dataDir, runAs) === null;
}

async function tryPlace(place: string, runAs: RunAs): Promise<boolean> {
  try {
    await mkdir(place, { recursive: true, mode: 0o755 });
    return findBarrier(place, runAs) === null;
  } catch {
    return false;
  }
}

async function tryCopy(binaries: PostgresBinaries, runAs: RunAs, place: string): Promise<PostgresBinaries | null> {
  const target = path.join(place, `postgresql-${binaries.version}`);
  const copy = { native: target, version: binaries.version };
  if (!(await tryPlace(place, runAs))) return null;
  if (existsSync(target)) return copy;
  const draft = `${target}.${randomBytes(4).toString('hex')}`;
  try {
    await cp(binaries.native, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // Somebody else may have finished the same copy first.
  }
  return copy;
}

function layOut(dir: string): Home {
  return {
    dir,
    cluster: path.join(dir, 'cluster'),
    socket: path.join(dir, 'socket'),
    passwordFile: path.join(dir, 'password'),
    logFile: path.join(dir, 'postgres.log'),
    lockFile: path.join(dir, 'owner.lock'),
    libraries: path.join(dir, 'libraries'),
  };
}
