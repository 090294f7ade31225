import { LRUCache } from 'lru-cache';
import type { Clock } from '../platform/clock.js';
import type { RowLimits } from './plan/passes/pass.js';
import { prepareQuery, type PreparedQuery, type PrepareInput } from './prepare.js';
import type { SourceDescription } from './source.js';

const minuteMs = 60_000;
/** Characters of keys kept; a plan takes a few times its key. */
const maxKeyLength = 8_000_000;

/**
 * Plans of recent requests. Making one is pure but for the clock, and no plan looks at anything finer than the minute,
 * so that an equal request within the minute has an equal plan.
 */
export class PreparedQueries {
  readonly #clock: Clock;
  readonly #limits: RowLimits;
  readonly #prepared = new LRUCache<string, PreparedQuery>({
    maxSize: maxKeyLength,
    sizeCalculation: (_prepared, key) => key.length,
  });

  constructor(clock: Clock, limits: RowLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  get(input: PrepareInput, source: SourceDescription): PreparedQuery {
    const now = this.#clock.now();
    const minute = Math.floor(now.getTime() / minuteMs);
    const key = JSON.stringify([
      source.id,
      source.dataVersion,
      source.flavour,
      minute,
      input.spec,
      input.extraFilters ?? [],
      input.rowPolicy ?? null,
      source.written?.key ?? null,
    ]);
    const known = this.#prepared.get(key);
    if (known) return known;
    const prepared = prepareQuery(input, source, now, this.#limits);
    this.#prepared.set(key, prepared);
    return prepared;
  }
}
