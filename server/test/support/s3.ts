import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../src/platform/db/embedded/free-port.js';

interface S3Server {
  run(): Promise<unknown>;
  close(): Promise<unknown>;
}
type S3ServerClass = new (options: Readonly<Record<string, unknown>>) => S3Server;

/** An S3-compatible server in this process, with one empty bucket. */
export interface TestS3 {
  /** For STORAGE_URL; add a prefix as you like. */
  url(prefix?: string): string;
  close(): Promise<void>;
}

export async function testS3(): Promise<TestS3> {
  // The package has no types, and its CommonJS export is the class itself.
  const Server = createRequire(import.meta.url)('s3rver') as S3ServerClass;
  const directory = await mkdtemp(path.join(tmpdir(), 'dvp-s3-'));
  const port = await freePort();
  const options = { port, address: '127.0.0.1', silent: true, directory, configureBuckets: [{ name: 'bucket' }] };
  const server = new Server(options);
  await server.run();
  return {
    url: (prefix = '') =>
      `s3://S3RVER:S3RVER@bucket/${prefix}?endpoint=${encodeURIComponent(`http://127.0.0.1:${port}`)}`,
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
