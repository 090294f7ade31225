import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Entry points in `child/`, without their extension. */
export type ChildName = 'query-child' | 'sandbox-child' | 'ingest-child';

export interface LaunchOptions {
  readonly entry: ChildName;
  /** Cap of the address space in bytes (RLIMIT_AS), where the platform has one. */
  readonly addressSpaceBytes: number;
  readonly cwd?: string;
  /** Run as this user (only root can ask for it). */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Programs that start it, each of which takes something from it. */
  readonly prefix?: readonly string[];
  /** An open folder that is handed over, as file 4. */
  readonly folderFd?: number;
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** The loader of TypeScript reserves this much by its WebAssembly modules; a build has no such loader. */
const loaderAddressSpace = extension === 'ts' ? 20 * 2 ** 30 : 0;

/** Absolute path of a child's entry point: TypeScript in development and tests, JavaScript from a build. */
export function entryPath(entry: ChildName): string {
  return fileURLToPath(new URL(`./child/${entry}.${extension}`, import.meta.url));
}

/**
 * Flags for Node: TypeScript is loaded just as in the parent, and WebAssembly doesn't reserve the 10 GB of
 * addresses per module for its guard pages, which no limit of the address space would allow.
 */
function nodeArguments(): string[] {
  const flags = ['--disable-wasm-trap-handler'];
  if (extension === 'js') return flags;
  return [
    ...flags,
    '--import',
    pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href,
    '--conditions=source',
  ];
}

/**
 * What a child may know of the environment: where to find programs, and nothing else. Secrets of the server
 * never reach the process that reads people's files.
 */
function childEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'SystemRoot', 'LD_LIBRARY_PATH'];
  const environment: NodeJS.ProcessEnv = {
    // DuckDB's asynchronous calls use libuv's pool; with its default of 4 a few long queries block all others.
    UV_THREADPOOL_SIZE: '32',
  };
  for (const name of kept) if (process.env[name] !== undefined) environment[name] = process.env[name];
  return environment;
}

/** Starts a child with a message channel; under `sh`'s `ulimit -v` where there is one. */
export function launch(options: LaunchOptions): ChildProcess {
  const command = [process.execPath, ...nodeArguments(), entryPath(options.entry)];
  const kibibytes = Math.ceil((options.addressSpaceBytes + loaderAddressSpace) / 1024);
  const limited =
    process.platform === 'win32' || process.platform === 'darwin'
      ? command
      : ['/bin/sh', '-c', `ulimit -v ${kibibytes}; exec "$@"`, 'sh', ...command];
  const [program = process.execPath, ...rest] = [...(options.prefix ?? []), ...limited];
  return spawn(program, rest, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc', ...(options.folderFd === undefined ? [] : [options.folderFd])],
    serialization: 'advanced',
    env: childEnvironment(),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.user ?? {}),
  });
}
