import type { ErrorCode } from '@datavizpro/contract';
import { AppError } from '../../../platform/app-error.js';
import { failedStepOf } from '../../../platform/egress/step-failure.js';

interface SourceBreakerOptions {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** How long it stays open at first; twice as long after each probe that fails. */
  readonly openMs: number;
  readonly longestMs: number;
}

/** What says that the source cannot be worked with at all: the next query would wait for the same. */
const down: readonly ErrorCode[] = ['source_unreachable', 'connection_failed', 'egress_refused'];
/** What a source that answers says. */
const answered: readonly ErrorCode[] = ['invalid_query', 'not_supported', 'sql_not_allowed', 'unknown_table'];

/**
 * Keeps calls away from a source that just failed several times in a row: they get its last error at once instead of
 * waiting for another one. After a while one call is let through as a probe; its fate is everybody's.
 */
export class SourceBreaker {
  readonly #options: SourceBreakerOptions;
  #failures = 0;
  #last: AppError | null = null;
  #openUntil = 0;
  #openMs: number;
  #probing = false;

  constructor(options: SourceBreakerOptions) {
    this.#options = options;
    this.#openMs = options.openMs;
  }

  get isOpen(): boolean {
    return this.#last !== null;
  }

  /** Call before each attempt. Throws the last error while nobody may try; call `settled` with what became of it. */
  enter(): void {
    if (this.#last === null) return;
    const leftMs = this.#openUntil - performance.now();
    if (leftMs > 0 || this.#probing) throw again(this.#last, Math.max(leftMs, 1_000));
    this.#probing = true;
  }

  /** `error`: what the attempt ended with, undefined when it was well. True when this opened it. */
  settled(error?: unknown): boolean {
    this.#probing = false;
    if (!(error instanceof AppError)) {
      if (error === undefined) this.#close();
      return false;
    }
    if (answered.includes(error.code)) this.#close();
    // What a user may not read says nothing about the next query.
    const isDown = down.includes(error.code) && failedStepOf(error)?.step !== 'rights';
    return isDown && this.#failed(error);
  }

  #close(): void {
    this.#failures = 0;
    this.#last = null;
    this.#openMs = this.#options.openMs;
  }

  #failed(error: AppError): boolean {
    this.#failures += 1;
    if (this.#failures < this.#options.failures) return false;
    const opened = this.#last === null;
    this.#last = error;
    this.#openUntil = performance.now() + this.#openMs;
    this.#openMs = Math.min(this.#openMs * 2, this.#options.longestMs);
    return opened;
  }
}

const again = (error: AppError, leftMs: number): AppError =>
  new AppError(error.code, error.message, { cause: error, retryAfter: Math.ceil(leftMs / 1_000) });
