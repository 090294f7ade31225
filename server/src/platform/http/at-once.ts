import { AppError } from '../app-error.js';

/** Bounds what one person holds at the same time: requests without an end in sight must not take every place. */
export class AtOnce {
  readonly #most: number;
  readonly #held = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a place or throws `rate_limited`; call the answer exactly once when the request is done. */
  enter(userId: string): () => void {
    const held = this.#held.get(userId) ?? 0;
    if (held >= this.#most)
      throw new AppError('rate_limited', `At most ${this.#most} of these at the same time: let one end first.`, {
        retryAfter: 5,
      });
    this.#held.set(userId, held + 1);
    return () => {
      const left = (this.#held.get(userId) ?? 1) - 1;
      if (left === 0) this.#held.delete(userId);
      else this.#held.set(userId, left);
    };
  }
}
