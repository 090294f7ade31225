import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { link, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareInputs, tidy, type Prepared } from './ingest-folder.js';
import { converse, jobOf, launchIn, outcomeIn, runIngest, settingsOf, type IngestOptions } from './ingest-process.js';
import type { GrowingFile, IngestOutcome, IngestRequest, IngestUpdate, ReadAhead } from './types.js';

/** A second name of the growing file, which stays when it gets its final one. */
const linkName = 'growing';

interface Started {
  readonly child: ChildProcess;
  readonly prepared: Prepared;
}

/** A child that looks at a file while it is written, and then does its ingest. Where it can't, the ingest is done as usual. */
export class AheadProcess implements ReadAhead {
  readonly #file: GrowingFile;
  readonly #options: IngestOptions;
  readonly #started: Promise<Started | null>;
  readonly #onAbort = (): void => void this.end();
  #ended: Promise<void> | null = null;

  constructor(file: GrowingFile, options: IngestOptions) {
    this.#file = file;
    this.#options = options;
    this.#started = this.#start().catch((error: unknown) => {
      options.log.warn('A file could not be looked at while it arrived.', { error });
      return null;
    });
    options.signal.addEventListener('abort', this.#onAbort);
  }

  async ingest(
    request: Omit<IngestRequest, 'outputDir'>,
    onUpdate: (update: IngestUpdate) => void,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<IngestOutcome> {
    const { outputDir } = this.#file;
    const whole = { ...request, outputDir };
    const options = { ...this.#options, signal: AbortSignal.any([signal, this.#options.signal]) };
    const started = await this.#started;
    if (started === null || !(await this.#isOf(request.originalPath)) || !isAlive(started.child)) {
      await this.end();
      return runIngest(whole, { ...options, onUpdate });
    }
    try {
      const job = jobOf({ kind: 'ingest', request: whole }, started.prepared, options);
      return outcomeIn(outputDir, await converse(started.child, job, options, onUpdate));
    } finally {
      await this.end();
    }
  }

  end(): Promise<void> {
    this.#ended ??= this.#stop();
    return this.#ended;
  }

  async #start(): Promise<Started> {
    const { path, fileName, outputDir } = this.#file;
    const linked = join(outputDir, linkName);
    await link(await realpath(path), linked);
    const prepared = await prepareInputs([linked], outputDir, this.#options.log);
    const child = launchIn(outputDir, prepared, this.#options);
    child.on('error', () => undefined);
    const settings = settingsOf(this.#options);
    child.send({ kind: 'ahead', path: prepared.paths[0] ?? linked, fileName, settings }, () => undefined);
    return { child, prepared: { ...prepared, added: [...prepared.added, linkName] } };
  }

  /** Whether a path is the very file that grew. */
  async #isOf(path: string): Promise<boolean> {
    const [grown, asked] = await Promise.all([stat(join(this.#file.outputDir, linkName)), stat(path)]);
    return grown.ino === asked.ino && grown.dev === asked.dev;
  }

  async #stop(): Promise<void> {
    this.#options.signal.removeEventListener('abort', this.#onAbort);
    const started = await this.#started;
    if (started === null) return;
    if (isAlive(started.child)) {
      const gone = once(started.child, 'exit');
      started.child.kill('SIGKILL');
      await gone;
    }
    // The folder may be gone already, when this process was taken for dead.
    await tidy(this.#file.outputDir, started.prepared).catch((error: unknown) => {
      this.#options.log.warn('A folder could not be tidied.', { error });
    });
  }
}

const isAlive = (child: ChildProcess): boolean =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null;
