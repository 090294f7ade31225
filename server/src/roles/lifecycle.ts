import type { ClosableLog } from '../platform/log/index.js';

const Second = { ms: 1000 };
/** Longer than anything inside takes: what is left then is cut. */
const longestMs = 55 * Second.ms;

/**
 * How the process ends. First signal: everything is closed in reverse order of opening, exit code 0. Second signal, or
 * too long: at once. An error that nobody caught: logged, exit code 1. On every way out the embedded database is
 * stopped, because its supervisor listens to `exit`.
 */
export class Lifecycle {
  readonly #log: ClosableLog;
  readonly #steps: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];
  #drainMs = 0;
  #started = false;
  #ending = false;

  constructor(log: ClosableLog) {
    this.#log = log;
    process.on('SIGTERM', () => this.#onSignal('SIGTERM'));
    process.on('SIGINT', () => this.#onSignal('SIGINT'));
    process.on('SIGHUP', () => this.#onSignal('SIGHUP'));
    process.on('uncaughtException', (error) => void this.#fail('An error was not caught anywhere.', error));
    process.on('unhandledRejection', (error) => void this.#fail('A promise was rejected and nobody looked.', error));
    // The reader of our output went away (`| head`): no reason to end.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  }

  /** From now on a signal closes gracefully; before, there is nothing in flight. */
  started(): void {
    this.#started = true;
  }

  onClose(name: string, close: () => Promise<unknown>): void {
    this.#steps.unshift({ name, close });
  }

  /** The first of the steps, whose time is not counted among what closing may take. */
  onDrain(ms: number, drain: (ms: number) => Promise<unknown>): void {
    this.#drainMs = ms;
    this.onClose('drain', () => drain(ms));
  }

  /** The start went wrong: what is open already is closed in order, exit code 1. */
  async abandon(message: string, error: unknown): Promise<void> {
    this.#ending = true;
    this.#log.error(message, { error });
    await this.#closeAll(1);
  }

  /** Nothing can be relied on any more: no closing in order. */
  async #fail(message: string, error: unknown): Promise<void> {
    this.#log.error(message, { error });
    await this.#leave(1);
  }

  #onSignal(signal: NodeJS.Signals): void {
    if (this.#ending) process.exit(130);
    this.#ending = true;
    this.#log.info(this.#started ? 'Shutting down; once more to quit at once.' : 'Quitting.', { signal });
    void (this.#started ? this.#closeAll(0) : this.#leave(0));
  }

  async #closeAll(code: number): Promise<void> {
    setTimeout(() => process.exit(1), this.#drainMs + longestMs).unref();
    for (const { name, close } of this.#steps) {
      try {
        await close();
      } catch (error) {
        this.#log.error('A part did not close cleanly.', { part: name, error });
      }
    }
    this.#log.info('Good-bye.');
    await this.#leave(code);
  }

  async #leave(code: number): Promise<void> {
    await this.#log.close();
    process.exit(code);
  }
}
