type Listener = (message: string | null) => void;

/** Who listens to which channel in this process. A listener that throws harms no other. */
export class Channels {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  get names(): string[] {
    return [...this.#listeners.keys()];
  }

  /** True when it is the channel's first listener. */
  add(channel: string, listener: Listener): boolean {
    const known = this.#listeners.get(channel);
    if (known === undefined) this.#listeners.set(channel, new Set([listener]));
    else known.add(listener);
    return known === undefined;
  }

  /** True when it was the channel's last listener. */
  remove(channel: string, listener: Listener): boolean {
    const known = this.#listeners.get(channel);
    known?.delete(listener);
    if (known === undefined || known.size > 0) return false;
    return this.#listeners.delete(channel);
  }

  deliver(channel: string, message: string | null): void {
    for (const listener of [...(this.#listeners.get(channel) ?? [])]) {
      try {
        listener(message);
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
