import type { Clock } from '../../platform/clock.js';

/** Since when each part is as it is, as far as this instance has looked. */
export class PartStates {
  readonly #clock: Clock;
  readonly #seen = new Map<string, { readonly state: string; readonly since: string }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes note of a part's state. */
  since(part: string, state: string): string {
    const known = this.#seen.get(part);
    if (known?.state === state) return known.since;
    const since = this.#clock.now().toISOString();
    this.#seen.set(part, { state, since });
    return since;
  }
}
