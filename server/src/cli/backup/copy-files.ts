import { link, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ObjectMissing, writeSummed, type Storage, type Sum } from '../../platform/storage/index.js';
import type { Progress } from '../command.js';
import { fewAtATime } from './few-at-a-time.js';
import { layout, readFileList, readManifest, type FileEntry } from './manifest.js';

export interface CopiedFiles {
  readonly entries: readonly FileEntry[];
  readonly missing: readonly string[];
}

export interface CopyJob {
  readonly storage: Storage;
  readonly keys: readonly string[];
  readonly dir: string;
  readonly since: string | null;
  readonly progress: Progress;
}

const tellEvery = 500;

/** Copies objects, a few at a time. They never change under their key, so what an earlier backup has is linked. */
export async function copyFiles({ storage, keys, dir, since, progress }: CopyJob): Promise<CopiedFiles> {
  const earlier = since === null ? new Map<string, Sum>() : await readEarlier(since);
  const found: FileEntry[] = [];
  const missing: string[] = [];
  await fewAtATime(keys, async (key) => {
    const sum = (await linkEarlier(key, earlier, since, dir)) ?? (await copyOne(storage, key, dir));
    if (sum === null) missing.push(key);
    else found.push({ key, ...sum });
    if (found.length % tellEvery === 0) progress(`${found.length} of ${keys.length} files …`);
  });
  const byKey = (one: FileEntry, other: FileEntry): number => (one.key < other.key ? -1 : 1);
  return { entries: found.sort(byKey), missing: missing.sort() };
}

async function copyOne(storage: Storage, key: string, dir: string): Promise<Sum | null> {
  try {
    const body = await storage.get(key);
    return await writeSummed(await placeFor(dir, key), body);
  } catch (error) {
    if (error instanceof ObjectMissing) return null;
    throw error;
  }
}

async function readEarlier(dir: string): Promise<Map<string, Sum>> {
  const { files } = await readManifest(dir);
  if (files === null) return new Map();
  return new Map((await readFileList(dir, files)).map(({ key, ...sum }) => [key, sum]));
}

/** Null: not there, or on another file system. */
async function linkEarlier(
  key: string,
  earlier: ReadonlyMap<string, Sum>,
  since: string | null,
  dir: string,
): Promise<Sum | null> {
  const sum = earlier.get(key);
  if (sum === undefined || since === null) return null;
  try {
    await link(path.join(since, layout.files, key), await placeFor(dir, key));
    return sum;
  } catch {
    return null;
  }
}

async function placeFor(dir: string, key: string): Promise<string> {
  const file = path.join(dir, layout.files, key);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  return file;
}
