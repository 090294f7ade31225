interface Window {
  count: number;
  readonly endsAt: number;
}

/** Fixed-window counters in this process. Bounded: when full, windows that ended go first, then the oldest. */
export class MemoryWindow {
  readonly #windows = new Map<string, Window>();
  readonly #limit: number;
  readonly #now: () => number;

  constructor(limit = 50_000, now: () => number = Date.now) {
    this.#limit = limit;
    this.#now = now;
  }

  get size(): number {
    return this.#windows.size;
  }

  hit(key: string, windowMs: number): { readonly count: number; readonly resetMs: number } {
    const now = this.#now();
    const window = this.#current(key, now) ?? this.#begin(key, now + windowMs, now);
    window.count += 1;
    return { count: window.count, resetMs: window.endsAt - now };
  }

  #current(key: string, now: number): Window | null {
    const window = this.#windows.get(key);
    return window !== undefined && window.endsAt > now ? window : null;
  }

  #begin(key: string, endsAt: number, now: number): Window {
    this.#windows.delete(key);
    if (this.#windows.size >= this.#limit) this.#makeRoom(now);
    const window = { count: 0, endsAt };
    this.#windows.set(key, window);
    return window;
  }

  /** Clears at least a tenth, so that the walk is rare. */
  #makeRoom(now: number): void {
    for (const [key, window] of this.#windows) if (window.endsAt <= now) this.#windows.delete(key);
    const target = Math.floor(this.#limit * 0.9);
    for (const key of this.#windows.keys()) {
      if (this.#windows.size <= target) return;
      this.#windows.delete(key);
    }
  }
}
