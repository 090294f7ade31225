import type { Readable } from 'node:stream';

/** What a command may touch of the process around it: passed in, so that tests run commands beside each other. */
export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  /** Answers. */
  out(text: string): void;
  /** Progress, warnings, errors. */
  err(text: string): void;
}

export function processIo(): Io {
  return {
    environment: process.env,
    stdin: process.stdin,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}
