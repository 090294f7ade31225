import { EngineBusyError } from './types.js';

interface Waiter {
  readonly admit: () => void;
  readonly refuse: (error: Error) => void;
}

export interface AdmissionLimits {
  readonly running: number;
  readonly queued: number;
  /** Longest stay in the queue before the caller is told to come back. */
  readonly maxWaitMs: number;
}

/**
 * A semaphore with one first-in-first-out queue per key, served in turn: a key that asks for a hundred
 * results delays its own, not everybody's. The whole queue is bounded.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #queues = new Map<string, Set<Waiter>>();
  #running = 0;
  #queued = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  get running(): number {
    return this.#running;
  }
  get queued(): number {
    return this.#queued;
  }

  /** Resolves with the function that gives the place back; call it exactly once. */
  async enter(key: string, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.#running >= this.#limits.running) await this.#wait(key, signal);
    else this.#running++;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#leave();
    };
  }

  #wait(key: string, signal?: AbortSignal): Promise<void> {
    if (this.#queued >= this.#limits.queued) {
      return Promise.reject(new EngineBusyError('Too many queries are waiting. Try again in a moment.'));
    }
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        then();
      };
      const waiter: Waiter = { admit: () => settle(resolve), refuse: (error) => settle(() => reject(error)) };
      const onAbort = () => {
        this.#remove(key, waiter);
        waiter.refuse(new DOMException('The query was cancelled.', 'AbortError'));
      };
      const timer = setTimeout(() => {
        this.#remove(key, waiter);
        waiter.refuse(new EngineBusyError('The query waited too long for its turn. Try again in a moment.'));
      }, this.#limits.maxWaitMs);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#add(key, waiter);
    });
  }

  #add(key: string, waiter: Waiter): void {
    const queue = this.#queues.get(key) ?? new Set();
    queue.add(waiter);
    this.#queues.set(key, queue);
    this.#queued++;
  }

  #remove(key: string, waiter: Waiter): void {
    const queue = this.#queues.get(key);
    if (!queue?.delete(waiter)) return;
    this.#queued--;
    if (queue.size === 0) this.#queues.delete(key);
  }

  /** Hands the place to the next key's oldest waiter; that key goes to the back of the round. */
  #leave(): void {
    for (const [key, queue] of this.#queues) {
      for (const waiter of queue) {
        this.#remove(key, waiter);
        if (queue.size > 0) {
          this.#queues.delete(key);
          this.#queues.set(key, queue);
        }
        waiter.admit();
        return;
      }
    }
    this.#running--;
  }
}
