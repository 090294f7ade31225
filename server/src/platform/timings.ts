import { Histogram, type Registry } from 'prom-client';
import type { Tracing } from './tracing/index.js';

/** A histogram of durations in seconds. */
export interface Timings<Label extends string> {
  observe(labels: Readonly<Record<Label, string>>, seconds: number): void;
}

interface TimingsOptions<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly labelNames: readonly Label[];
  readonly buckets: readonly number[];
  readonly registry: Registry;
  readonly tracing: Tracing;
}

/** Where traces are kept, each bucket names the last one that fell into it: from a slow bar to what was slow. */
export function createTimings<Label extends string>(options: TimingsOptions<Label>): Timings<Label> {
  const { name, help, labelNames, buckets, registry, tracing } = options;
  const common = { name, help, labelNames, buckets: [...buckets], registers: [registry] };
  if (!tracing.on) return new Histogram(common);
  const histogram = new Histogram({ ...common, enableExemplars: true });
  return {
    observe(labels, value) {
      const ids = tracing.current()?.ids;
      // The typings take the labels of exemplars for those of the metric.
      const exemplarLabels = (ids ? { trace_id: ids.traceId } : {}) as Partial<Record<Label, string>>;
      histogram.observe({ labels, value, exemplarLabels });
    },
  };
}
