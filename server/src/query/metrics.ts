import type { CacheOutcome } from '@datavizpro/contract';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Admission } from './cache/admission.js';
import type { ResultCache } from './cache/result-cache.js';

/** What the query path tells Prometheus. */
export interface QueryMetrics {
  answered(outcome: CacheOutcome): void;
  /** Call the answer when the source has answered. */
  startQuery(sourceType: string): (outcome: 'done' | 'failed') => void;
  readonly hits: number;
  readonly misses: number;
}

const buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createQueryMetrics(registry: Registry, cache: ResultCache, admission: Admission): QueryMetrics {
  const answers = new Counter({
    name: 'query_answers_total',
    help: 'Queries answered, from the cache (hit, stale) or by the source (miss)',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'query_source_seconds',
    help: 'Time that data sources took to answer',
    labelNames: ['type', 'outcome'],
    buckets,
    registers: [registry],
  });
  gauge(registry, 'query_cache_bytes', 'Bytes of cached results in memory', () => cache.bytes);
  gauge(registry, 'query_running', 'Queries running at a source', () => admission.running);
  gauge(registry, 'query_queued', 'Queries waiting for their turn', () => admission.queued);
  const counts = { hit: 0, miss: 0, stale: 0 };
  return {
    answered(outcome) {
      counts[outcome] += 1;
      answers.inc({ outcome });
    },
    startQuery(type) {
      const stop = duration.startTimer({ type });
      return (outcome) => void stop({ outcome });
    },
    get hits() {
      return counts.hit;
    },
    get misses() {
      return counts.miss;
    },
  };
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
