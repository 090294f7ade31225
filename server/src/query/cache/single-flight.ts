interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiters: number;
}

/**
 * Equal requests share one run. Each waiter may leave by its own signal; the run is cancelled when the last one has
 * left. Nothing is kept after the run, least of all a failure.
 */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /** `start` runs at most once per key at a time. Rejects with the signal's reason when this waiter leaves. */
  async run(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const flight = this.#flights.get(key) ?? this.#start(key, start);
    flight.waiters += 1;
    try {
      return await untilAborted(flight.result, signal);
    } finally {
      flight.waiters -= 1;
      if (flight.waiters === 0) this.#leave(key, flight);
    }
  }

  get size(): number {
    return this.#flights.size;
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { result: start(controller.signal), controller, waiters: 0 };
    this.#flights.set(key, flight);
    const forget = () => this.#forget(key, flight);
    flight.result.then(forget, forget);
    return flight;
  }

  /** An abandoned run is taken off at once: whoever asks next must not join what is being cancelled. */
  #leave(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) !== flight) return;
    this.#forget(key, flight);
    flight.controller.abort();
  }

  #forget(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}

/** The promise, or a rejection as soon as the signal says so. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const leave = () => reject(signal.reason as Error);
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
