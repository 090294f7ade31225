import { createReadStream } from 'node:fs';
import { appendFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { IngestContext } from './context.js';

/** One NDJSON file of all rejected rows of a table's parts, in their order; null when there are none. */
export async function joinRejects(context: IngestContext, paths: readonly (string | null)[]): Promise<string | null> {
  const present = paths.filter((path) => path !== null);
  if (present.length === 0) return null;
  const target = join(await context.newFolder(), 'rejects.ndjson');
  await appendFile(target, '');
  for (const path of present) {
    const file = await open(target, 'a');
    try {
      await pipeline(createReadStream(path), file.createWriteStream({ autoClose: false }));
      await file.sync();
    } finally {
      await file.close();
    }
  }
  return target;
}
