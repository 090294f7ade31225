import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Span as OtelSpan,
  type Tracer,
} from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type Sampler,
} from '@opentelemetry/sdk-trace';
import type { Registry } from 'prom-client';
import { AppError } from '../app-error.js';
import type { Log } from '../log/log.js';
import { requestContext } from '../log/request-context.js';
import { createExporter } from './exporter.js';
import type { TracingSettings } from './settings.js';
import { parseTraceParent } from './traceparent.js';
import type { Attributes, Span, SpanStart, Tracing } from './tracing.js';

const kinds = {
  server: SpanKind.SERVER,
  internal: SpanKind.INTERNAL,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
} as const satisfies Record<SpanStart['kind'], SpanKind>;
/** Values are short; what is longer was a mistake. */
const longestValue = 256;
const closingMs = 3_000;

/** Traces by OpenTelemetry's SDK. Nothing global is set: the running span is followed here. */
export async function createOtelTracing(
  settings: TracingSettings,
  deps: { readonly version: string; readonly log: Log; readonly metrics: Registry },
): Promise<Tracing> {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      ...settings.resource,
      'service.name': settings.serviceName,
      'service.version': deps.version,
      'process.pid': process.pid,
    }),
    sampler: samplerOf(settings),
    spanLimits: { attributeValueLengthLimit: longestValue },
    spanProcessors: [new BatchSpanProcessor({ exporter: await createExporter(settings, deps) })],
  });
  const tracer = provider.getTracer('datavizpro', deps.version);
  const running = new AsyncLocalStorage<OpenSpan>();
  return {
    on: true,
    start: (start) => new OpenSpan(openSpan(tracer, start, running.getStore()), running),
    current: () => running.getStore() ?? null,
    close: async () => {
      const late = new Promise((resolve) => setTimeout(resolve, closingMs).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), late]);
    },
  };
}

function openSpan(tracer: Tracer, start: SpanStart, parent: OpenSpan | undefined): OtelSpan {
  const { name, kind, attributes = {} } = start;
  return tracer.startSpan(name, { kind: kinds[kind], attributes: { ...attributes } }, contextOf(start, parent));
}

function contextOf({ traceparent }: SpanStart, parent: OpenSpan | undefined): Context {
  if (parent) return trace.setSpan(ROOT_CONTEXT, parent.otel);
  const remote = parseTraceParent(traceparent);
  if (remote === null) return ROOT_CONTEXT;
  const { traceId, spanId, sampled } = remote;
  const traceFlags = sampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

class OpenSpan implements Span {
  readonly otel: OtelSpan;
  readonly ids: Span['ids'];
  readonly #running: AsyncLocalStorage<OpenSpan>;

  constructor(otel: OtelSpan, running: AsyncLocalStorage<OpenSpan>) {
    const { traceId, spanId } = otel.spanContext();
    this.otel = otel;
    this.ids = otel.isRecording() ? { traceId, spanId } : null;
    this.#running = running;
  }

  set(attributes: Attributes): void {
    this.otel.setAttributes({ ...attributes });
  }

  run<T>(work: () => T): T {
    const inside = () => this.#running.run(this, work);
    if (this.ids === null) return inside();
    const { traceId: trace_id, spanId: span_id } = this.ids;
    return requestContext.run({ ...requestContext.getStore(), trace_id, span_id }, inside);
  }

  end(error?: unknown): void {
    if (error !== undefined) {
      // Messages may hold a value or a name: the code says enough, and the log line has the rest.
      this.otel.setAttribute('error.type', codeOf(error));
      this.otel.setStatus({ code: SpanStatusCode.ERROR });
    }
    this.otel.end();
  }
}

function codeOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : 'error';
}

function samplerOf({ sampler, ratio }: TracingSettings): Sampler {
  const isBasedOnParent = sampler.startsWith('parentbased_');
  const root = rootSampler(sampler.replace('parentbased_', ''), ratio);
  return isBasedOnParent ? new ParentBasedSampler({ root }) : root;
}

function rootSampler(name: string, ratio: number): Sampler {
  if (name === 'always_off') return new AlwaysOffSampler();
  return name === 'traceidratio' ? new TraceIdRatioBasedSampler(ratio) : new AlwaysOnSampler();
}
