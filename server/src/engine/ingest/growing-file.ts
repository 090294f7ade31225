import { open } from 'node:fs/promises';

const chunkBytes = 4 << 20;
const pauseMs = 50;

/** A file that somebody still writes: its bytes as they come, until it is said to be whole. */
export class GrowingFile {
  readonly path: string;
  #whole = false;
  #wake: () => void = () => undefined;

  constructor(path: string) {
    this.path = path;
  }

  /** Nothing is written any more. */
  end(): void {
    this.#whole = true;
    this.#wake();
  }

  /** The first bytes: so many, or all there are. */
  async head(bytes: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of this.bytes(0)) {
      pieces.push(piece);
      length += piece.length;
      if (length >= bytes) break;
    }
    return Buffer.concat(pieces).subarray(0, bytes);
  }

  async *bytes(start: number): AsyncGenerator<Buffer> {
    const file = await open(this.path, 'r');
    try {
      let position = start;
      for (;;) {
        // Asked before the read: what was written until then is all there is.
        const isWhole = this.#whole;
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, position);
        position += bytesRead;
        if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
        else if (isWhole) return;
        if (bytesRead < chunkBytes && !isWhole) await this.#pause();
      }
    } finally {
      await file.close();
    }
  }

  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
