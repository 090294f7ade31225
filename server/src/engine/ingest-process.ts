import type { ChildProcess } from 'node:child_process';
import { chown, lchown, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Log } from '../platform/log/log.js';
import { entryPath, launch } from './launch.js';
import { fromFailure, type FromIngestChild, type IngestJob } from './protocol.js';
import {
  EngineCrashedError,
  type ConcatenatedTable,
  type ConcatRequest,
  type IngestOutcome,
  type IngestRequest,
  type IngestUpdate,
} from './types.js';
import { isOpenTo, isReachable, lend, nobody } from './unprivileged.js';

/** Node, DuckDB's code, thread stacks, and a spreadsheet in memory: address space beside DuckDB's own memory. */
const baseAddressSpace = 4 * 2 ** 30;
/** Reading a file needs less memory than queries may have; half a gigabyte is where it starts to be slower. */
const mostMemory = 2 ** 30;
const leastMemory = 2 ** 28;
const linkedOriginal = 'original';

export interface IngestOptions {
  readonly memoryBytes: number;
  readonly threads: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Reads a file into tables in a child process of its own. */
export async function runIngest(
  request: IngestRequest,
  options: IngestOptions & { readonly onUpdate: (update: IngestUpdate) => void },
): Promise<IngestOutcome> {
  const reply = await runChild(
    { kind: 'ingest', request },
    [request.originalPath],
    request.outputDir,
    options,
    options.onUpdate,
  );
  if (reply.kind !== 'done') throw new EngineCrashedError('The reading of the file ended without a result.');
  const inFolder = (path: string) => join(request.outputDir, path);
  return {
    tables: reply.outcome.tables.map((table) => ({
      ...table,
      parquetPath: inFolder(table.parquetPath),
      profilePath: inFolder(table.profilePath),
      rejectsPath: table.rejectsPath === null ? null : inFolder(table.rejectsPath),
    })),
  };
}

/** Puts Parquet files one after the other in a child process of its own. */
export async function runConcat(request: ConcatRequest, options: IngestOptions): Promise<ConcatenatedTable> {
  const reply = await runChild({ kind: 'concat', request }, request.parts, request.outputDir, options);
  if (reply.kind !== 'concatenated') throw new EngineCrashedError('The joining of the files ended without a result.');
  const { table } = reply;
  return {
    ...table,
    parquetPath: join(request.outputDir, table.parquetPath),
    profilePath: join(request.outputDir, table.profilePath),
  };
}

async function runChild(
  task: IngestJob['task'],
  inputs: readonly string[],
  outputDir: string,
  options: IngestOptions,
  onUpdate: (update: IngestUpdate) => void = () => {},
): Promise<FromIngestChild> {
  options.signal.throwIfAborted();
  const memoryBytes = Math.max(leastMemory, Math.min(mostMemory, options.memoryBytes));
  // The child's own folder is another: relative paths would mean something else there.
  const absolute = inputs.map((input) => resolve(input));
  const prepared = await prepareInputs(absolute, outputDir, options.log);
  try {
    const child = launch({
      entry: 'ingest-child',
      addressSpaceBytes: baseAddressSpace + memoryBytes * 2,
      cwd: outputDir,
      ...(prepared.user ? { user: prepared.user } : {}),
    });
    const job = {
      task: withPaths(task, prepared.paths),
      settings: { memoryBytes, threads: Math.min(options.threads, 4) },
    };
    return await converse(child, job, options, onUpdate);
  } finally {
    await tidy(outputDir, prepared);
  }
}

/** The task as the child sees it, from inside its output folder. */
function withPaths(task: IngestJob['task'], paths: readonly string[]): IngestJob['task'] {
  if (task.kind === 'concat') return { ...task, request: { ...task.request, parts: paths, outputDir: '.' } };
  const originalPath = paths[0] ?? task.request.originalPath;
  return { ...task, request: { ...task.request, originalPath, outputDir: '.' } };
}

/** Waits for the child's answer, and for its end: nothing writes to the folder afterwards. */
async function converse(
  child: ChildProcess,
  job: IngestJob,
  { signal, log }: IngestOptions,
  onUpdate: (update: IngestUpdate) => void,
): Promise<FromIngestChild> {
  let reply: FromIngestChild | null = null;
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString('utf8')).slice(-2000);
  });
  child.on('message', (message: FromIngestChild) => {
    if (message.kind === 'update') onUpdate(message.update);
    else reply = message;
  });
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, killSignal) => resolve(killSignal ?? `code ${code ?? 'unknown'}`));
    child.once('error', (error) => resolve(error.message));
  });
  const kill = () => void child.kill('SIGKILL');
  signal.addEventListener('abort', kill, { once: true });
  // When the child is gone already, its exit tells.
  child.send({ kind: 'start', job }, () => {});
  const ending = await exited;
  signal.removeEventListener('abort', kill);
  signal.throwIfAborted();
  return settle(reply, ending, complaints, log);
}

function settle(reply: FromIngestChild | null, ending: string, complaints: string, log: Log): FromIngestChild {
  if (reply?.kind === 'failed') throw fromFailure(reply.failure);
  if (reply) return reply;
  log.error('A process that read a file stopped.', { ending, complaints });
  throw new EngineCrashedError('The reading of the file stopped unexpectedly. Try again, or upload a smaller file.');
}

interface Prepared {
  readonly user: typeof nobody | null;
  readonly paths: readonly string[];
  /** Files that were put into the output folder for the child. */
  readonly added: readonly string[];
}

/**
 * As root, the child runs as a user that owns nothing: it gets the output folder, and the inputs as hard links in
 * there, because it may have no way to their own folders. Its working folder is set before it changes user, so
 * that folder may lie anywhere.
 */
async function prepareInputs(inputs: readonly string[], outputDir: string, log: Log): Promise<Prepared> {
  if (process.getuid?.() !== 0) return { user: null, paths: inputs, added: [] };
  if (!(await isReachable(entryPath('ingest-child'))) || !(await isReachable(process.execPath))) {
    log.warn('Files are read with the rights of root: the program lies where no other user can read it.');
    return { user: null, paths: inputs, added: [] };
  }
  // The loader of TypeScript starts a helper in the working folder, and must be able to come there by its path.
  if (entryPath('ingest-child').endsWith('.ts') && !(await isOpenTo(dirname(await realpath(outputDir)))))
    return { user: null, paths: inputs, added: [] };
  const added: string[] = [];
  for (const [index, input] of inputs.entries()) {
    const name = `${linkedOriginal}-${index + 1}`;
    await lend(await realpath(input), join(outputDir, name));
    added.push(name);
  }
  await chown(outputDir, nobody.uid, nobody.gid);
  return { user: nobody, paths: added, added };
}

/** Takes back what was lent, removes what a killed child left, and makes the results the server's own. */
async function tidy(outputDir: string, { user, added }: Prepared): Promise<void> {
  for (const name of [...added, 'work', 'spill']) await rm(join(outputDir, name), { recursive: true, force: true });
  if (user === null) return;
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  await chown(outputDir, uid, gid);
  for (const name of await readdir(outputDir)) await lchown(join(outputDir, name), uid, gid);
}
