import { createWriteStream, fdatasync, type WriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../app-error.js';

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

/** What may wait for the disk: pieces that came meanwhile are written by one call. */
const writeAheadBytes = 4 << 20;
const flushEveryMs = 100;

/** Writes everything and makes it lasting. Leaves no file behind when it fails. Returns bytes. */
export async function writeSynced(
  file: string,
  body: Readable | Buffer,
  opened?: (path: string) => void,
): Promise<number> {
  try {
    if (Buffer.isBuffer(body)) return await writeBuffer(file, body);
    const options = { flags: 'wx', mode: 0o640, flush: true, highWaterMark: writeAheadBytes };
    const stream = createWriteStream(file, options);
    stream.once('open', () => opened?.(file));
    const end = flushMeanwhile(stream);
    await pipeline(body, stream).finally(end);
    return stream.bytesWritten;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** Sends to the disk what has come so far, again and again, so that little is left to wait for in the end. */
function flushMeanwhile(stream: WriteStream): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  stream.once('open', (fd: number) => {
    timer = setInterval(() => {
      if (isBusy || stream.destroyed) return;
      isBusy = true;
      // What fails here fails again at the end, where it is told.
      fdatasync(fd, () => (isBusy = false));
    }, flushEveryMs);
  });
  return () => clearInterval(timer);
}

async function writeBuffer(file: string, body: Buffer): Promise<number> {
  const handle = await open(file, 'wx', 0o640);
  try {
    await handle.writeFile(body);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return body.byteLength;
}

/** Renames so that it survives a power cut: the folder's entry is written out, too. */
export async function renameSynced(from: string, to: string): Promise<void> {
  await renameIntoNewFolders(from, to, 3);
  await syncPath(path.dirname(to));
}

/** A neighbour's deletion may clear away the folder between our making it and our renaming into it. */
async function renameIntoNewFolders(from: string, to: string, attempts: number): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o750 });
  try {
    await rename(from, to);
  } catch (error) {
    const folderGone = errorCode(error) === 'ENOENT' && attempts > 1;
    if (!folderGone) throw error;
    await renameIntoNewFolders(from, to, attempts - 1);
  }
}

/** Flushes a file or a folder. Windows cannot flush folders, and does not need it. */
export async function syncPath(target: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const full: readonly string[] = ['ENOSPC', 'EDQUOT'];
/** Mounted read-only, not mounted any more, broken, taken away, or not for us. */
const unusable: readonly string[] = ['EROFS', 'ENOTCONN', 'EIO', 'ESTALE', 'ENODEV', 'EACCES', 'EPERM', 'ENOTDIR'];

/** A full disk and a storage that cannot be used are something to tell; everything else goes on as it is. */
export async function tellWhenFull<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (full.includes(errorCode(error))) throw new AppError('storage_full', undefined, { cause: error });
    if (unusable.includes(errorCode(error))) throw new AppError('storage_unavailable', undefined, { cause: error });
    throw error;
  }
}

export { errorCode };
