import type { ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Log } from '../platform/log/log.js';
import { prepareInputs, tidy, type Prepared } from './ingest-folder.js';
import { launch } from './launch.js';
import { fromFailure, type FromIngestChild, type IngestJob } from './protocol.js';
import {
  EngineCrashedError,
  type ConcatenatedTable,
  type ConcatRequest,
  type IngestOutcome,
  type IngestRequest,
  type IngestUpdate,
} from './types.js';

/** Node, DuckDB's code, thread stacks, and a spreadsheet in memory: address space beside DuckDB's own memory. */
const baseAddressSpace = 4 * 2 ** 30;
/** Reading a file needs less memory than queries may have; half a gigabyte is where it starts to be slower. */
const mostMemory = 2 ** 30;
const leastMemory = 2 ** 28;

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
  return outcomeIn(request.outputDir, reply);
}

/** The outcome as the child tells it, seen from outside of its folder. */
export function outcomeIn(outputDir: string, reply: FromIngestChild): IngestOutcome {
  if (reply.kind !== 'done') throw new EngineCrashedError('The reading of the file ended without a result.');
  const inFolder = (path: string) => join(outputDir, path);
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
  // The child's own folder is another: relative paths would mean something else there.
  const absolute = inputs.map((input) => resolve(input));
  const prepared = await prepareInputs(absolute, outputDir, options.log);
  try {
    return await converse(launchIn(outputDir, prepared, options), jobOf(task, prepared, options), options, onUpdate);
  } finally {
    await tidy(outputDir, prepared);
  }
}

type Resources = Pick<IngestOptions, 'memoryBytes' | 'threads'>;
const memoryOf = ({ memoryBytes }: Resources) => Math.max(leastMemory, Math.min(mostMemory, memoryBytes));

/** Starts a child that waits for its job. */
export function launchIn(outputDir: string, { user }: Prepared, resources: Resources): ChildProcess {
  return launch({
    entry: 'ingest-child',
    addressSpaceBytes: baseAddressSpace + memoryOf(resources) * 2,
    cwd: outputDir,
    ...(user ? { user } : {}),
  });
}

export function jobOf(task: IngestJob['task'], { paths }: Prepared, resources: Resources): IngestJob {
  return { task: withPaths(task, paths), settings: settingsOf(resources) };
}

export const settingsOf = (resources: Resources): IngestJob['settings'] => ({
  memoryBytes: memoryOf(resources),
  threads: Math.min(resources.threads, 4),
});

/** The task as the child sees it, from inside its output folder. */
function withPaths(task: IngestJob['task'], paths: readonly string[]): IngestJob['task'] {
  if (task.kind === 'concat') return { ...task, request: { ...task.request, parts: paths, outputDir: '.' } };
  const originalPath = paths[0] ?? task.request.originalPath;
  return { ...task, request: { ...task.request, originalPath, outputDir: '.' } };
}

/** Gives a child its job, waits for its answer, and for its end: nothing writes to the folder afterwards. */
export async function converse(
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
    if (message.kind === 'update') {
      onUpdate(message.update);
      return;
    }
    reply = message;
    // All is written and synced: there is nothing that an orderly end would still have to do.
    child.kill('SIGKILL');
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
