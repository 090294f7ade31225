import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { Decompress } from 'fzstd';
import yauzl from 'yauzl';
import { UnreadableFileError } from '../types.js';

/** Bytes that may still be unpacked in this ingest, over all files together. */
export class InflationBudget {
  readonly #limit: number;
  #left: number;

  constructor(bytes: number) {
    this.#limit = bytes;
    this.#left = bytes;
  }

  spend(bytes: number): void {
    this.#left -= bytes;
    if (this.#left >= 0) return;
    const limit =
      this.#limit >= 2 ** 30 ? `${Math.round(this.#limit / 2 ** 30)} GB` : `${Math.round(this.#limit / 2 ** 20)} MB`;
    throw new UnreadableFileError(`The file unpacks to more than ${limit}. Split it, and upload the parts.`);
  }

  /** Counts what flows through. */
  meter(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        try {
          this.spend(chunk.length);
          done(null, chunk);
        } catch (error) {
          done(error as Error);
        }
      },
    });
  }
}

/** So many bytes tell what a file is. */
export const headBytes = 65_536;

/** The first bytes of a file. */
export async function readHead(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    const { bytesRead } = await file.read(buffer, 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

export async function gunzip(from: string, to: string, budget: InflationBudget): Promise<void> {
  await inflate(createReadStream(from), createGunzip(), to, budget, 'gzip');
}

/** Node 20 has no zstd of its own. */
export async function unzstd(from: string, to: string, budget: InflationBudget): Promise<void> {
  let pieces: Uint8Array[] = [];
  const decompress = new Decompress((piece) => pieces.push(piece));
  const transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      push(this, chunk, false, done);
    },
    flush(done) {
      push(this, Buffer.alloc(0), true, done);
    },
  });
  function push(stream: Transform, chunk: Buffer, last: boolean, done: (error?: Error) => void): void {
    try {
      decompress.push(chunk, last);
      for (const piece of pieces) stream.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
      pieces = [];
      done();
    } catch (error) {
      done(error as Error);
    }
  }
  // Small reads: one chunk can unpack to thousands of times its size before it is counted.
  await inflate(createReadStream(from, { highWaterMark: 16_384 }), transform, to, budget, 'zstd');
}

async function inflate(source: Readable, transform: Transform, to: string, budget: InflationBudget, what: string) {
  try {
    await pipeline(source, transform, budget.meter(), createWriteStream(to));
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(`The ${what} archive is damaged or incomplete. Make it again and upload it.`);
  }
}

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);
const maxMembers = 1000;

/** Entries of a zip archive that are files of somebody's; folders and what systems add is left out. */
export async function zipEntries(
  path: string,
): Promise<{ readonly zip: yauzl.ZipFile; readonly entries: yauzl.Entry[] }> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new UnreadableFileError('The zip archive is damaged or incomplete. Make it again and upload it.');
  });
  const entries: yauzl.Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.length >= maxMembers) {
        reject(new UnreadableFileError(`The archive holds more than ${maxMembers} files. Upload fewer at once.`));
        return;
      }
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', () => reject(new UnreadableFileError('The zip archive is damaged. Make it again and upload it.')));
    zip.readEntry();
  });
  return { zip, entries };
}

export function isMember(entry: yauzl.Entry): boolean {
  const name = basename(entry.fileName);
  return !entry.fileName.endsWith('/') && !entry.fileName.startsWith('__MACOSX/') && !name.startsWith('.');
}

/** Unpacks one entry to a file of our own naming, so that the entry's path never touches the disk. */
export async function extractEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  to: string,
  budget: InflationBudget,
): Promise<void> {
  if (entry.isEncrypted()) {
    throw new UnreadableFileError('The zip archive is protected by a password. Upload it without one.');
  }
  const stream = await openEntry(zip, entry);
  try {
    await pipeline(stream, budget.meter(), createWriteStream(to));
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError('The zip archive is damaged or incomplete. Make it again and upload it.');
  }
}

export function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new UnreadableFileError('The zip archive uses a compression that cannot be read here.'));
      else resolve(stream);
    });
  });
}
