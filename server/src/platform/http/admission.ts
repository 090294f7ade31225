import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Priority } from './route.js';
import { AppError } from '../app-error.js';

/** Share of `maxInFlight` up to which a priority is still admitted: exports go first, health checks always pass. */
const share: Readonly<Record<Priority, number>> = { health: Infinity, auth: 1.5, read: 1, export: 0.5 };
const slowLoopMs = 250;

/** Bounded work: what cannot be done soon is refused at once with 503, so that what was accepted stays fast. */
export class Admission {
  readonly #maxInFlight: number;
  readonly #loop = monitorEventLoopDelay({ resolution: 20 });
  readonly #timer: NodeJS.Timeout;
  #inFlight = 0;
  #loopDelayMs = 0;
  #closing = false;

  constructor(maxInFlight: number) {
    this.#maxInFlight = maxInFlight;
    this.#loop.enable();
    this.#timer = setInterval(() => this.#sample(), 500).unref();
  }

  /** Takes a place or throws `overloaded`/`shutting_down`; call the answer exactly once when the request is done. */
  enter(priority: Priority): () => void {
    if (this.#closing && priority !== 'health') throw new AppError('shutting_down', undefined, { retryAfter: 2 });
    const loopBusy =
      this.#loopDelayMs > slowLoopMs &&
      (priority === 'read' || priority === 'export') &&
      this.#inFlight > this.#maxInFlight / 4;
    if (loopBusy || this.#inFlight >= this.#maxInFlight * share[priority])
      throw new AppError('overloaded', undefined, { retryAfter: 1 });
    this.#inFlight += 1;
    return () => {
      this.#inFlight -= 1;
    };
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  /** Mean delay of the event loop over the last half second, in milliseconds. */
  get loopDelayMs(): number {
    return this.#loopDelayMs;
  }

  close(): void {
    this.#closing = true;
    clearInterval(this.#timer);
    this.#loop.disable();
  }

  #sample(): void {
    this.#loopDelayMs = Number.isFinite(this.#loop.mean) ? this.#loop.mean / 1e6 : 0;
    this.#loop.reset();
  }
}
