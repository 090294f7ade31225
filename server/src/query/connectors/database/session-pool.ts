import { AppError } from '../../../platform/app-error.js';

/** What a pool needs to know of a connection. */
export interface PooledSession {
  /** False once it broke, or nobody knows its state. */
  readonly usable: boolean;
  /** Lets go of it without waiting. */
  destroy(): void;
}

interface PoolOptions<S extends PooledSession> {
  readonly open: (signal: AbortSignal) => Promise<S>;
  /** Sessions at once. */
  readonly size: number;
  /** A session that nobody used for this long is closed. */
  readonly idleMs: number;
}

interface Taken<S> {
  readonly session: S;
  /** It was idle before, and may have died while nobody looked. */
  readonly reused: boolean;
}

interface Waiting {
  readonly wake: () => void;
  readonly fail: (error: Error) => void;
}

/** Sessions of one source: at most so many, the last one used first, so that the others can go. */
export class SessionPool<S extends PooledSession> {
  readonly #options: PoolOptions<S>;
  readonly #idle: { readonly session: S; readonly timer: NodeJS.Timeout }[] = [];
  readonly #busy = new Set<S>();
  readonly #waiting: Waiting[] = [];
  #opening = 0;
  #closed = false;

  constructor(options: PoolOptions<S>) {
    this.#options = options;
  }

  async acquire(signal: AbortSignal): Promise<Taken<S>> {
    for (;;) {
      signal.throwIfAborted();
      if (this.#closed) throw new AppError('shutting_down');
      const idle = this.takeIdle();
      if (idle) return { session: idle, reused: true };
      if (this.#busy.size + this.#opening < this.#options.size)
        return { session: await this.#open(signal), reused: false };
      await this.#wait(signal);
    }
  }

  /** One that is there already, if there is one. */
  takeIdle(): S | null {
    for (let entry = this.#idle.pop(); entry; entry = this.#idle.pop()) {
      clearTimeout(entry.timer);
      if (!entry.session.usable) continue;
      this.#busy.add(entry.session);
      return entry.session;
    }
    return null;
  }

  /** Sessions that are not usable any more are destroyed. */
  release(session: S): void {
    this.#busy.delete(session);
    if (this.#closed || !session.usable) session.destroy();
    else this.#idle.push({ session, timer: setTimeout(() => this.#expire(session), this.#options.idleMs).unref() });
    this.#waiting.shift()?.wake();
  }

  /** Those that are in use are destroyed, too: whoever uses them hears of it. */
  close(): void {
    this.#closed = true;
    for (const { fail } of this.#waiting.splice(0)) fail(new AppError('shutting_down'));
    for (const { session, timer } of this.#idle.splice(0)) {
      clearTimeout(timer);
      session.destroy();
    }
    for (const session of this.#busy) session.destroy();
  }

  async #open(signal: AbortSignal): Promise<S> {
    this.#opening += 1;
    try {
      const session = await this.#options.open(signal);
      this.#busy.add(session);
      if (this.#closed) session.destroy();
      return session;
    } catch (error) {
      this.#waiting.shift()?.wake();
      throw error;
    } finally {
      this.#opening -= 1;
    }
  }

  #expire(session: S): void {
    const index = this.#idle.findIndex((entry) => entry.session === session);
    if (index >= 0) this.#idle.splice(index, 1);
    session.destroy();
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => signal.removeEventListener('abort', onAbort);
      const waiting: Waiting = {
        wake: () => {
          leave();
          resolve();
        },
        fail: (error) => {
          leave();
          reject(error);
        },
      };
      const onAbort = () => {
        const index = this.#waiting.indexOf(waiting);
        // Already woken: the place is for the next one.
        if (index < 0) this.#waiting.shift()?.wake();
        else this.#waiting.splice(index, 1);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(waiting);
    });
  }
}
