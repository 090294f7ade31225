import { createHash } from 'node:crypto';
import type { Duplex, Readable } from 'node:stream';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { LakeConfiguration } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import type { Secret } from '../../../platform/secret.js';
import { ofSize, type ObjectCache } from '../../../platform/storage/index.js';
import { dialledAgent } from '../dialled-agent.js';
import type { LakeFile, LakeStore } from './lake-file.js';
import { translateS3Error } from './s3-errors.js';

interface S3StoreOptions {
  readonly configuration: LakeConfiguration;
  readonly secrets: Readonly<Record<string, Secret<string> | undefined>>;
  readonly dial: (signal?: AbortSignal) => Promise<Duplex>;
  readonly connectMs: number;
  readonly cache: ObjectCache;
}

/** A page of a listing, or an error: a thousand keys of a kilobyte each, in XML. */
const maxPageBytes = 32 * 2 ** 20;
/** A store that sends nothing for this long has gone. */
const silentMs = 15_000;

/** Objects below a path of a bucket. What is read whole is kept in the bounded folder of copies. */
export function openS3Store(options: S3StoreOptions): LakeStore {
  const { configuration, cache } = options;
  const { bucket: Bucket = '', path } = configuration;
  const prefix = path.replace(/^\/+|\/+$/g, '');
  const root = prefix === '' ? '' : `${prefix}/`;
  const client = createClient(options);
  // Part of the copies' names: equal keys of other stores are other files, and who may list may not be who may read.
  const reader = options.secrets['accessKeyId']?.reveal() ?? '';
  const place = createHash('sha256')
    .update(JSON.stringify([configuration.endpoint ?? '', Bucket, root, reader]))
    .digest('hex');
  const get = async ({ key, etag }: LakeFile, signal: AbortSignal, range?: string): Promise<Readable> => {
    const command = new GetObjectCommand({
      Bucket,
      Key: root + key,
      IfMatch: etag,
      ...(range !== undefined && { Range: range }),
    });
    const { Body } = await client.send(command, { abortSignal: signal }).catch(rethrow);
    return Body as Readable; // In Node the SDK's body is always a Readable.
  };
  return {
    list: (signal) => list(client, { Bucket, Prefix: root }, signal),
    fetch: (file, signal, hold) => {
      const download = async () => ({ size: file.size, body: ofSize(await get(file, signal), file.size) });
      const copy = () => cache.fetch(`${place}/${file.etag}/${file.key}`, download, hold).catch(rethrow);
      // Equal downloads are shared: one that another request gave up is begun again.
      return copy().catch((error: unknown) => {
        if (signal.aborted || !(error instanceof AppError) || error.code !== 'cancelled') throw error;
        return copy();
      });
    },
    read: async (file, start, length, signal) => {
      const body = await get(file, signal, `bytes=${String(start)}-${String(start + length - 1)}`);
      return upTo(length, body).catch(rethrow);
    },
    local: false,
    close: () => client.destroy(),
  };
}

async function* list(
  client: S3Client,
  where: { readonly Bucket: string; readonly Prefix: string },
  signal: AbortSignal,
): AsyncGenerator<LakeFile> {
  let token: string | undefined;
  do {
    const page = await client
      .send(new ListObjectsV2Command({ ...where, ...(token !== undefined && { ContinuationToken: token }) }), {
        abortSignal: signal,
      })
      .catch(rethrow);
    for (const { Key = '', Size = 0, ETag = '' } of page.Contents ?? [])
      if (!Key.endsWith('/')) yield { key: Key.slice(where.Prefix.length), size: Size, etag: ETag };
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}

function createClient({ configuration, secrets, dial, connectMs }: S3StoreOptions): S3Client {
  const { region = 'us-east-1' } = configuration;
  const endpoint = new URL(configuration.endpoint ?? `https://s3.${region}.amazonaws.com`);
  const [accessKeyId, secretAccessKey] = [secrets['accessKeyId'], secrets['secretAccessKey']];
  // Every connection goes the way that was checked, whatever the library has in mind; TLS is part of that.
  const tls = endpoint.protocol === 'https:' ? 'verify' : 'disable';
  const agent = dialledAgent({ dial, connectMs, maxSockets: 16, host: endpoint.hostname, tls });
  return new S3Client({
    region,
    // The bucket stands in the path: there is one host.
    forcePathStyle: true,
    endpoint: endpoint.href,
    // Never those of this server itself, its files or its machine: a lake has its own key, or is public.
    credentials: { accessKeyId: accessKeyId?.reveal() ?? '', secretAccessKey: secretAccessKey?.reveal() ?? '' },
    ...(accessKeyId === undefined && { signer: { sign: (request) => Promise.resolve(request) } }),
    maxAttempts: 2,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    streamCollector: (body: Readable) => upTo(maxPageBytes, body),
    // The agent encrypts by itself, so it takes the place of both.
    requestHandler: { httpAgent: agent, httpsAgent: agent as never, requestTimeout: silentMs },
  });
}

/** All of it, unless a store that goes its own way sends more than was asked for. */
async function upTo(bytes: number, body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bytes) throw new AppError('source_failed', 'The store sent more than it was asked for.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function rethrow(error: unknown): never {
  throw translateS3Error(error);
}
