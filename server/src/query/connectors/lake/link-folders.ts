import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { LakeFile } from './lake-file.js';

interface Fetched {
  readonly file: LakeFile;
  /** Its copy, under a name that says nothing. */
  readonly local: string;
}

/**
 * DuckDB reads the values of partitions out of paths: folders of links give the copies their paths back, as far as
 * values stand in them. Names are ours, so that nothing in a key leads anywhere else.
 */
export class LinkFolders {
  readonly #workDir: string;
  #root: Promise<string> | null = null;

  constructor(workDir: string) {
    this.#workDir = workDir;
  }

  /** Paths in the order of the files; the same ones for the same files. */
  async link(files: readonly Fetched[]): Promise<readonly string[]> {
    const root = await (this.#root ??= this.#makeRoot());
    return Promise.all(files.map((fetched) => link(root, fetched)));
  }

  async close(): Promise<void> {
    const root = await this.#root?.catch(() => null);
    this.#root = null;
    if (typeof root === 'string') await rm(root, { recursive: true, force: true });
  }

  async #makeRoot(): Promise<string> {
    await mkdir(this.#workDir, { recursive: true, mode: 0o700 });
    return mkdtemp(path.join(this.#workDir, 'links-'));
  }
}

async function link(root: string, { file, local }: Fetched): Promise<string> {
  const folders = file.key.split('/').slice(0, -1).filter(isPartition);
  const folder = path.join(root, ...folders);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = createHash('sha256').update(`${file.key}\n${local}`).digest('hex').slice(0, 32);
  const target = path.join(folder, name + endingOf(file.key));
  await symlink(local, target).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  return target;
}

const isPartition = (segment: string): boolean => /^[^=]+=/.test(segment) && !segment.startsWith('..');

const endingOf = (key: string): string => /(?:\.[a-z]+){1,2}$/i.exec(key)?.[0] ?? '';
