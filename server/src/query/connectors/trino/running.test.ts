import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { codeAndStep, createDriverRig, never, rowsOf } from '../../../../test/support/driver-rig.js';
import { startTrinoDouble, type TrinoDouble, type TrinoDoubleOptions } from '../../../../test/support/trino-double.js';
import type { DatabaseClient } from '../database/driver.js';
import { trinoDriver } from './driver.js';

/* A double of the protocol answers here, not Trino: see test/support/trino-double.ts. */

const rig = createDriverRig(trinoDriver, (port) => ({
  host: 'localhost',
  port,
  user: 'reader',
  catalog: 'hive',
  tls: 'disable',
}));
const connect: typeof rig.connect = (...of) => rig.connect(...of);

async function serve(options: Partial<TrinoDoubleOptions> = {}): Promise<TrinoDouble> {
  const answer = () => ({ columns: [{ name: 'x', type: 'integer' }], pages: [[[1]]] });
  return rig.keep(await startTrinoDouble({ answer, ...options }));
}

const limits = { deadlineMs: 5_000, batchRows: 2 };
const select = { sql: 'select 1', parameters: [] };
const ask = async (client: DatabaseClient) => rowsOf(await client.run(select, limits, never));

describe('what Trino complains about', () => {
  test.each([
    ['COLUMN_NOT_FOUND', 'invalid_query', undefined],
    ['SYNTAX_ERROR', 'invalid_query', undefined],
    ['PERMISSION_DENIED', 'connection_failed', 'rights'],
    ['CATALOG_NOT_FOUND', 'connection_failed', 'rights'],
    ['EXCEEDED_TIME_LIMIT', 'source_timeout', undefined],
    ['DIVISION_BY_ZERO', 'invalid_query', undefined],
  ])('%s is %s', async (errorName, code, step) => {
    const double = await serve({ answer: () => ({ message: 'line 1:8: no', errorName }) });
    expect(await codeAndStep(ask(connect(double)))).toEqual([code, step]);
  });

  test('with its place, and without the values of rows', async () => {
    const errorLocation = { lineNumber: 2, columnNumber: 3 };
    const double = await serve({
      answer: (sql) =>
        sql.includes('boom')
          ? { message: "line 2:3: Column 'boom' cannot be resolved", errorName: 'COLUMN_NOT_FOUND', errorLocation }
          : { message: "Cannot cast 'secret' to INT", errorName: 'INVALID_CAST_ARGUMENT' },
    });
    const client = connect(double);
    const sql = 'select a,\n  boom';
    await expect(client.run({ sql, parameters: [] }, limits, never)).rejects.toMatchObject({
      message: "Column 'boom' cannot be resolved",
      errors: [{ path: 'sql', position: 12 }],
    });
    // Described inside of a query of ours: places are told without it.
    const describing = client.describe({ sql: 'a boom', parameters: [] }, never);
    await expect(describing).rejects.toMatchObject({ errors: [{ path: 'sql', position: 2 }] });
    await expect(client.run(select, limits, never)).rejects.toThrow(/^(?!.*secret)/);
  });
});

describe('stopping', () => {
  const waiting = { answer: () => 'waiting' as const };

  test('at the deadline', async () => {
    const double = await serve(waiting);
    const work = connect(double).run(select, { ...limits, deadlineMs: 200 }, never);
    await expect(work).rejects.toMatchObject({ code: 'source_timeout' });
    await until(() => double.cancelled.includes('q1'));
  });

  test('when nobody waits any more', async () => {
    const double = await serve(waiting);
    const left = new AbortController();
    const work = connect(double).run(select, limits, left.signal);
    setTimeout(() => left.abort(), 120);
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
    await until(() => double.cancelled.length > 0);
  });

  test('between two pages, also while nobody asks for the next', async () => {
    const pages = Array.from({ length: 100 }, (_, page) => [[page], [page], [page]]);
    const double = await serve({ answer: () => ({ columns: [{ name: 'n', type: 'integer' }], pages }) });
    const left = new AbortController();
    const { batches } = await connect(double).run(select, limits, left.signal);
    const reading = batches[Symbol.asyncIterator]();
    await reading.next();
    left.abort();
    await until(() => double.cancelled.length > 0);
    await expect(
      (async () => {
        for (;;) if ((await reading.next()).done === true) return;
      })(),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('where we end the reading', async () => {
    const pages = Array.from({ length: 100 }, (_, page) => [[page], [page], [page]]);
    const double = await serve({ answer: () => ({ columns: [{ name: 'n', type: 'integer' }], pages }) });
    const { batches } = await connect(double).run(select, limits, never);
    let rows = 0;
    for await (const { rowCount } of batches) if ((rows += rowCount) >= 7) break;
    expect(double.cancelled).toEqual(['q1']);
    expect(double.requests.length).toBeLessThan(8);
  });
});

describe('looking around', () => {
  const column = (name: string) => ({ name, type: 'varchar' });
  const answerWith =
    (version: string, comments = true): TrinoDoubleOptions['answer'] =>
    (sql) => {
      const table = (rows: readonly (readonly unknown[])[]) => ({ columns: [column('a')], pages: [rows] });
      if (sql.includes('version()')) return table([[version]]);
      if (sql.includes('schemata')) return table([['sales'], ['information_schema']]);
      if (sql.includes('jdbc.columns'))
        return table([
          ['sales', 'orders', 'order_id', 'bigint', 'NO', null],
          ['sales', 'orders', 'at', 'timestamp(3) with time zone', 'YES', 'When'],
          ['sales', 'per_day', 'tags', 'array(varchar)', 'YES', ''],
        ]);
      if (sql.includes('table_comments') && !comments) return { message: 'no', errorName: 'GENERIC_INTERNAL_ERROR' };
      return table([
        ['sales', 'orders', 'BASE TABLE', comments ? 'What was sold' : null],
        ['sales', 'per_day', 'VIEW', null],
      ]);
    };

  test('who it is', async () => {
    const double = await serve({ answer: answerWith('435') });
    const probe = await connect(double, { schema: 'sales' }).probe(never);
    expect(probe).toEqual({ product: 'Trino', version: '435', flavour: 'trino', warnings: [] });
    expect(await codeAndStep(connect(double, { schema: 'other' }).probe(never))).toEqual([
      'connection_failed',
      'rights',
    ]);
    const old = await serve({ answer: answerWith('351') });
    expect(await codeAndStep(connect(old).probe(never))).toEqual(['not_supported', undefined]);
  });

  test.each([true, false])('tables, views, columns and comments (comments of tables: %s)', async (comments) => {
    const double = await serve({ answer: answerWith('435', comments) });
    const tables = await connect(double).introspect(never);
    expect(tables).toMatchObject([
      {
        schema: 'sales',
        name: 'orders',
        kind: 'table',
        rowCountEstimate: null,
        columns: [
          { name: 'order_id', type: 'integer', nullable: false, nativeType: 'bigint', role: 'identifier' },
          { name: 'at', type: 'timestamp', nullable: true, comment: 'When', role: 'time' },
        ],
      },
      { name: 'per_day', kind: 'view', columns: [{ name: 'tags', type: 'json' }] },
    ]);
    expect(tables[0]?.comment).toBe(comments ? 'What was sold' : undefined);
  });

  test('the columns of a statement', async () => {
    const columns = [
      { name: 'n', type: 'bigint' },
      { name: 'n', type: 'varchar(3)' },
    ];
    const double = await serve({ answer: () => ({ columns, pages: [[]] }) });
    const shapes = await connect(double).describe({ sql: 'select 1 -- end', parameters: ['x'] }, never);
    expect(shapes).toEqual([
      { name: 'n', type: 'integer', nativeType: 'bigint' },
      { name: 'n', type: 'string', nativeType: 'varchar(3)' },
    ]);
    expect(double.requests[0]?.body).toContain('select * from (\nselect 1 -- end\n) as q limit 0');
  });
});

async function until(seen: () => boolean): Promise<void> {
  for (let tries = 0; !seen(); tries += 1) {
    if (tries > 200) throw new Error('It did not happen');
    await sleep(10);
  }
}

describe('a server that sends without end', () => {
  /** One page, as long as somebody reads it. */
  const endless = (before: string, piece: string) =>
    function* () {
      yield `{"id":"q","columns":[{"name":"x","type":"varchar"}],"data":[["first"]${before}`;
      for (;;) yield piece;
    };

  test('is read as far as somebody takes the rows', async () => {
    const double = await serve({ stream: endless('', `,["${'x'.repeat(1_000)}"]`) });
    const { batches } = await connect(double).run(select, { ...limits, batchRows: 10_000 }, never);
    let rows = 0;
    for await (const { rowCount } of batches) if ((rows += rowCount) > 1_000) break;
    expect(rows).toBeLessThan(20_000);
  });

  test('of one row is left with words that say so', async () => {
    const double = await serve({ stream: endless(',["', 'x'.repeat(100_000)) });
    const answer = connect(double).run(select, limits, never).then(rowsOf);
    await expect(answer).rejects.toThrow(/row is longer/);
  });
});
