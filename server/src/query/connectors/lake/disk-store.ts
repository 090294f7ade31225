import { open, opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../platform/app-error.js';
import { stepFailed } from '../../../platform/egress/index.js';
import type { LakeFile, LakeStore } from './lake-file.js';

/** A folder of this server, below one that its operator opened. Links are not followed: they could lead anywhere. */
export async function openDiskStore(folder: string, opened: readonly string[]): Promise<LakeStore> {
  const root = await realpath(folder).catch(() => null);
  const allowed = await Promise.all(opened.map((each) => realpath(each).catch(() => null)));
  // What is not there and what is not open are told alike: nobody finds out here what else is on this machine.
  if (root === null || !allowed.some((each) => each !== null && isBelow(root, each)))
    throw stepFailed('rights', 'There is no such folder below those that are open for data lakes.', {
      hint: 'Check the path, or ask the operator to list it, or one above it, in LAKE_FOLDERS.',
    });
  /** Looked for anew each time: what was listed may have become a link since. */
  const fileOf = async ({ key }: LakeFile): Promise<string> => {
    const real = await realpath(path.join(root, ...key.split('/'))).catch(() => null);
    if (real === null || !isBelow(real, root)) throw new AppError('source_failed', 'A file of the table has gone.');
    return real;
  };
  return {
    list: (signal) => walk(root, '', signal),
    fetch: fileOf,
    read: async (file, start, length) => {
      const handle = await open(await fileOf(file), 'r');
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    local: true,
    close: () => undefined,
  };
}

const isBelow = (target: string, folder: string): boolean =>
  target === folder || target.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);

async function* walk(root: string, prefix: string, signal: AbortSignal): AsyncGenerator<LakeFile> {
  signal.throwIfAborted();
  for await (const entry of await opendir(path.join(root, prefix))) {
    const key = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(root, key, signal);
    if (!entry.isFile()) continue;
    const { size, mtimeMs, ino } = await stat(path.join(root, key));
    yield { key, size, etag: `${String(mtimeMs)}-${String(ino)}-${String(size)}` };
  }
}
