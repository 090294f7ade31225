import { chown, lchown, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Log } from '../platform/log/log.js';
import { entryPath } from './launch.js';
import { isOpenTo, isReachable, lend, nobody } from './unprivileged.js';

const linkedOriginal = 'original';

/** As whom the child of an ingest runs, and what it finds in its folder. */
export interface Prepared {
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
export async function prepareInputs(inputs: readonly string[], outputDir: string, log: Log): Promise<Prepared> {
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
export async function tidy(outputDir: string, { user, added }: Prepared): Promise<void> {
  for (const name of [...added, 'work', 'spill']) await rm(join(outputDir, name), { recursive: true, force: true });
  if (user === null) return;
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  await chown(outputDir, uid, gid);
  for (const name of await readdir(outputDir)) await lchown(join(outputDir, name), uid, gid);
}
