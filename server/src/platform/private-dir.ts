import { mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder that only its owner may enter. Folders on the way to it are made as usual: were they private, too,
 * nobody else could ever be let in, such as the user an embedded database runs as.
 */
export function makePrivateDir(dir: string): void {
  mkdirSync(path.dirname(dir), { recursive: true });
  try {
    mkdirSync(dir, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
