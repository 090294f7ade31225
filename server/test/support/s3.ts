import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { freePort } from '../../src/platform/db/embedded/free-port.js';
import { parseS3Url } from '../../src/platform/storage/s3-url.js';
import { startServerProcess } from './server-process.js';

/** Debian's own, for which its packages are installed. */
const python = '/usr/bin/python3';

/** An S3-compatible server with one empty bucket, `bucket`. */
export interface TestS3 {
  /** For STORAGE_URL; add a prefix as you like. */
  url(prefix?: string): string;
  /** The same by another way, such as a proxy. */
  urlBy(endpoint: string, prefix?: string): string;
  /** As the forms ask for it. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Full rights on everything. */
  readonly client: S3Client;
  /** Puts all files of a folder below a prefix. */
  uploadFolder(folder: string, prefix: string): Promise<void>;
  close(): Promise<void>;
}

export interface TestS3Options {
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  /** Null: none is made. */
  readonly bucket?: string | null;
}

/**
 * OpenStack Swift, as Debian packages it, with its S3 API. With `TEST_S3_URL` (`s3://key:secret@bucket?endpoint=…`)
 * another server, whichever runs there; its bucket must be empty.
 */
export async function testS3(options: TestS3Options = {}): Promise<TestS3> {
  const elsewhere = process.env['TEST_S3_URL'];
  if (elsewhere !== undefined && elsewhere !== '') return reach(locate(elsewhere), () => Promise.resolve());
  const { accessKeyId = 'datavizpro', secretAccessKey = 'secret-of-the-tests', bucket = 'bucket' } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'dvp-s3-'));
  const port = await freePort();
  const script = path.join(import.meta.dirname, 's3-server.py');
  const command = [python, script, folder, String(port), accessKeyId, secretAccessKey] as const;
  const server = await startServerProcess(command, { folder, port });
  const endpoint = `http://127.0.0.1:${port}`;
  const s3 = reach({ endpoint, bucket: bucket ?? 'bucket', accessKeyId, secretAccessKey }, server.stop);
  if (bucket !== null) await s3.client.send(new CreateBucketCommand({ Bucket: bucket }));
  return s3;
}

type Place = Pick<TestS3, 'endpoint' | 'bucket' | 'accessKeyId' | 'secretAccessKey'>;

function locate(url: string): Place {
  const { endpoint, bucket, credentials } = parseS3Url(url);
  if (endpoint === null || credentials === null) throw new Error('TEST_S3_URL needs an endpoint, a key and a secret.');
  return { endpoint, bucket, ...credentials.reveal() };
}

function reach(place: Place, stop: () => Promise<void>): TestS3 {
  const { endpoint, bucket, accessKeyId, secretAccessKey } = place;
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  const login = [accessKeyId, secretAccessKey].map(encodeURIComponent).join(':');
  const urlBy = (by: string, prefix = '') => `s3://${login}@${bucket}/${prefix}?endpoint=${encodeURIComponent(by)}`;
  return {
    ...place,
    client,
    url: (prefix) => urlBy(endpoint, prefix),
    urlBy,
    uploadFolder: (folder, prefix) => uploadFolder(client, bucket, folder, prefix),
    close: async () => {
      client.destroy();
      await stop();
    },
  };
}

async function uploadFolder(client: S3Client, Bucket: string, folder: string, prefix: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const Key = `${prefix}/${path.relative(folder, file)}`;
    await client.send(new PutObjectCommand({ Bucket, Key, Body: await readFile(file) }));
  }
}
