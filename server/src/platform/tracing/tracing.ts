/** Values that may stand in a trace: identities, kinds and counts. Never SQL, values of people, titles or secrets. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanStart {
  readonly name: string;
  /** `server` answers somebody, `client` asks another server, `consumer` does a queued job. */
  readonly kind: 'server' | 'internal' | 'client' | 'consumer';
  readonly attributes?: Attributes;
  /** The `traceparent` of a caller; believed only where it is well-formed. */
  readonly traceparent?: string | undefined;
}

/** One step of a trace, from `start` to `end`. */
export interface Span {
  /** Null: this trace was not chosen to be kept. */
  readonly ids: { readonly traceId: string; readonly spanId: string } | null;
  set(attributes: Attributes): void;
  /** What `work` starts, here or after it waited, is a child of this span, and its log lines name it. */
  run<T>(work: () => T): T;
  /** Once. With an error it counts as failed; only the error's code is told. */
  end(error?: unknown): void;
}

/** Traces for people who run the server. With `on: false` callers leave all of it out. */
export interface Tracing {
  readonly on: boolean;
  /** A child of the span that is running, if there is one. */
  start(start: SpanStart): Span;
  /** The running span. */
  current(): Span | null;
  /** Sends what is still waiting, for a bounded time. */
  close(): Promise<void>;
}

const nothing: Span = { ids: null, set: () => undefined, run: (work) => work(), end: () => undefined };

/** What stands in when nobody asked for traces. */
export const noTracing: Tracing = {
  on: false,
  start: () => nothing,
  current: () => null,
  close: () => Promise.resolve(),
};

/** Work as one span: it ends when the work has ended, however that was. */
export async function inSpan<T>(tracing: Tracing, start: SpanStart, work: (span: Span) => Promise<T>): Promise<T> {
  const span = tracing.start(start);
  try {
    const result = await span.run(() => work(span));
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}
