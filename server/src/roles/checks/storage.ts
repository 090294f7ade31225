import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Env } from '../../platform/env.js';
import { AppError } from '../../platform/app-error.js';
import { explainStoreError, openStorage, type Storage } from '../../platform/storage/index.js';
import { diskFinding, failed, fine, type Finding } from './finding.js';

/** Writes, reads and deletes a small object, as the server will. */
export async function checkStorage(env: Env): Promise<Finding> {
  const url = env.storageUrl.reveal();
  const isLocal = url.startsWith('file:');
  const place = isLocal ? `The storage folder ${fileURLToPath(url)}` : 'STORAGE_URL';
  try {
    const cacheDir = path.join(env.dataDir, 'cache');
    const storage = await openStorage({ url: env.storageUrl, cacheDir, cacheBytes: env.storageCacheBytes });
    await tryOut(storage).finally(() => storage.close());
    return fine('storage', `${place} takes and gives back what is put there.`);
  } catch (error) {
    return isLocal ? diskFinding('storage', place, error) : remoteFinding(error);
  }
}

async function tryOut(storage: Storage): Promise<void> {
  const key = `probe/${randomUUID()}`;
  const written = Buffer.from(key);
  await storage.put(key, written);
  const read = await buffer(await storage.get(key));
  await storage.delete(key);
  if (!read.equals(written)) throw new Error('What was written does not come back');
}

function remoteFinding(error: unknown): Finding {
  const { reason, remedy } = explainStoreError(error instanceof AppError ? (error.cause ?? error) : error);
  return failed('storage', `The storage of STORAGE_URL cannot be used (${reason}).`, remedy);
}
