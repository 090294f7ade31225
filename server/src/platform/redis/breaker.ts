export interface BreakerOptions {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** How long it stays open. */
  readonly openMs: number;
  readonly now?: () => number;
}

/** Keeps calls away from a service that just failed several times in a row, so that each does not wait again. */
export class Breaker {
  readonly #options: BreakerOptions;
  readonly #now: () => number;
  #failures = 0;
  #openUntil = 0;

  constructor(options: BreakerOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  get isOpen(): boolean {
    return this.#now() < this.#openUntil;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** True when this failure opened it. */
  failed(): boolean {
    this.#failures += 1;
    if (this.#failures < this.#options.failures) return false;
    this.#failures = 0;
    this.#openUntil = this.#now() + this.#options.openMs;
    return true;
  }
}
