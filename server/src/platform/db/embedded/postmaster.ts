import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProcesses, isAlive } from './processes.js';

/** What a running server writes into `postmaster.pid` of its cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string;
  readonly ready: boolean;
}

/** The server and all its children carry this name in their command lines: that is how we recognise our own. */
export function clusterName(cluster: string): string {
  return `dvp-${createHash('sha256').update(cluster).digest('hex').slice(0, 20)}`;
}

export function readPostmaster(cluster: string): Postmaster | null {
  const lines = readLines(path.join(cluster, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/** The server that an earlier run left behind (kill -9 of Node does), when it is alive and really this cluster's. */
export function findLeftover(cluster: string): Postmaster | null {
  const postmaster = readPostmaster(cluster);
  if (postmaster === null || !isAlive(postmaster.pid)) return null;
  const ours = findProcesses(clusterName(cluster));
  return ours === null || ours.includes(postmaster.pid) ? postmaster : null;
}

/** Asks for a fast shutdown (SIGINT), insists (SIGQUIT) when it takes too long. True when the server is gone. */
export async function stopPostmaster(pid: number, cluster: string, patienceMs: number): Promise<boolean> {
  signal(pid, 'SIGINT');
  if (await waitUntilGone(pid, cluster, patienceMs)) return true;
  signal(pid, 'SIGQUIT');
  return waitUntilGone(pid, cluster, 5000);
}

/**
 * A dead server, or a process id given to somebody else, leaves files that would keep PostgreSQL from starting: in the
 * cluster and beside the socket. Children of a killed server may write for a moment longer: they are waited for.
 */
export async function clearStaleFiles(cluster: string, socketDir: string): Promise<void> {
  const quiet = await waitUntil(() => !hasProcesses(cluster), 15_000);
  if (!quiet) throw new Error(`Processes of a killed PostgreSQL still work on ${cluster}: end them and start again.`);
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(path.join(socketDir, name), { force: true });
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
}

/** Polls, because the process may not be our child. */
export async function waitUntil(condition: () => boolean, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** The parent going away is not enough: its children write until they notice. */
function waitUntilGone(pid: number, cluster: string, patienceMs: number): Promise<boolean> {
  return waitUntil(() => !isAlive(pid) && !hasProcesses(cluster), patienceMs);
}

function hasProcesses(cluster: string): boolean {
  return (findProcesses(clusterName(cluster)) ?? []).length > 0;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
