import type { Storage } from '../../platform/storage/index.js';
import { ObjectMissing } from '../../platform/storage/index.js';
import { failed, fine, warning, type Finding } from './finding.js';

/** Enough to tell a volume that is not mounted from one that has lost something. */
const sampleSize = 20;

/** Looks whether files that the database refers to are there. `keys` are some of them, or all. */
export async function checkFiles(storage: Storage, keys: readonly string[]): Promise<Finding> {
  const missing: string[] = [];
  for (const key of keys) if (!(await isThere(storage, key))) missing.push(key);
  if (missing.length === 0) return fine('files', `${keys.length} stored files were looked for and found.`);
  const remedy = 'Mount the volume that has them, correct STORAGE_URL, or restore them from a backup.';
  if (missing.length === keys.length)
    return failed('files', `None of ${keys.length} files that the database refers to are in the storage.`, remedy);
  return warning(
    'files',
    `${missing.length} of ${keys.length} stored files are missing, such as ${missing[0] ?? ''}.`,
    remedy,
  );
}

export const sampleKeysSql = (keysSql: string): string =>
  `SELECT key FROM (${keysSql}) AS referenced ORDER BY random() LIMIT ${sampleSize}`;

async function isThere(storage: Storage, key: string): Promise<boolean> {
  try {
    (await storage.get(key)).destroy();
    return true;
  } catch (error) {
    if (error instanceof ObjectMissing) return false;
    throw error;
  }
}
