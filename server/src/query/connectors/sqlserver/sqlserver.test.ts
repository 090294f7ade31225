import { describe, expect, test } from 'vitest';
import { createDriverRig, never, rowsOf } from '../../../../test/support/driver-rig.js';
import {
  startTdsDouble,
  type TdsAnswer,
  type TdsDouble,
  type TdsDoubleOptions,
  type TdsQuestion,
} from '../../../../test/support/tds-double.js';
import type { TdsTypeName, TdsValue } from '../../../../test/support/tds/types.js';
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

describe('values', () => {
  test('of every type arrive whole', async () => {
    const columns = {
      tiny: 'tinyint',
      int: 'int',
      big: 'bigint',
      safe: 'bigint',
      bit: 'bit',
      float: 'float',
      text: 'nvarchar',
      long: 'nvarcharMax',
      dec: 'decimal9',
      day: 'date',
      time: 'time',
      moment: 'datetime2',
      offset: 'datetimeoffset',
      bytes: 'varbinary',
    } as const;
    const values: readonly TdsValue[] = [
      255,
      -5,
      9007199254740993n,
      42n,
      true,
      1.5,
      "Île 'q' 🎉",
      'x'.repeat(20_000),
      '-1234567.89',
      '0099-12-31',
      '23:59:59.5',
      '2024-03-10 02:30:00.1234567',
      '2024-03-10 02:30:00',
      '00ff10',
    ];
    const empty = values.map(() => null);
    const double = await serve({ answer: () => table(columns, [values, empty]) });
    const result = await connect(double).run(statement('select …'), limits, never);
    expect(result.columns.map(({ type }) => type)).toEqual([
      'integer',
      'integer',
      'integer',
      'integer',
      'boolean',
      'float',
      'string',
      'string',
      'decimal',
      'date',
      'time',
      'timestamp',
      'timestamp',
      'binary',
    ]);
    expect(await rowsOf(result)).toEqual([
      [
        255,
        -5,
        '9007199254740993',
        42,
        true,
        1.5,
        "Île 'q' 🎉",
        'x'.repeat(20_000),
        '-1234567.89',
        '0099-12-31',
        '23:59:59.5',
        '2024-03-10T02:30:00.123456',
        '2024-03-10T02:30:00',
        'AP8Q',
      ],
      empty,
    ]);
  });

  test('with more digits than a float holds are refused, not rounded', async () => {
    const double = await serve({ answer: () => table({ d: 'decimal38' }, [['12345678901234567890.123456789']]) });
    await expect(ask(connect(double), 'select d')).rejects.toThrow('convert it to text');
  });

  test('are bound apart from the text, by their types', async () => {
    const double = await serve();
    await ask(connect(double), 'select @p1, @p2', [7, 2.5, true, "x'; drop table t; --", null, 'y'.repeat(5_000)]);
    const [query] = double.events.filter(({ kind }) => kind === 'query');
    expect(query).toEqual({
      kind: 'query',
      sql: 'select @p1, @p2',
      parameters: [
        { name: '@p1', value: 7n },
        { name: '@p2', value: 2.5 },
        { name: '@p3', value: true },
        { name: '@p4', value: "x'; drop table t; --" },
        { name: '@p5', value: null },
        { name: '@p6', value: 'y'.repeat(5_000) },
      ],
    });
  });
});

describe('looking around', () => {
  const facts = (row: readonly TdsValue[]) => ({
    answer: ({ sql }: TdsQuestion) =>
      sql.includes('serverproperty')
        ? table(
            {
              v: 'nvarchar',
              e: 'int',
              a: 'int',
              o: 'int',
              i: 'int',
              u: 'int',
              d: 'int',
              l: 'int',
              s: 'int',
            },
            [row],
          )
        : null,
  });

  test('a user who may only read', async () => {
    const client = connect(await serve(facts(['16.0.4125.3', 3, 0, 0, 0, 0, 0, 0, 1])));
    expect(await client.probe(never)).toEqual({
      product: 'SQL Server',
      version: '16.0.4125.3',
      flavour: 'sqlserver',
      warnings: [],
    });
  });

  test('an administrator of Azure, and a server that is too old', async () => {
    const azure = await connect(await serve(facts(['12.0.2000.8', 5, 1, 1, 1, 1, 1, 1, 1]))).probe(never);
    expect(azure).toMatchObject({ product: 'Azure SQL Database', warnings: { length: 3 } });
    const old = connect(await serve(facts(['12.0.6024.0', 3, 0, 0, 0, 0, 0, 0, 1])));
    await expect(old.probe(never)).rejects.toMatchObject({ code: 'not_supported' });
  });

  test('tables, columns, keys and comments', async () => {
    const answers: readonly (readonly [string, TdsAnswer])[] = [
      [
        'sys.partitions',
        table({ id: 'int', s: 'nvarchar', n: 'nvarchar', t: 'nvarchar', r: 'bigint', e: 'nvarchar' }, [
          [1, 'dbo', 'orders', 'U', 5000n, 'What was sold'],
          [2, 'sales', 'per_day', 'V', null, null],
        ]),
      ],
      [
        'sys.columns c\njoin sys.objects',
        table(
          {
            id: 'int',
            c: 'int',
            n: 'nvarchar',
            t: 'nvarchar',
            l: 'int',
            p: 'int',
            s: 'int',
            nullable: 'bit',
            e: 'nvarchar',
          },
          [
            [1, 1, 'id', 'int', 4, 10, 0, false, null],
            [1, 2, 'customer', 'int', 4, 10, 0, true, 'Who'],
            [1, 3, 'name', 'nvarchar', 100, 0, 0, true, null],
            [1, 4, 'note', 'varchar', -1, 0, 0, true, null],
            [1, 5, 'amount', 'decimal', 9, 18, 2, true, null],
            [1, 6, 'at', 'datetimeoffset', 10, 34, 7, true, null],
            [2, 1, 'day', 'date', 3, 10, 0, true, null],
          ],
        ),
      ],
      ['is_primary_key', table({ id: 'int', n: 'nvarchar' }, [[1, 'id']])],
      [
        'foreign_key_columns',
        table({ id: 'int', k: 'int', c: 'nvarchar', s: 'nvarchar', t: 'nvarchar', r: 'nvarchar' }, [
          [1, 9, 'customer', 'crm', 'customers', 'id'],
        ]),
      ],
    ];
    const double = await serve({ answer: ({ sql }) => answers.find(([part]) => sql.includes(part))?.[1] ?? null });
    const [orders, view] = await connect(double, { schemas: ['dbo', 'sales'] }).introspect(never);
    expect(orders).toMatchObject({
      schema: 'dbo',
      name: 'orders',
      kind: 'table',
      rowCountEstimate: 5000,
      comment: 'What was sold',
      primaryKey: ['id'],
      foreignKeys: [{ columns: ['customer'], schema: 'crm', table: 'customers', references: ['id'] }],
    });
    expect(orders?.columns.map(({ name, type, nativeType, role }) => [name, type, nativeType, role])).toEqual([
      ['id', 'integer', 'int', 'identifier'],
      ['customer', 'integer', 'int', 'identifier'],
      ['name', 'string', 'nvarchar(50)', 'dimension'],
      ['note', 'string', 'varchar(max)', 'dimension'],
      ['amount', 'decimal', 'decimal(18,2)', 'measure'],
      ['at', 'timestamp', 'datetimeoffset(7)', 'time'],
    ]);
    expect(view).toMatchObject({ schema: 'sales', name: 'per_day', kind: 'view', rowCountEstimate: null });
    expect(double.events.filter(({ kind }) => kind === 'query')[0]).toMatchObject({
      parameters: [{ value: 'dbo' }, { value: 'sales' }],
    });
  });

  test('the columns of a statement, without running it', async () => {
    const described = table({ is_hidden: 'bit', name: 'nvarchar', system_type_name: 'nvarchar' }, [
      [false, 'n', 'bigint'],
      [false, null, 'nvarchar(40)'],
      [true, 'key', 'int'],
    ]);
    const double = await serve({ answer: ({ sql }) => (sql.includes('describe') ? described : null) });
    const columns = await connect(double).describe(statement('select @p1 n, upper(x)', [3]), never);
    expect(columns).toEqual([
      { name: 'n', type: 'integer', nativeType: 'bigint' },
      { name: '', type: 'string', nativeType: 'nvarchar(40)' },
    ]);
    expect(double.events.at(-1)).toMatchObject({
      sql: 'exec sp_describe_first_result_set',
      parameters: [
        { name: '@tsql', value: 'select @p1 n, upper(x)' },
        { name: '@params', value: '@p1 bigint' },
        { value: 0n },
      ],
    });
  });
});
