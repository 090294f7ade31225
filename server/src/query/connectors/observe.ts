import type { Registry } from 'prom-client';
import { AppError } from '../../platform/app-error.js';
import { createTimings, type Timings } from '../../platform/timings.js';
import { formatTraceParent, inSpan, type Attributes, type Span, type Tracing } from '../../platform/tracing/index.js';
import { outcomeOf } from '../activity.js';
import type { Connector, ConnectorQuery, Connectors } from './connector.js';

interface Observers {
  readonly metrics: Registry;
  readonly tracing: Tracing;
}

type Operation = 'query' | 'stream' | 'describe';
type SourceTimings = Timings<'type' | 'operation' | 'outcome'>;

const buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** What OpenTelemetry calls the systems; what the engine reads is its DuckDB. */
const systems: Readonly<Record<Connector['type'], string>> = {
  file: 'duckdb',
  joined: 'duckdb',
  lake: 'duckdb',
  postgres: 'postgresql',
  mysql: 'mysql',
  sqlserver: 'microsoft.sql_server',
  clickhouse: 'clickhouse',
  sqlite: 'sqlite',
  trino: 'trino',
};

/** Makes connectors that are measured and, where traces are kept, spans whose id stands in the database's own logs. */
export function createConnectorObserver({ metrics, tracing }: Observers): (connectors: Connectors) => Connectors {
  const timings: SourceTimings = createTimings({
    name: 'query_source_seconds',
    help: 'Time that data sources took to answer',
    labelNames: ['type', 'operation', 'outcome'],
    buckets,
    registry: metrics,
    tracing,
  });
  return (connectors) =>
    Object.fromEntries(
      Object.entries(connectors).map(([type, connector]) => [type, observed(connector, timings, tracing)]),
    );
}

function observed(connector: Connector, timings: SourceTimings, tracing: Tracing): Connector {
  const { type } = connector;
  const describe = connector.describe?.bind(connector);
  const watch = <T>(operation: Operation, query: ConnectorQuery, work: (query: ConnectorQuery) => Promise<T>) =>
    inSpan(tracing, spanOf(type, operation, query), (span) =>
      timed(timings, { type, operation }, () => work(withTrace(query, span))),
    );
  return {
    type,
    query: (query, encoding, signal) => watch('query', query, (own) => connector.query(own, encoding, signal)),
    stream: (query, format, signal) =>
      stream(tracing, timings, { type, query }, (own) => connector.stream(own, format, signal)),
    ...(describe && { describe: (query, signal) => watch('describe', query, (own) => describe(own, signal)) }),
  };
}

/** A stream is over when its last byte is taken, or nobody takes it any more. */
async function stream(
  tracing: Tracing,
  timings: SourceTimings,
  { type, query }: { readonly type: Connector['type']; readonly query: ConnectorQuery },
  open: (query: ConnectorQuery) => Promise<AsyncIterable<Buffer>>,
): Promise<AsyncIterable<Buffer>> {
  const span = tracing.start(spanOf(type, 'stream', query));
  const startedAt = performance.now();
  const over = (error?: unknown) => {
    const outcome = error === undefined ? 'done' : outcomeOf(error);
    span.run(() => timings.observe({ type, operation: 'stream', outcome }, secondsSince(startedAt)));
    span.end(error);
  };
  try {
    return ending(await span.run(() => open(withTrace(query, span))), over);
  } catch (error) {
    over(error);
    throw error;
  }
}

async function* ending(body: AsyncIterable<Buffer>, over: (error?: unknown) => void): AsyncGenerator<Buffer> {
  // Left early, neither the end nor an error is reached.
  let failure: unknown = new AppError('cancelled');
  try {
    yield* body;
    failure = undefined;
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    over(failure);
  }
}

async function timed<T>(
  timings: SourceTimings,
  labels: { readonly type: string; readonly operation: Operation },
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  const settle = (outcome: string) => timings.observe({ ...labels, outcome }, secondsSince(startedAt));
  try {
    const result = await work();
    settle('done');
    return result;
  } catch (error) {
    settle(outcomeOf(error));
    throw error;
  }
}

const secondsSince = (startedAt: number): number => (performance.now() - startedAt) / 1000;

/** Without SQL and values: a trace goes to another system, whose readers need not have rights here. */
function spanOf(type: Connector['type'], operation: Operation, { source, maxRows, written }: ConnectorQuery) {
  const attributes: Attributes = {
    'db.system.name': systems[type],
    'datavizpro.source.type': type,
    'datavizpro.source.id': source.id,
    'datavizpro.operation': operation,
    'datavizpro.rows.max': maxRows,
    'datavizpro.sql.own': written === true,
  };
  const kind = systems[type] === 'duckdb' ? 'internal' : 'client';
  return { name: `${operation} ${type}`, kind, attributes } as const;
}

const withTrace = (query: ConnectorQuery, { ids }: Span): ConnectorQuery =>
  ids ? { ...query, traceparent: formatTraceParent(ids) } : query;
