import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const Second = { nanoseconds: 1e9 };

/** A registry of its own with the process's metrics: memory, CPU, garbage collection, descriptors, loop delay. */
export function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  addLoopDelay(registry);
  return registry;
}

/** The longest stall since the last scrape: the default metrics give means, which hide it. */
function addLoopDelay(registry: Registry): void {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  new Gauge({
    name: 'event_loop_stall_seconds',
    help: 'Longest stall of the event loop since the last scrape',
    registers: [registry],
    collect() {
      this.set(delay.max / Second.nanoseconds);
      delay.reset();
    },
  });
}
