import type { DatabaseSettings, FromQueryChild, QueryTask, ToQueryChild } from '../protocol.js';
import { toFailure } from '../protocol.js';
import { QueryService, type QueryConnections } from '../query/query-service.js';
import type { EngineQuery } from '../types.js';

/** DuckDB says so when it must not be used any more. */
const fatal = /^(?:FATAL|INTERNAL) Error/i;

interface ServeOptions {
  /** End this process after an error that DuckDB does not recover from: a new one takes its place. */
  readonly endAfterFatal: boolean;
}

function send(message: FromQueryChild, then?: () => void): void {
  // The channel is gone when the server is: then this process ends as well.
  if (process.connected) process.send?.(message, undefined, undefined, then);
}

/** Answers what the server asks over Node's channel, until that closes. */
export function serveQueries(
  open: (settings: DatabaseSettings) => Promise<QueryConnections>,
  { endAfterFatal }: ServeOptions,
): void {
  let service: QueryService | null = null;

  const configure = async (settings: DatabaseSettings): Promise<void> => {
    service = new QueryService(await open(settings));
    send({ kind: 'ready' });
  };
  const run = async (id: number, query: EngineQuery, task: QueryTask): Promise<void> => {
    if (service === null) throw new Error('The engine was asked before it was configured.');
    send(await answer(service, id, query, task));
  };
  const fail = (id: number, error: unknown): void => {
    const failure = toFailure(error);
    const end = endAfterFatal && fatal.test(failure.message) ? () => process.exit(1) : undefined;
    send({ kind: 'failed', id, failure }, end);
  };
  const handle = (message: ToQueryChild): Promise<void> | void => {
    if (message.kind === 'configure') return configure(message.settings);
    if (message.kind === 'run')
      return run(message.id, message.query, message.task).catch((error: unknown) => fail(message.id, error));
    return message.kind === 'acknowledge' ? service?.acknowledge(message.id) : service?.cancel(message.id);
  };

  process.on('message', (message: ToQueryChild) => {
    Promise.resolve(handle(message)).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
  });
  process.on('disconnect', () => process.exit(0));
  // A signal to the whole group (Ctrl-C) is for the server, which ends this process when it has finished.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
}

async function answer(service: QueryService, id: number, query: EngineQuery, task: QueryTask): Promise<FromQueryChild> {
  switch (task.kind) {
    case 'columns':
      return { kind: 'columns', id, result: await service.columns(id, query, task.encoding) };
    case 'rows':
      return { kind: 'rows', id, rows: await service.rows(id, query) };
    case 'describe':
      return { kind: 'described', id, columns: await service.describe(id, query) };
    case 'export':
      await service.export(id, query, task.format, (bytes) => send({ kind: 'chunk', id, bytes }));
      return { kind: 'end', id };
  }
}
