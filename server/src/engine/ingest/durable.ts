import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** Makes sure that a file, or the names in a folder, outlive a power cut. */
async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a small file and makes it durable. */
export async function writeDurably(path: string, content: string): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

interface Fingerprint {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Makes a file lasting and tells what it is, while `meanwhile` does something else with it. */
export async function seal<T>(path: string, meanwhile: Promise<T>): Promise<readonly [Fingerprint, T]> {
  const [, print, other] = await Promise.all([syncPath(path), fingerprint(path), meanwhile]);
  return [print, other];
}

async function fingerprint(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return { sha256: hash.digest('hex'), sizeBytes: (await stat(path)).size };
}
