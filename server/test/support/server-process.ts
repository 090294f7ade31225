import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server of somebody else's that runs for a test, in a folder of its own. */
export interface ServerProcess {
  /** Of the server itself, for signals. */
  readonly pid: number;
  /** Kills it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server that cannot outlive this process: a shell holds the other end of a pipe, and when that is closed
 * (by `stop`, or because this process is gone, even by SIGKILL) it kills the server and removes the folder.
 */
export async function startServerProcess(
  command: readonly [string, ...string[]],
  options: { readonly folder: string; readonly port: number },
): Promise<ServerProcess> {
  // The server leads a group of its own: its workers (nginx) would outlive it, and go on listening.
  const script =
    'dir="$1"; shift; setsid "$@" & server=$!; echo $server; cat >/dev/null; ' +
    'kill -9 -$server || kill -9 $server; wait; rm -rf "$dir"';
  const keeper = spawn('/bin/sh', ['-c', script, 'keeper', options.folder, ...command], {
    cwd: options.folder,
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const [line] = (await once(keeper.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString().split('\n')[0]);
  const exited = once(keeper, 'exit');
  const stop = async () => {
    keeper.stdin.end();
    await exited;
  };
  if (!(await listens(options.port, pid))) {
    await stop();
    throw new Error(`${command[0]} does not start on port ${String(options.port)}: is it installed?`);
  }
  return { pid, stop };
}

async function listens(port: number, pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    if (await canConnect(port)) return true;
    try {
      process.kill(pid, 0);
    } catch {
      return false;
    }
    await sleep(25);
  }
  return false;
}

/** Whether somebody listens. */
export function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
