import pg from 'pg';
import Cursor from 'pg-cursor';
import type { CellValue } from '@datavizpro/contract';
import { AppError } from '../../src/platform/app-error.js';
import type { ColumnBatch, DatabaseClient, Driver } from '../../src/query/connectors/database/driver.js';

/** The least that a driver can be, over a real PostgreSQL: no pool, everything as text. What is around drivers is tested with it. */
export const plainDriver: Driver<'postgres'> = {
  type: 'postgres',
  open(settings, context): DatabaseClient {
    const { database, user } = settings.configuration;
    const open = new Set<pg.Client>();
    const connect = async (signal: AbortSignal): Promise<pg.Client> => {
      const stream = await context.dial(signal);
      const client = new pg.Client({
        stream: () => Object.assign(stream, { connect: () => setImmediate(() => stream.emit('connect')) }) as never,
        database,
        user,
        password: settings.secrets['password']?.reveal(),
        connectionTimeoutMillis: context.connectMs,
        types: { getTypeParser: () => (value: unknown) => value },
      });
      client.on('error', () => undefined);
      open.add(client);
      try {
        await client.connect();
      } catch (error) {
        open.delete(client);
        stream.destroy();
        throw unreachable(error);
      }
      return client;
    };
    const use = async <R>(signal: AbortSignal, work: (client: pg.Client) => Promise<R>): Promise<R> => {
      const client = await connect(signal);
      try {
        return await work(client);
      } finally {
        open.delete(client);
        void client.end().catch(() => undefined);
      }
    };
    const cancel = (pid: number) =>
      use(new AbortController().signal, (client) => client.query('select pg_cancel_backend($1)', [pid]));
    return {
      probe: () => Promise.reject(new AppError('not_supported')),
      introspect: () => Promise.reject(new AppError('not_supported')),
      describe: () => Promise.reject(new AppError('not_supported')),
      async run({ sql, parameters, tag }, { deadlineMs, batchRows }, signal) {
        const client = await connect(signal);
        const pid = (client as unknown as { processID: number }).processID;
        const onAbort = () => void cancel(pid).catch(() => undefined);
        signal.addEventListener('abort', onAbort);
        const end = async () => {
          signal.removeEventListener('abort', onAbort);
          open.delete(client);
          await client.end().catch(() => undefined);
        };
        await client.query(`set statement_timeout = ${String(deadlineMs)}`);
        const cursor = client.query(
          new Cursor<CellValue[]>(`${sql} /* ${tag ?? ''} */`, [...parameters], { rowMode: 'array' }),
        );
        const read = () =>
          cursor.read(batchRows).catch((error: unknown) => {
            throw told(error);
          });
        let first: CellValue[][];
        try {
          first = await read();
        } catch (error) {
          await end();
          throw error;
        }
        const fields = (cursor as unknown as { _result: { fields: { name: string }[] } })._result.fields;
        async function* batches(): AsyncGenerator<ColumnBatch> {
          let done = false;
          try {
            for (let rows = first; rows.length > 0; rows = await read())
              yield {
                rowCount: rows.length,
                columns: fields.map((_, index) => rows.map((row) => row[index] ?? null)),
                notFinite: 0,
              };
            done = true;
          } finally {
            if (!done) void cancel(pid).catch(() => undefined);
            await end();
          }
        }
        return { columns: fields.map(({ name }) => ({ name, type: 'string' as const })), batches: batches() };
      },
      close: async () => {
        await Promise.all([...open].map((client) => client.end().catch(() => undefined)));
      },
    };
  },
};
const unreachable = (error: unknown) =>
  error instanceof AppError
    ? error
    : (error as { code?: string }).code === '28P01'
      ? new AppError('connection_failed', 'The password is wrong.', { cause: error })
      : new AppError('source_unreachable', undefined, { cause: error });
const told = (error: unknown) => {
  const { code } = error as { code?: string };
  if (code === '57014') return new AppError('source_timeout', undefined, { cause: error });
  if (code === undefined || code.startsWith('E') || code.startsWith('57'))
    return new AppError('source_failed', undefined, { cause: error });
  return new AppError('invalid_query', (error as Error).message, { cause: error });
};
