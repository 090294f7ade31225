import { setImmediate } from 'node:timers/promises';

/** So long one result may hold the event loop before others get their turn. */
const longestMs = 6;

/** Long work on the event loop, cut into slices. */
export class Breather {
  #since = 0;

  /** Call where a stretch of work begins. */
  start(): void {
    this.#since = performance.now();
  }

  /** True when it is time to `pause`. */
  get due(): boolean {
    return performance.now() - this.#since >= longestMs;
  }

  /** Lets everything else that waits run first. */
  async pause(): Promise<void> {
    await setImmediate();
    this.start();
  }
}
