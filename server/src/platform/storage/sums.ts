import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, Writable, type Duplex, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Size and checksum of what passed by. */
export interface Sum {
  readonly bytes: number;
  readonly sha256: string;
}

/** Lets everything through and knows its sum at the end. */
function summing(): { readonly stream: Transform; result(): Sum } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) };
}

/** Writes a new file, which is on the disk when this resolves. */
export async function writeSummed(file: string, body: Readable, ...through: readonly Duplex[]): Promise<Sum> {
  const sum = summing();
  await pipeline([body, ...through, sum.stream, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })]);
  return sum.result();
}

export const sumOfBytes = (bytes: Buffer): Sum => ({
  bytes: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** Reads a file to its end. */
export async function sumOfFile(file: string): Promise<Sum> {
  const sum = summing();
  await pipeline(createReadStream(file), sum.stream, new Writable({ write: (_chunk, _encoding, done) => done() }));
  return sum.result();
}
