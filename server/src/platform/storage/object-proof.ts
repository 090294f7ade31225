import { createHash, type Hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AppError } from '../app-error.js';

/** What the bytes of an object must give. */
export interface Expectation {
  readonly size: number;
  /** Null: nothing is known but the size. */
  readonly proof: { readonly kind: 'sha256' | 'md5'; readonly sum: string } | PartsProof | null;
}
interface PartsProof {
  readonly kind: 'parts';
  readonly sum: string;
  readonly partBytes: number;
}

/** Lets everything through, and fails at the end when it was not what was stored. */
async function* proven(chunks: AsyncIterable<Buffer>, { size, proof }: Expectation): AsyncGenerator<Buffer> {
  const summed =
    proof === null ? null : proof.kind === 'parts' ? new PartsHash(proof.partBytes) : createHash(proof.kind);
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    // A store that sends on and on must not fill the disk.
    if (bytes > size) throw new DamagedObject(`more than its ${size} bytes`);
    summed?.update(chunk);
    yield chunk;
  }
  if (bytes !== size) throw new DamagedObject(`${bytes} of its ${size} bytes`);
  if (summed !== null && summed.digest('hex') !== proof?.sum) throw new DamagedObject('other bytes than were stored');
}

/** Bytes of which nothing is known but how many there are. */
export const ofSize = (body: Readable, size: number): Readable => checked(body, body, { size, proof: null });

/** A stream of what was expected; closing it closes its source, also when nobody has begun to read. */
export function checked(source: Readable, chunks: AsyncIterable<Buffer>, expected: Expectation): Readable {
  const body = Readable.from(proven(chunks, expected), { objectMode: false });
  return body.once('close', () => source.destroy());
}

/** The checksum of the checksums of all parts. */
class PartsHash {
  readonly #partBytes: number;
  readonly #whole = createHash('md5');
  #part: Hash = createHash('md5');
  #filled = 0;

  constructor(bytes: number) {
    this.#partBytes = bytes;
  }

  update(chunk: Buffer): void {
    for (let from = 0; from < chunk.byteLength;) {
      const piece = chunk.subarray(from, from + this.#partBytes - this.#filled);
      this.#part.update(piece);
      this.#filled += piece.byteLength;
      from += piece.byteLength;
      if (this.#filled === this.#partBytes) this.#endPart();
    }
  }

  digest(encoding: 'hex'): string {
    if (this.#filled > 0) this.#endPart();
    return this.#whole.digest(encoding);
  }

  #endPart(): void {
    this.#whole.update(this.#part.digest());
    this.#part = createHash('md5');
    this.#filled = 0;
  }
}

/** What came is not what was stored. */
export class DamagedObject extends AppError {
  constructor(what: string) {
    super('storage_unavailable', `A stored file is damaged: the store gave ${what}. Tell the operator.`);
    this.name = 'DamagedObject';
  }
}
