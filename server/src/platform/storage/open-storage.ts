import { fileURLToPath } from 'node:url';
import type { Secret } from '../secret.js';
import { LocalStorage } from './local-storage.js';
import { parseS3Url } from './s3-url.js';
import type { ClosableStorage } from './storage.js';

export interface StorageOptions {
  readonly url: Secret<string>;
  /** Where objects of a remote storage are kept while they are worked on. */
  readonly cacheDir: string;
  readonly cacheBytes: number;
}

/** `file:///path` or `s3://…`. */
export async function openStorage({ url, cacheDir, cacheBytes }: StorageOptions): Promise<ClosableStorage> {
  const text = url.reveal();
  if (text.startsWith('file:')) return LocalStorage.open(fileURLToPath(text));
  // The AWS SDK takes its time to load, and most installations do without it.
  const { S3Storage } = await import('./s3-storage.js');
  return S3Storage.open(parseS3Url(text), { dir: cacheDir, bytes: cacheBytes });
}
