import { Readable } from 'node:stream';
import { runCli } from '../../src/cli/run.js';

export interface CliAnswer<T> {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** What `--json` printed. */
  readonly json: () => T;
}

/** Runs one command line in this process, with exactly these variables. */
export async function cli<T = Record<string, unknown>>(
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<CliAnswer<T>> {
  const printed = { out: '', err: '' };
  const code = await runCli(args, {
    environment,
    stdin: Readable.from([]),
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
  });
  return { code, ...printed, json: () => JSON.parse(printed.out) as T };
}
