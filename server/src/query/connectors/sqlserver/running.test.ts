import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createDriverRig, never, rowsOf } from '../../../../test/support/driver-rig.js';
import {
  startTdsDouble,
  TdsError,
  type TdsAnswer,
  type TdsDouble,
  type TdsDoubleOptions,
  type TdsQuestion,
} from '../../../../test/support/tds-double.js';
import type { TdsTypeName } from '../../../../test/support/tds/types.js';
import { failedStepOf } from '../../../platform/egress/index.js';
import type { DatabaseClient, Statement } from '../database/driver.js';
import { sqlserverDriver } from './driver.js';

/* A double of the protocol answers here, not SQL Server: see test/support/tds-double.ts. */

const rig = createDriverRig(
  sqlserverDriver,
  (port) => ({ host: 'localhost', port, database: 'shop', user: 'reader', tls: 'disable' }),
  { password: 'secret' },
);
const connect: typeof rig.connect = (...of) => rig.connect(...of);
const serve = async (options: Partial<TdsDoubleOptions> = {}): Promise<TdsDouble> =>
  rig.keep(await startTdsDouble({ users: { reader: 'secret' }, answer: () => null, ...options }));

const limits = { deadlineMs: 5_000, batchRows: 100 };
const statement = (sql: string, parameters: Statement['parameters'] = []): Statement => ({ sql, parameters });
const table = (columns: Readonly<Record<string, TdsTypeName>>, rows: TdsAnswer['rows']): TdsAnswer => ({
  columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
  rows,
});
const ask = async (client: DatabaseClient, sql: string, parameters: Statement['parameters'] = []) =>
  rowsOf(await client.run(statement(sql, parameters), limits, never));
const kinds = ({ events }: TdsDouble) => events.map(({ kind }) => kind);

describe('what the server complains about', () => {
  test.each([
    [207, 'invalid_query', undefined, "Invalid column name 'boom'. If it was there before, refresh the tables."],
    [102, 'invalid_query', undefined, "Incorrect syntax near ','."],
    [229, 'connection_failed', 'rights', 'The database user may not read everything that this asks for.'],
    [8134, 'invalid_query', undefined, 'The query divides by zero.'],
    [1205, 'source_failed', undefined, 'The database called the query off. Try again.'],
  ] as const)('%i is %s', async (number, code, step, message) => {
    const said = { 207: "Invalid column name 'boom'.", 102: "Incorrect syntax near ','." }[number as number] ?? 'x';
    const double = await serve({
      answer: () => {
        throw new TdsError(number, said, 2);
      },
    });
    const error = await ask(connect(double), 'select a,\nboom').catch((failure: unknown) => failure as Error);
    expect(error).toMatchObject({ code, message });
    expect(failedStepOf(error)?.step).toBe(step);
    if (step === undefined && number < 1_000) expect(error).toMatchObject({ errors: [{ path: 'sql', position: 10 }] });
  });

  test('values of rows are not told', async () => {
    const double = await serve({
      answer: () => {
        throw new TdsError(245, "Conversion failed when converting the varchar value 'secret' to data type int.");
      },
    });
    await expect(ask(connect(double), 'select 1')).rejects.toThrow(/^(?!.*secret)/);
  });
});

/** Some rows, and then nothing until the client gives up. */
const thenSilence = (rows: number) => ({
  answer: ({ sql, signal }: TdsQuestion) =>
    sql.includes('slow')
      ? table(
          { n: 'int' },
          (async function* () {
            for (let n = 0; n < rows; n += 1) yield [n];
            await once(signal, 'abort');
          })(),
        )
      : table({ x: 'int' }, [[1]]),
});

describe('stopping', () => {
  test.each([0, 5_000])('at the deadline, after %i rows; the connection is used again', async (rows) => {
    const double = await serve(thenSilence(rows));
    const client = connect(double);
    const slow = (async () => rowsOf(await client.run(statement('slow'), { ...limits, deadlineMs: 300 }, never)))();
    await expect(slow).rejects.toMatchObject({ code: 'source_timeout' });
    expect(await ask(client, 'select 1')).toEqual([[1]]);
    expect(kinds(double).filter((kind) => kind === 'login' || kind === 'attention')).toEqual(['login', 'attention']);
  });

  test('when nobody waits any more', async () => {
    const double = await serve(thenSilence(0));
    const client = connect(double);
    const left = new AbortController();
    const slow = client.run(statement('slow'), limits, left.signal).then(rowsOf);
    await until(() => kinds(double).includes('query'));
    left.abort();
    await expect(slow).rejects.toMatchObject({ code: 'cancelled' });
    expect(kinds(double)).toContain('attention');
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });

  test('a long answer that is not read on is held back at the source, and ends where we end it', async () => {
    let sent = 0;
    const double = await serve({
      answer: ({ sql }) =>
        sql.includes('many')
          ? table(
              { n: 'int', text: 'nvarchar' },
              (function* () {
                for (; sent < 1_000_000; sent += 1) yield [sent, 'a row of some length '.repeat(8)];
              })(),
            )
          : table({ x: 'int' }, [[1]]),
    });
    const client = connect(double);
    const { batches } = await client.run(statement('many'), limits, never);
    let read = 0;
    for await (const { rowCount } of batches) {
      read += rowCount;
      if (read >= 5_000) break;
      if (read === 1_000) await sleep(100);
    }
    expect(read).toBe(5_000);
    expect(sent).toBeLessThan(50_000);
    expect(await ask(client, 'select 1')).toEqual([[1]]);
    expect(kinds(double).filter((kind) => kind === 'login')).toHaveLength(1);
  });

  test('a server that goes away in the middle of an answer', async () => {
    const double = await serve(thenSilence(5_000));
    const client = connect(double);
    const { batches } = await client.run(statement('slow'), limits, never);
    const reading = rowsOf({ columns: [], batches });
    setTimeout(() => double.dropAll(), 50);
    await expect(reading).rejects.toMatchObject({ code: 'source_unreachable' });
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });

  test('a connection that died while nobody used it is replaced', async () => {
    const double = await serve(thenSilence(0));
    const client = connect(double);
    await ask(client, 'select 1');
    double.dropAll();
    await sleep(50);
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });

  test('what ran when the server went away is not run again', async () => {
    const double = await serve(thenSilence(0));
    const client = connect(double);
    await ask(client, 'select 1');
    const slow = client.run(statement('slow'), limits, never);
    setTimeout(() => double.dropAll(), 100);
    await expect(slow).rejects.toMatchObject({ code: 'source_unreachable' });
    const asked = double.events.flatMap((event) => (event.kind === 'query' ? [event.sql] : []));
    expect(asked).toEqual(['select 1', 'slow']);
  });

  test('a server that does not answer at all', async () => {
    const silent = await import('node:net').then(({ createServer }) => createServer().listen(0, '127.0.0.1'));
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const client = connect({ port });
    const abort = AbortSignal.timeout(200);
    await expect(client.probe(abort)).rejects.toThrow();
    silent.close();
  });
});

describe('a server that answers nonsense', () => {
  const rowWithoutColumns = Buffer.from([0xd1, 1, 2, 3, 4]);
  test.each([
    ['unknown tokens', Buffer.from('nonsense')],
    ['a row before its columns', rowWithoutColumns],
    ['the end in the middle of a token', Buffer.from([0xaa, 200, 0])],
    ['half of a column', Buffer.from([0x81, 1, 0, 0, 0, 0, 0, 0, 0, 0xff])],
  ])('loses its connection and nothing else: %s', async (_what, nonsense) => {
    let asked = 0;
    const answer = () => table({ x: 'int' }, [[1]]);
    const double = await serve({
      answer,
      nonsense: (question) => (question === 'query' && (asked += 1) === 1 ? nonsense : null),
    });
    const client = connect(double);
    await expect(ask(client, 'select 1')).rejects.toMatchObject({ code: 'source_unreachable' });
    expect(await ask(client, 'select 1')).toEqual([[1]]);
    const atLogin = connect(await serve({ nonsense: () => nonsense }));
    await expect(ask(atLogin, 'select 1')).rejects.toMatchObject({
      code: expect.stringMatching(/^(source|connection)_/) as unknown,
    });
  });
});

describe('long values', () => {
  const longText = (letters: number) => ({
    answer: ({ sql }: TdsQuestion) =>
      sql.includes('long')
        ? table(
            { text: 'nvarcharMax' },
            Array.from({ length: 12 }, () => ['x'.repeat(letters)]),
          )
        : table({ x: 'int' }, [[1]]),
  });

  test('come in smaller batches', async () => {
    const client = connect(await serve(longText(1_000_000)));
    const { batches } = await client.run(statement('long'), limits, never);
    const sizes: number[] = [];
    for await (const { rowCount } of batches) sizes.push(rowCount);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(12);
    expect(Math.max(...sizes)).toBeLessThan(8);
  });

  test('that would fill the memory end the statement with words that say so, and the next one is answered', async () => {
    const client = connect(await serve(longText(9_000_000)));
    await expect(ask(client, 'long')).rejects.toThrow(/row is longer/);
    expect(await ask(client, 'select 1')).toEqual([[1]]);
  });
});

async function until(seen: () => boolean): Promise<void> {
  for (let tries = 0; !seen(); tries += 1) {
    if (tries > 200) throw new Error('It did not happen');
    await sleep(10);
  }
}
