import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { Counter, type Registry } from 'prom-client';
import type { Log } from '../log/log.js';
import type { TracingSettings } from './settings.js';

const Second = { ms: 1000 };

/** OTLP over HTTP. A collector that is away costs its spans, one line in the log, and nothing else. */
export async function createExporter(
  settings: TracingSettings,
  { log, metrics }: { readonly log: Log; readonly metrics: Registry },
): Promise<SpanExporter> {
  const inner = await openExporter(settings);
  const spans = new Counter({
    name: 'trace_spans_total',
    help: 'Spans sent to the collector, or lost because it did not take them',
    labelNames: ['outcome'],
    registers: [metrics],
  });
  let isAway = false;
  return {
    export: (batch, done) =>
      inner.export(batch, (result) => {
        const failed = result.error !== undefined;
        spans.inc({ outcome: failed ? 'lost' : 'sent' }, batch.length);
        // Not the error: it may quote the collector's answer or its address with a key.
        if (failed && !isAway) log.warn('The trace collector does not take traces; they are lost until it does.');
        if (!failed && isAway) log.info('The trace collector takes traces again.');
        isAway = failed;
        done(result);
      }),
    shutdown: () => inner.shutdown(),
    forceFlush: () => inner.forceFlush?.() ?? Promise.resolve(),
  };
}

async function openExporter({ url, protocol, headers }: TracingSettings): Promise<SpanExporter> {
  const options = { url, headers: { ...headers?.reveal() }, timeoutMillis: 10 * Second.ms };
  const { OTLPTraceExporter } =
    protocol === 'http/json'
      ? await import('@opentelemetry/exporter-trace-otlp-http')
      : await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter(options);
}
