import type { ConnectedType } from '@datavizpro/contract';
import type { Log } from '../../../platform/log/log.js';
import { AppError } from '../../../platform/app-error.js';
import {
  filled,
  ResultEncoder,
  UnwritableValue,
  writeExport,
  type CellLosses,
  type EncodedColumns,
  type ExportFormat,
  type ResultEncoding,
} from '../../../result/index.js';
import { conform } from '../../conform.js';
import type { Connector, ConnectorQuery } from '../connector.js';
import { withoutConnection } from '../without-connection.js';
import type { ColumnBatch, DatabaseClient, RowStream, Statement } from './driver.js';
import { ExportPipe } from './export-pipe.js';
import type { DatabaseClients, UseOptions } from './provider.js';
import { withTraceComment } from './trace-comment.js';

interface DatabaseConnectorOptions {
  readonly type: ConnectedType;
  readonly clients: DatabaseClients;
  readonly log: Log;
}

/** Rows fetched at a time: enough that the way to the database and back is paid rarely, few enough to hold. */
const batchRows = 1_000;
/** The database stops a statement at its deadline; ours fires a little later, for those that do not. */
const ownTimerMs = 500;
const stalledReaderMs = 60_000;

/** A database behind its driver: rows come in batches, become bytes, and are let go of. The same for every kind. */
export function createDatabaseConnector({ type, clients, log }: DatabaseConnectorOptions): Connector {
  return {
    type,
    query: (query, encoding, signal) =>
      clients
        .use(query.source.id, (client, own) => readColumns(client, query, encoding, own), boundsOf(query, signal))
        .catch((error: unknown) => told(error, log)),
    stream: (query, format, signal) => startExport(clients, query, format, signal, log),
    describe: (query, signal) =>
      clients
        .use(query.source.id, (client, own) => client.describe(statementOf(query), own), boundsOf(query, signal))
        .catch((error: unknown) => told(error, log)),
  };
}

async function readColumns(
  client: DatabaseClient,
  query: ConnectorQuery,
  encoding: ResultEncoding,
  signal: AbortSignal,
): Promise<EncodedColumns> {
  const startedAt = performance.now();
  const asOf = new Date().toISOString();
  const { columns, batches } = await runOn(client, query, signal);
  const { maxRows, maxBytes } = query;
  const losses: CellLosses = { notFinite: 0, outOfRangeTimes: 0 };
  const encoder = new ResultEncoder(columns, { encoding, maxRows, maxBytes });
  // Leaving the loop early cancels the statement at the source.
  for await (const batch of filled(counted(batches, losses), query.fill)) if (!(await encoder.append(batch))) break;
  const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
  return encoder.finish({ asOf, durationMs, losses });
}

/** Resolves when the first bytes are there, so that an error before them can still be answered as one. */
async function startExport(
  clients: DatabaseClients,
  query: ConnectorQuery,
  format: ExportFormat,
  signal: AbortSignal,
  log: Log,
): Promise<AsyncIterable<Buffer>> {
  const left = new AbortController();
  const pipe = new ExportPipe({ onLeft: (reason) => left.abort(reason), stalledMs: stalledReaderMs });
  const work = async (client: DatabaseClient, own: AbortSignal): Promise<void> => {
    const { columns, batches } = await runOn(client, query, own);
    const whole = filled(batches, query.fill);
    await writeExport(format, { columns, batches: whole, maxRows: query.maxRows }, (bytes) => pipe.write(bytes));
  };
  clients
    .use(query.source.id, work, boundsOf(query, AbortSignal.any([signal, left.signal])))
    .catch((error: unknown) => told(error, log))
    .then(
      () => pipe.end(),
      (error: unknown) => pipe.end(error as AppError),
    );
  await pipe.begun();
  return pipe;
}

async function runOn(client: DatabaseClient, query: ConnectorQuery, signal: AbortSignal): Promise<RowStream> {
  const stream = await client.run(tracedStatement(query), { deadlineMs: query.deadlineMs, batchRows }, signal);
  return query.columns ? conform(stream, query.columns) : stream;
}

const boundsOf = ({ deadlineMs }: ConnectorQuery, signal: AbortSignal): UseOptions => ({
  signal,
  deadlineMs: deadlineMs + ownTimerMs,
});

const statementOf = ({ compiled: { sql, parameters }, requestId }: ConnectorQuery): Statement => ({
  sql,
  parameters,
  ...(requestId !== undefined && { tag: `datavizpro ${requestId}` }),
});

function tracedStatement(query: ConnectorQuery): Statement {
  const statement = statementOf(query);
  return { ...statement, sql: withTraceComment(statement.sql, query.traceparent) };
}

async function* counted(batches: AsyncIterable<ColumnBatch>, losses: CellLosses): AsyncGenerator<ColumnBatch> {
  for await (const batch of batches) {
    losses.notFinite += batch.notFinite;
    yield batch;
  }
}

/** Drivers translate what their database says; what they let through is a fault of ours, told without its words. */
function told(error: unknown, log: Log): never {
  if (error instanceof AppError) throw withoutConnection(error);
  if (error instanceof UnwritableValue) throw new AppError('invalid_query', error.message, { cause: error });
  log.error('A database driver threw something that it should have translated.', { error });
  throw new AppError('source_failed', undefined, { cause: error });
}
