import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
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
  /** As the forms ask for it: bucket `bucket`, access key and secret `S3RVER`. */
  readonly endpoint: string;
  /** Puts all files of a folder below a prefix. */
  uploadFolder(folder: string, prefix: string): Promise<void>;
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
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    url: (prefix = '') => `s3://S3RVER:S3RVER@bucket/${prefix}?endpoint=${encodeURIComponent(endpoint)}`,
    endpoint,
    uploadFolder: (folder, prefix) => uploadFolder(endpoint, folder, prefix),
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function uploadFolder(endpoint: string, folder: string, prefix: string): Promise<void> {
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const Key = `${prefix}/${path.relative(folder, file)}`;
    await client.send(new PutObjectCommand({ Bucket: 'bucket', Key, Body: await readFile(file) }));
  }
  client.destroy();
}
