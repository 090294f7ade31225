import { expect, test } from 'vitest';
import { createMetrics } from './metrics.js';

test('shows the process and the longest stall of the loop; two registries do not clash', async () => {
  const [first, second] = [createMetrics(), createMetrics()];
  const turn = () => new Promise((resolve) => setTimeout(resolve, 30));
  await turn();
  const until = performance.now() + 60;
  while (performance.now() < until); // Blocks the loop.
  await turn();
  const text = await first.metrics();
  expect(text).toContain('process_resident_memory_bytes');
  const stall = Number(/^event_loop_stall_seconds (.+)$/m.exec(text)?.[1]);
  expect(stall).toBeGreaterThan(0.03);
  expect(await second.metrics()).toContain('event_loop_stall_seconds');
});
