import type { Registry } from 'prom-client';
import type { Log } from '../log/log.js';
import type { TracingSettings } from './settings.js';
import { noTracing, type Tracing } from './tracing.js';

/** The SDK is loaded only where traces are wanted: without a collector it costs neither memory nor time. */
export async function openTracing(
  settings: TracingSettings | null,
  deps: { readonly version: string; readonly log: Log; readonly metrics: Registry },
): Promise<Tracing> {
  if (settings === null) return noTracing;
  const { createOtelTracing } = await import('./otel-tracing.js');
  deps.log.info('Traces are sent.', { to: new URL(settings.url).origin, sampler: settings.sampler });
  return createOtelTracing(settings, deps);
}
