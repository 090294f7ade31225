import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from '@uwdata/flechette';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryResult } from '@datavizpro/contract';
import { silentLog } from './testing/silent-log.js';
import type { EncodedColumns } from '../result/index.js';
import { createEngine, type Engine, type EngineQuery } from './index.js';

let dir = '';
let engine: Engine;
let path = '';

/** A table with every type, 5,000 rows; row 0 holds the awkward values. */
const tableSql = `
  SELECT i::BIGINT AS id,
    CASE WHEN i = 0 THEN 9007199254740993 ELSE i END::BIGINT AS big,
    (i / 4.0)::DOUBLE AS ratio,
    (i * 1.25)::DECIMAL(18,2) AS price,
    i % 2 = 0 AS even,
    DATE '2024-02-28' + (i % 3)::INTEGER AS day,
    TIMESTAMP '2024-01-01 10:00:00' + to_microseconds(i) AS ts1,
    TIMESTAMPTZ '2024-01-01 10:00:00+02' AS tz1,
    CASE i % 3 WHEN 0 THEN 'a' WHEN 1 THEN '=b,"x"' ELSE NULL END AS word,
    [i, i + 1] AS list1
  FROM range(5000) t(i)`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'engine-[x]-'));
  path = join(dir, 'data.parquet');
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`COPY (${tableSql}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  engine = createEngine({ memoryBytes: 2 ** 29, threads: 2, tempDir: join(dir, 'temp'), log: silentLog });
});
afterAll(async () => {
  await engine.close();
  await rm(dir, { recursive: true, force: true });
});

function ask(sql: string, over: Partial<EngineQuery> = {}): EngineQuery {
  return {
    sql,
    parameters: [],
    tablesKey: 'source-1',
    tables: [{ name: 'My "table"', path }],
    timezone: 'UTC',
    maxRows: 10_000,
    maxBytes: 10_000_000,
    deadlineMs: 20_000,
    ...over,
  };
}
const decode = (result: EncodedColumns) => JSON.parse(result.hit.toString()) as QueryResult;
const all = async (sql: string, over: Partial<EngineQuery> = {}) => decode(await engine.query(ask(sql, over), 'plain'));
/** Runs until it is stopped. */
const endless = 'SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3';

describe('query', () => {
  it('gives every type as the contract says', async () => {
    const result = await all('SELECT * FROM "My ""table""" WHERE id IN (0, 1) ORDER BY id');
    const byName = Object.fromEntries(result.columns.map(({ name, type, values }) => [name, [type, ...values]]));
    expect(byName).toEqual({
      id: ['integer', 0, 1],
      big: ['integer', '9007199254740993', 1],
      ratio: ['float', 0, 0.25],
      price: ['decimal', '0.00', '1.25'],
      even: ['boolean', true, false],
      day: ['date', '2024-02-28', '2024-02-29'],
      ts1: ['timestamp', '2024-01-01T10:00:00', '2024-01-01T10:00:00.000001'],
      tz1: ['timestamp', '2024-01-01T08:00:00Z', '2024-01-01T08:00:00Z'],
      word: ['string', 'a', '=b,"x"'],
      list1: ['json', '[0,1]', '[1,2]'],
    });
    expect(result).toMatchObject({ rowCount: 2, truncated: false, cache: 'hit' });
    expect(Date.parse(result.asOf)).toBeGreaterThan(0);
  });

  it('binds values by position, whatever they hold', async () => {
    const values = ["'; DROP TABLE x; --", 3, 2.5, true, null, 2 ** 60];
    const result = await all('SELECT $1 a, $2 b, $3 c, $4 d, $5 e, $6 f', { parameters: values });
    expect(result.columns.map((column) => column.values[0])).toEqual(values);
    const filtered = await all('SELECT count(*) n FROM "My ""table""" WHERE day >= $1 AND word = $2', {
      parameters: ['2024-02-29', 'a'],
    });
    expect(filtered.columns[0]?.values).toEqual([0]);
  });

  it('cuts at the row cap and at the byte cap, and says so', async () => {
    const rows = await all('SELECT id FROM "My ""table"""', { maxRows: 100 });
    expect(rows).toMatchObject({ rowCount: 100, truncated: true });
    const exactly = await all('SELECT 1 FROM range(100)', { maxRows: 100 });
    expect(exactly).toMatchObject({ rowCount: 100, truncated: false });
    const bytes = await engine.query(ask('SELECT word, id FROM "My ""table"""', { maxBytes: 2000 }), 'plain');
    expect(bytes.hit.length).toBeLessThanOrEqual(2000);
    expect(bytes.truncated).toBe(true);
    expect(decode(bytes).columns[0]?.values).toHaveLength(bytes.rowCount);
  });

  it('sends repeated texts as a dictionary when asked', async () => {
    const sql = 'SELECT word, id::VARCHAR AS unique_word FROM "My ""table""" ORDER BY id';
    const result = decode(await engine.query(ask(sql), 'dictionary'));
    expect(result.columns[0]).toMatchObject({ dictionary: ['a', '=b,"x"'] });
    expect((result.columns[0] as unknown as { codes: number[] }).codes.slice(0, 4)).toEqual([0, 1, -1, 0]);
    expect(result.columns[1]).toHaveProperty('values');
  });

  it('leaves out what JSON cannot say, and counts it', async () => {
    const result = await all("SELECT 'NaN'::DOUBLE a, 'inf'::DOUBLE b, 'infinity'::TIMESTAMP c");
    expect(result.columns.map(({ values }) => values[0])).toEqual([null, null, null]);
    expect(result.warnings).toEqual([
      '2 values were not numbers (NaN or infinity) and left empty.',
      '1 time was infinite or too far away, and left empty.',
    ]);
  });

  it('reads times in the zone of the request', async () => {
    const sql = 'SELECT strftime(tz1, \'%H\') h FROM "My ""table""" LIMIT 1';
    expect((await all(sql, { timezone: 'Asia/Tokyo' })).columns[0]?.values).toEqual(['17']);
    expect((await all(sql)).columns[0]?.values).toEqual(['08']);
  });

  it('refuses bad SQL, several statements and missing files with a message that names no path', async () => {
    await expect(engine.query(ask('SELECT nothing'), 'plain')).rejects.toMatchObject({ name: 'EngineQueryError' });
    await expect(engine.query(ask('SELECT 1; SELECT 2'), 'plain')).rejects.toThrow('one statement');
    const missing = ask('SELECT * FROM x', { tables: [{ name: 'x', path: '/srv/none/x.parquet' }], tablesKey: 'gone' });
    const error = await engine.query(missing, 'plain').catch((e: unknown) => e as Error);
    expect(error).toMatchObject({ name: 'EngineQueryError' });
    expect((error as Error).message).not.toContain('/srv');
  });

  it('gives small results as rows', async () => {
    expect(await engine.rows(ask('SELECT id, word FROM "My ""table""" ORDER BY id LIMIT 2'))).toEqual([
      { id: 0, word: 'a' },
      { id: 1, word: '=b,"x"' },
    ]);
  });
});

describe('limits', () => {
  it('stops a query at its deadline', async () => {
    await expect(engine.query(ask(endless, { deadlineMs: 300 }), 'plain')).rejects.toMatchObject({
      name: 'EngineTimeoutError',
    });
  });

  it('cancels a running query and gives its place back', async () => {
    const abort = new AbortController();
    const running = engine.query(ask(endless), 'plain', abort.signal);
    setTimeout(() => abort.abort(), 200);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => engine.status().running, { timeout: 10_000 }).toBe(0);
  });

  it('turns away what the queue cannot hold, and goes on afterwards', async () => {
    const abort = new AbortController();
    const outcomes = Array.from({ length: 400 }, () => engine.query(ask(endless), 'plain', abort.signal));
    const settled = Promise.allSettled(outcomes);
    abort.abort();
    const reasons = (await settled).map((outcome) => (outcome as PromiseRejectedResult).reason as Error);
    expect(new Set(reasons.map(({ name }) => name))).toEqual(new Set(['AbortError', 'EngineBusyError']));
    expect(decode(await engine.query(ask('SELECT 1 AS one'), 'plain')).rowCount).toBe(1);
  });

  it('survives the death of its child', async () => {
    const before = new Set(queryChildren());
    const other = createEngine({ memoryBytes: 2 ** 28, threads: 1, tempDir: join(dir, 'other'), log: silentLog });
    try {
      await other.rows(ask('SELECT 1 AS n'));
      const [pid = 0] = queryChildren().filter((id) => !before.has(id));
      const running = other.query(ask(endless), 'plain');
      const crash = expect(running).rejects.toMatchObject({ name: 'EngineCrashedError' });
      await expect.poll(() => other.status().running).toBe(1);
      process.kill(pid, 'SIGKILL');
      await crash;
      expect(decode(await other.query(ask('SELECT 7 AS n'), 'plain')).columns[0]?.values).toEqual([7]);
      expect(other.status()).toMatchObject({ restarts: 1, ready: true });
    } finally {
      await other.close();
    }
  });
});

/** Process ids of the query children of this process. */
function queryChildren(): number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  const children = lines.split('\n').filter((line) => line.includes('query-child'));
  return children.map((line) => Number.parseInt(line, 10));
}

describe('export', () => {
  const sql = 'SELECT id, price, word, day, ts1, list1 FROM "My ""table""" ORDER BY id';
  async function bytes(format: Parameters<Engine['export']>[1], over: Partial<EngineQuery> = {}): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of (await engine.export(ask(sql, over), format)).body) parts.push(part);
    return Buffer.concat(parts);
  }

  it('csv: RFC 4180, formulas disarmed, numbers as they are', async () => {
    const lines = (await bytes('csv')).toString().split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      'id,price,word,day,ts1,list1',
      '0,0.00,a,2024-02-28,2024-01-01T10:00:00,"[0,1]"',
      `1,1.25,"'=b,""x""",2024-02-29,2024-01-01T10:00:00.000001,"[1,2]"`,
    ]);
    expect(lines).toHaveLength(5002);
  });

  it('ndjson and rows: the same objects', async () => {
    const lines = (await bytes('ndjson')).toString().trimEnd().split('\n');
    const fromLines = lines.map((line) => JSON.parse(line) as unknown);
    expect(JSON.parse((await bytes('rows')).toString())).toEqual(fromLines);
    expect(fromLines[1]).toEqual({
      id: 1,
      price: '1.25',
      word: '=b,"x"',
      day: '2024-02-29',
      ts1: '2024-01-01T10:00:00.000001',
      list1: [1, 2],
    });
    expect(fromLines).toHaveLength(5000);
  });

  it('xlsx: numbers, dates and texts as such', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await bytes('xlsx')) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('Data');
    expect(sheet?.rowCount).toBe(5001);
    expect((sheet?.getRow(3).values as unknown[]).slice(1, 5)).toEqual([1, 1.25, '=b,"x"', new Date('2024-02-29')]);
  });

  it('arrow: a stream of batches with the same values', async () => {
    const table = tableFromIPC(await bytes('arrow'), { useBigInt: true, useDecimalInt: true, useDate: true });
    expect(table.numRows).toBe(5000);
    expect(table.get(1)).toMatchObject({ id: 1n, price: 125n, word: '=b,"x"', list1: '[1,2]' });
  });

  it('writes a header when there are no rows, and stops at the row cap', async () => {
    expect((await bytes('csv', { sql: 'SELECT 1 AS a WHERE false' })).toString()).toBe('a\r\n');
    expect((await bytes('rows', { sql: 'SELECT 1 AS a WHERE false' })).toString()).toBe('[]\n');
    expect((await bytes('csv', { maxRows: 3 })).toString().trimEnd().split('\r\n')).toHaveLength(4);
  });

  it('rejects before the first byte when the query fails', async () => {
    await expect(engine.export(ask('SELECT nothing'), 'csv')).rejects.toMatchObject({ name: 'EngineQueryError' });
  });

  it('runs no further than its reader, and ends when the reader leaves', async () => {
    const many = ask("SELECT range AS n, repeat('x', 200) AS filler FROM range(50000000)", { maxRows: 1e9 });
    let taken = 0;
    for await (const part of (await engine.export(many, 'csv')).body) {
      taken += part.length;
      if (taken > 1_000_000) break;
    }
    await expect.poll(() => engine.status().running, { timeout: 10_000 }).toBe(0);
  });
});
