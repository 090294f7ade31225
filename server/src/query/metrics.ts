import type { CacheOutcome } from '@datavizpro/contract';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Admission } from './cache/admission.js';
import type { ResultCache } from './cache/result-cache.js';

/** What the query path tells Prometheus. */
export interface QueryMetrics {
  answered(outcome: CacheOutcome): void;
  /** Answers since the start. */
  readonly answers: Readonly<Record<CacheOutcome, number>>;
}

export function createQueryMetrics(registry: Registry, cache: ResultCache, admission: Admission): QueryMetrics {
  const answers = new Counter({
    name: 'query_answers_total',
    help: 'Queries answered, from the cache (hit, stale) or by the source (miss)',
    labelNames: ['outcome'],
    registers: [registry],
  });
  countLookups(registry, cache);
  gauge(registry, 'query_cache_bytes', 'Bytes of cached results in memory', () => cache.bytes);
  gauge(registry, 'query_running', 'Queries running at a source', () => admission.running);
  gauge(registry, 'query_queued', 'Queries waiting for their turn', () => admission.queued);
  const counts = { hit: 0, miss: 0, stale: 0 };
  return {
    answered(outcome) {
      counts[outcome] += 1;
      answers.inc({ outcome });
    },
    answers: counts,
  };
}

/** Counted where it happens as plain numbers: a cached answer costs microseconds. */
function countLookups(registry: Registry, cache: ResultCache): void {
  new Counter({
    name: 'query_cache_lookups_total',
    help: 'Results looked for in the cache, by the tier that had them: memory, redis, or none',
    labelNames: ['tier'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [tier, count] of Object.entries(cache.lookups)) this.inc({ tier }, count);
    },
  });
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
