import { mkdtemp, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { EngineQueryError } from '../../../engine/index.js';
import type { LakeFile, LakeStore } from './lake-file.js';
import { formatOf } from './lake-file.js';
import type { LakeTable } from './tables.js';

/** Of text files so much is enough to see columns and types. */
const textBytes = 1 << 20;
/** Where a Parquet file's description usually is: one read instead of two. */
const tailBytes = 1 << 16;
const filesPerTable = 4;
/** What a store says of its files may be anything: so much of a description, or of a compressed file, is taken in. */
const mostTailBytes = 64 * 2 ** 20;
const mostCompressedBytes = 2 ** 30;
/** A file with a hole can be as long as the file system allows. */
const mostFileBytes = 2 ** 42;
const parquetEnd = 8;

/** Files that stand for the table: the ends of the listing and some between, so that old and new columns are seen. */
export function samplesOf({ files }: LakeTable): readonly LakeFile[] {
  if (files.length <= filesPerTable) return files;
  const at = (index: number): LakeFile | undefined =>
    files[Math.round((index * (files.length - 1)) / (filesPerTable - 1))];
  return Array.from({ length: filesPerTable }, (_, index) => at(index)).filter((file) => file !== undefined);
}

/**
 * Calls `use` with a path for each file. What is elsewhere is not fetched whole to see what it is: of Parquet only the
 * description at its end, in a file with a hole before it; of text only the beginning.
 */
export async function withSamples<R>(
  store: LakeStore,
  files: readonly LakeFile[],
  workDir: string,
  signal: AbortSignal,
  use: (paths: readonly string[]) => Promise<R>,
): Promise<R> {
  if (store.local) return use(await Promise.all(files.map((file) => store.fetch(file, signal))));
  const folder = await mkdtemp(path.join(workDir, 'sample-'));
  try {
    const paths = await Promise.all(
      files.map((file, index) => sample(store, file, path.join(folder, String(index)), signal)),
    );
    return await use(paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sample(store: LakeStore, file: LakeFile, stem: string, signal: AbortSignal): Promise<string> {
  const kind = formatOf(file.key);
  if (kind === null || kind.compressed) {
    if (file.size > mostCompressedBytes) throw tooLarge(file);
    return store.fetch(file, signal);
  }
  const target = `${stem}.${kind.format}`;
  if (kind.format === 'parquet') await writeTail(store, file, target, signal);
  else await writeHead(store, file, target, signal);
  return target;
}

async function writeTail(store: LakeStore, file: LakeFile, target: string, signal: AbortSignal): Promise<void> {
  const start = Math.max(0, file.size - tailBytes);
  let tail = await store.read(file, start, file.size - start, signal);
  const needed = parquetEnd + (tail.length >= parquetEnd ? tail.readUInt32LE(tail.length - parquetEnd) : 0);
  if (needed > mostTailBytes || file.size > mostFileBytes) throw tooLarge(file);
  if (needed > tail.length && needed <= file.size) tail = await store.read(file, file.size - needed, needed, signal);
  const handle = await open(target, 'w', 0o600);
  try {
    await handle.truncate(file.size);
    await handle.write(Buffer.from('PAR1'), 0, 4, 0);
    await handle.write(tail, 0, tail.length, file.size - tail.length);
  } finally {
    await handle.close();
  }
}

async function writeHead(store: LakeStore, file: LakeFile, target: string, signal: AbortSignal): Promise<void> {
  const head = await store.read(file, 0, Math.min(textBytes, file.size), signal);
  const lastLine = head.lastIndexOf(0x0a) + 1;
  const whole = head.length === file.size || lastLine === 0;
  const handle = await open(target, 'w', 0o600);
  try {
    await handle.writeFile(whole ? head : head.subarray(0, lastLine));
  } finally {
    await handle.close();
  }
}

/** Takes its table away, not the others. */
const tooLarge = ({ key }: LakeFile): EngineQueryError =>
  new EngineQueryError(`"${key}" is too large to see what is in it.`);
