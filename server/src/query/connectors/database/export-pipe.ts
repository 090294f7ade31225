import { AppError } from '../../../platform/app-error.js';

interface PipeOptions {
  /** The reader left, or took nothing for too long: whoever writes has to stop. */
  readonly onLeft: (reason: AppError) => void;
  /** A reader that takes nothing for this long has gone away. */
  readonly stalledMs: number;
}

/** One chunk under way, so that whoever writes is only ever one ahead of whoever reads. */
export class ExportPipe implements AsyncIterable<Buffer> {
  readonly #options: PipeOptions;
  #chunk: Buffer | null = null;
  #ending: { readonly error: Error | undefined } | null = null;
  #left = false;
  #wakeReader: () => void = () => undefined;
  #wakeWriter: () => void = () => undefined;

  constructor(options: PipeOptions) {
    this.#options = options;
  }

  /** Resolves when the reader is ready for more. */
  async write(chunk: Buffer): Promise<void> {
    await this.#untilTaken();
    if (this.#left) throw new AppError('cancelled');
    this.#chunk = chunk;
    this.#wakeReader();
  }

  end(error?: Error): void {
    this.#ending ??= { error };
    this.#wakeReader();
  }

  /** Resolves with the first bytes or the end; rejects with the error that came before any. */
  async begun(): Promise<void> {
    await this.#untilSomething();
    if (this.#chunk === null && this.#ending?.error !== undefined) throw this.#ending.error;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        await this.#untilSomething();
        const chunk = this.#chunk;
        if (chunk) {
          this.#chunk = null;
          this.#wakeWriter();
          yield chunk;
        } else {
          if (this.#ending?.error !== undefined) throw this.#ending.error;
          return;
        }
      }
    } finally {
      this.#leave();
    }
  }

  async #untilSomething(): Promise<void> {
    while (this.#chunk === null && this.#ending === null)
      await new Promise<void>((resolve) => (this.#wakeReader = resolve));
  }

  async #untilTaken(): Promise<void> {
    const stalled = setTimeout(() => this.#leave(), this.#options.stalledMs);
    while (this.#chunk !== null && !this.#left) await new Promise<void>((resolve) => (this.#wakeWriter = resolve));
    clearTimeout(stalled);
  }

  #leave(): void {
    if (this.#left) return;
    this.#left = true;
    if (this.#ending === null) this.#options.onLeft(new AppError('cancelled'));
    this.#wakeWriter();
  }
}
