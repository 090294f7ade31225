import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { executable, type PostgresBinaries } from './binaries.js';
import type { RunAs } from './run-as.js';

/** How to run one of PostgreSQL's programs: which, as whom, and with which libraries. */
export interface Toolchain {
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs | null;
  readonly libraryPath: string | null;
}

export interface RunResult {
  readonly code: number | null;
  readonly output: string;
}

/** Runs to the end and gives everything that was printed. */
export function runProgram(tools: Toolchain, name: 'initdb' | 'pg_ctl', args: readonly string[]): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable(tools.binaries, name), args, {
      ...spawnOptions(tools),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Starts the server. It writes to a file, not to a pipe that would break when we are killed, and leads its own
 * session, so that Ctrl-C in the terminal reaches us alone and we close it after the requests in flight.
 */
export function startServer(tools: Toolchain, args: readonly string[], logFile: string): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  try {
    const options = { ...spawnOptions(tools), detached: true };
    return spawn(executable(tools.binaries, 'postgres'), args, { ...options, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}

function spawnOptions({ binaries, runAs, libraryPath }: Toolchain) {
  // Nothing of our environment is PostgreSQL's business: secrets least of all, PG* variables would change it.
  const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
  if (process.platform === 'win32')
    Object.assign(env, { SystemRoot: process.env['SystemRoot'], TEMP: process.env['TEMP'] });
  if (libraryPath !== null) env[process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'] = libraryPath;
  return { env, cwd: binaries.native, ...(runAs ?? {}) };
}
