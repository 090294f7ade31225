import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Log } from '../../platform/log/log.js';
import { entryPath } from '../launch.js';
import { isReachable, nobody } from '../unprivileged.js';

const run = promisify(execFile);

/** What the system around us lets us take from a process. */
export interface Isolation {
  /** Programs that start the process, each taking something away before it starts the next. */
  readonly prefix: readonly string[];
  /** Runs as `nobody`: files have to be lent to it. */
  readonly unprivileged: boolean;
}

/** Charts go before SQL that somebody tries out. */
const behindOthers = ['nice', '-n', '5'];
/** No network for the process: a network namespace of its own, without so much as a loopback. */
const withoutNetwork = ['unshare', '--net', '--'];
const withoutNetworkAsUser = ['unshare', '--user', '--map-current-user', '--net', '--'];
const asNobody = [
  'setpriv',
  `--reuid=${String(nobody.uid)}`,
  `--regid=${String(nobody.gid)}`,
  '--clear-groups',
  '--no-new-privs',
  '--inh-caps=-all',
  '--bounding-set=-all',
  '--',
];

/** Tries what there is. What is missing is told once: DuckDB's own locks hold without it, but alone. */
export async function findIsolation(log: Log): Promise<Isolation> {
  if (process.platform !== 'linux') {
    log.info('SQL that people write runs without a network namespace and user of its own: this system has none.');
    return { prefix: [], unprivileged: false };
  }
  const isolation = await (process.getuid?.() === 0 ? isolateRoot(log) : isolateUser(log));
  return (await works(behindOthers)) ? { ...isolation, prefix: [...behindOthers, ...isolation.prefix] } : isolation;
}

async function isolateRoot(log: Log): Promise<Isolation> {
  const network = (await works(withoutNetwork)) ? withoutNetwork : [];
  if (network.length === 0)
    log.info('SQL that people write runs in the network of the server: unshare is not allowed.');
  const reachable = (await isReachable(entryPath('sandbox-child'))) && (await isReachable(process.execPath));
  const unprivileged = reachable && (await works([...network, ...asNobody]));
  if (!unprivileged)
    log.warn('SQL that people write runs with the rights of root: the program lies where no other user can read it.');
  return { prefix: unprivileged ? [...network, ...asNobody] : network, unprivileged };
}

async function isolateUser(log: Log): Promise<Isolation> {
  if (await works(withoutNetworkAsUser)) return { prefix: withoutNetworkAsUser, unprivileged: false };
  log.info('SQL that people write runs in the network of the server: this system allows no namespace for it.');
  return { prefix: [], unprivileged: false };
}

async function works([program = '', ...rest]: readonly string[]): Promise<boolean> {
  return run(program, [...rest, 'true'], { timeout: 10_000 }).then(
    () => true,
    () => false,
  );
}
