import { Counter, Gauge, type Registry } from 'prom-client';
import type { CacheCounts } from './object-cache.js';
import type { CountingStorage } from './storage.js';

/** Copies of a remote storage's objects: found here or fetched, what that cost, and how full the folder is. */
export function observeStorageCache(metrics: Registry, storage: Pick<CountingStorage, 'cache'>): void {
  const first = storage.cache;
  // Local storage needs no copies.
  if (first === null) return;
  const counts = (): CacheCounts => storage.cache ?? first;
  const registers = [metrics];
  const counter = (name: string, help: string, value: (counts: CacheCounts) => number): void => {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value(counts()));
      },
    });
  };
  new Counter({
    name: 'storage_cache_lookups_total',
    help: 'Stored files that were needed on this machine: hit (a copy was there) or miss (fetched)',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      this.inc({ outcome: 'hit' }, counts().hits);
      this.inc({ outcome: 'miss' }, counts().misses);
    },
  });
  counter('storage_cache_fetched_bytes_total', 'Bytes fetched from the storage', ({ fetchedBytes }) => fetchedBytes);
  counter(
    'storage_cache_evicted_bytes_total',
    'Bytes of copies removed to make room',
    ({ evictedBytes }) => evictedBytes,
  );
  counter('storage_cache_evictions_total', 'Copies removed to make room', ({ evictedFiles }) => evictedFiles);
  new Gauge({
    name: 'storage_cache_bytes',
    help: 'Size of all copies on this machine as last seen, and the most that they may take (limit)',
    labelNames: ['kind'],
    registers,
    collect() {
      const { usedBytes, limitBytes } = counts();
      this.set({ kind: 'used' }, usedBytes);
      this.set({ kind: 'limit' }, limitBytes);
    },
  });
}
