import { constants, PerformanceObserver } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { YoungGarbage } from './young-garbage.js';

/** Its types leave out what a collection tells. */
interface Collection {
  readonly detail: { readonly kind: number };
}

test('buffers that pass are let go of by small collections, not by one of the whole heap', async () => {
  const kinds: unknown[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as Collection[]) kinds.push(entry.detail.kind);
  });
  observer.observe({ entryTypes: ['gc'] });
  const garbage = new YoungGarbage();
  let most = 0;
  for (let piece = 0; piece < 4_000; piece += 1) {
    garbage.passed(Buffer.from(new ArrayBuffer(65_536)).length);
    if (piece % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  observer.disconnect();
  expect(kinds.filter((kind) => kind === constants.NODE_PERFORMANCE_GC_MINOR).length).toBeGreaterThan(40);
  // A quarter of a gigabyte has passed.
  expect(most).toBeLessThan(150e6);
  expect(Reflect.has(globalThis, 'gc')).toBe(false);
});
