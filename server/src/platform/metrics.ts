import { collectDefaultMetrics, Gauge, Registry, type OpenMetricsContentType } from 'prom-client';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

const Second = { nanoseconds: 1e9 };

/**
 * A registry of its own with the process's metrics: memory, CPU, garbage collection, descriptors, the event loop.
 * With `exemplars` it speaks OpenMetrics, where a bucket may name a trace.
 */
export function createMetrics({ exemplars = false } = {}): Registry {
  const registry = new Registry();
  // The typings tie a registry to the format that it was made with.
  if (exemplars)
    (registry as unknown as Registry<OpenMetricsContentType>).setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  collectDefaultMetrics({ register: registry });
  addLoopDelay(registry);
  addLoopUtilisation(registry);
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

/** How busy the one thread is that answers everybody. */
function addLoopUtilisation(registry: Registry): void {
  let before = performance.eventLoopUtilization();
  new Gauge({
    name: 'event_loop_utilisation_ratio',
    help: 'Share of the time since the last scrape in which the event loop was busy',
    registers: [registry],
    collect() {
      const now = performance.eventLoopUtilization();
      this.set(performance.eventLoopUtilization(now, before).utilization);
      before = now;
    },
  });
}
