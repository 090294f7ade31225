import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const collectEveryBytes = 4 << 20;

/**
 * Lets go of the buffers of a body while it passes. They live for a moment only, but V8 counts what lies outside of
 * its heap, and answers every 64 MB of it with a collection of the whole heap: forty pauses and seconds of processor
 * time per gigabyte. Collecting what is young takes less than a millisecond, and finds nearly all of it dead.
 */
export class YoungGarbage {
  #bytes = 0;

  passed(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes < collectEveryBytes) return;
    this.#bytes = 0;
    collectYoung();
  }
}

type CollectGarbage = (options: { readonly type: 'minor' }) => void;
let collector: CollectGarbage | null = null;

function collectYoung(): void {
  collector ??= findCollector();
  collector({ type: 'minor' });
}

/** V8 shows its collector to contexts that are made under this flag, and here to one that nobody else ever sees. */
function findCollector(): CollectGarbage {
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return typeof found === 'function' ? (found as CollectGarbage) : () => undefined;
}
