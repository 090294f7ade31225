import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { PostgresBinaries } from './binaries.js';

interface LibraryLink {
  /** File name of the library that is there: `libpq.so.5.18`. */
  readonly file: string;
  /** Name under which the loader looks for it: `libpq.so.5`. */
  readonly name: string;
}

/**
 * npm packages cannot carry symlinks: the package makes them in an install script, which `--ignore-scripts` skips.
 * Makes the missing ones beside the libraries, or, where that folder cannot be written, in `fallbackDir`.
 * Returns what LD_LIBRARY_PATH must be, or null when it is not needed: a library that is found through a link elsewhere
 * looks for its own neighbours beside the link, so both folders are in it.
 */
export async function linkLibraries(binaries: PostgresBinaries, fallbackDir: string): Promise<string | null> {
  const lib = path.join(binaries.native, 'lib');
  const missing = (await readLinks(binaries)).filter((link) => !existsSync(path.join(lib, link.name)));
  if (missing.length === 0) return null;
  if (await tryLink(missing, lib, (link) => link.file)) return null;
  await mkdir(fallbackDir, { recursive: true, mode: 0o755 });
  const own = missing.filter((link) => !existsSync(path.join(fallbackDir, link.name)));
  for (const link of own) await makeLink(path.join(lib, link.file), path.join(fallbackDir, link.name));
  return [fallbackDir, lib].join(path.delimiter);
}

async function tryLink(links: readonly LibraryLink[], dir: string, target: (link: LibraryLink) => string) {
  try {
    for (const link of links) await makeLink(target(link), path.join(dir, link.name));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Two processes may start at once: a link that appeared meanwhile is as good as ours. */
async function makeLink(target: string, at: string): Promise<void> {
  try {
    await symlink(target, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

async function readLinks(binaries: PostgresBinaries): Promise<LibraryLink[]> {
  const file = path.join(binaries.native, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  const entries = JSON.parse(await readFile(file, 'utf8')) as { source: string; target: string }[];
  return entries.map((entry) => ({ file: path.basename(entry.source), name: path.basename(entry.target) }));
}
