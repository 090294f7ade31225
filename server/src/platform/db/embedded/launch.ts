import { readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Home } from './home.js';
import type { Address, Parts } from './parts.js';
import { clearStaleFiles, clusterName, readPostmaster, waitUntil, type Postmaster } from './postmaster.js';
import { startServer } from './program.js';
import { EmbeddedUnavailable } from './unavailable.js';

/** Recovery after a crash may take its time. */
const patienceMs = 120_000;
const largestLog = 10 * 1024 * 1024;

/** Starts the server on this address and waits until it takes connections. */
export async function launch(
  { home, tools, options }: Omit<Parts, 'lock' | 'password'>,
  address: Address,
): Promise<Postmaster> {
  await clearStaleFiles(home.cluster, address.host);
  turnLog(home.logFile);
  const args = ['-D', home.cluster, ...settingArgs(home, address, options.settings ?? {})];
  const child = startServer(tools, args, home.logFile);
  const failure: { error?: Error } = {};
  child.once('error', (error) => (failure.error = error));
  child.unref();
  const isOver = () => failure.error !== undefined || child.exitCode !== null || child.signalCode !== null;
  const isReady = () => readPostmaster(home.cluster)?.ready === true;
  await waitUntil(() => isReady() || isOver(), patienceMs);
  const server = readPostmaster(home.cluster);
  if (server?.ready === true && server.pid === child.pid) return server;
  child.kill('SIGQUIT');
  const reason = failure.error?.message ?? lastComplaint(home.logFile);
  throw new EmbeddedUnavailable(`The embedded PostgreSQL did not start (${reason}); its log is ${home.logFile}.`);
}

function settingArgs(home: Home, { host, port }: Address, extra: Readonly<Record<string, string>>): string[] {
  const windows = process.platform === 'win32';
  const settings = {
    listen_addresses: windows ? host : '',
    ...(windows ? {} : { unix_socket_directories: host, unix_socket_permissions: '0700' }),
    port: String(port),
    cluster_name: clusterName(home.cluster),
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function lastComplaint(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').slice(-20_000).split('\n');
  const complaint = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? 'no reason given';
  return complaint.replace(/^.*?(FATAL|PANIC):\s*/, '');
}

/** One old log is kept. */
function turnLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(logFile, path.join(path.dirname(logFile), 'postgres.old.log'));
}
