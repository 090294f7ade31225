import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { stepFailed } from '../../../platform/egress/index.js';
import type { Driver } from '../database/driver.js';
import { SqliteClient } from './client.js';

/** SQLite files in folders that the operator opened. */
export const sqliteDriver: Driver<'sqlite'> = {
  type: 'sqlite',
  open: ({ configuration }, { folders = [], poolSize }) =>
    // A thread each, and SQLite is quick: a few are enough.
    new SqliteClient(() => locate(configuration.file, folders), Math.min(poolSize, 4)),
};

/** The file below one of the folders. Links out of them lead nowhere. */
async function locate(file: string, folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    const root = await realpath(folder).catch(() => null);
    const found = root === null ? null : await realpath(path.resolve(root, file)).catch(() => null);
    if (found !== null && root !== null && found.startsWith(root + path.sep)) return found;
  }
  throw stepFailed('rights', 'There is no such file below the folders that are open.', {
    hint: 'Ask the operator to put it below one of SQLITE_FOLDERS.',
  });
}
