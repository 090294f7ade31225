import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DataSource, Problem, QueryDescription, QueryResult, QuerySpec, SqlParameter } from '@datavizpro/contract';
import { startDataServer, type DataServer } from '../support/data-server.js';
import type { Answer, SignedInBrowser } from '../support/people-server.js';
import { startClickHouseSqlMode, startMariaDbSqlMode, startPostgresSqlMode, type SqlModeSource } from './sources.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** SQL that people write, sent through the whole server to real databases, whose user may write. */
let server: DataServer;
let ada: SignedInBrowser;
let canary: Server;
let visits = 0;
/** A folder that every user of this machine may write to. */
const folder = mkdtempSync(join(tmpdir(), 'sql-mode-'));

beforeAll(async () => {
  server = await startDataServer({ env: { egressAllow: ['127.0.0.1'] } });
  ada = await server.administrator();
  canary = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  canary.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const engines: readonly (readonly [string, () => Promise<SqlModeSource>])[] = [
  ['PostgreSQL', startPostgresSqlMode],
  ['MariaDB', startMariaDbSqlMode],
  ['ClickHouse', startClickHouseSqlMode],
];

describe.each(engines)('%s', (_name, start) => {
  let source: SqlModeSource;
  let dataSourceId: string;
  beforeAll(async () => {
    source = await start();
    const { type, configuration } = source;
    const answer = await ada.browser.call<DataSource>('POST', '/api/data-sources', { name: type, type, configuration });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    dataSourceId = answer.body.id;
  });
  afterAll(() => source.close());

  const specOf = (sql: string, parameters: readonly SqlParameter[] = [], more: Partial<QuerySpec> = {}): QuerySpec => ({
    source: { dataSourceId, sql, parameters },
    ...more,
  });
  const ask = <T = QueryResult>(spec: QuerySpec, path = '/api/query'): Promise<Answer<T>> =>
    ada.browser.call<T>('POST', path, spec);
  async function rows(spec: QuerySpec): Promise<readonly unknown[]> {
    const { status, body } = await ask(spec);
    expect(status, JSON.stringify(body)).toBe(200);
    return Array.from({ length: body.rowCount }, (_, row) => body.columns.map(({ values }) => values[row]));
  }

  test('answers SQL, with filters, groups, sorts and limits around it', async () => {
    const spec = specOf('select a, b, a % 3 as k from things -- all', undefined, {
      dimensions: [{ column: 'k' }],
      measures: [{ agg: 'count', as: 'n' }],
      filters: [{ column: 'a', op: 'lte', value: 10 }],
      sort: [{ by: 'n', direction: 'desc' }],
      limit: 1,
    });
    expect(await rows(spec)).toEqual([[1, 4]]);
  });

  test('parameters are bound: text, number, date, range, list and column', async () => {
    const day = source.sql.day('a - 1');
    const sql = `select count(*) as n, max({{c}}) as highest from things
      where a >= {{least}} and b in ({{list}}) and ${day} >= {{d}} and ${day} between {{r.from}} and {{r.to}} and b <> {{t}}`;
    const parameters: readonly SqlParameter[] = [
      { name: 'c', type: 'column', value: 'a' },
      { name: 'least', type: 'number', value: 3 },
      { name: 'list', type: 'list', value: ['x2', 'x3', 'x4', 'x50', 'it\'s \\ "`?'] },
      { name: 'd', type: 'date', value: '2026-01-02' },
      { name: 'r', type: 'dateRange', value: ['2026-01-01', '2026-01-31'] },
      { name: 't', type: 'text', value: "x3' or 1 = 1 -- \\" },
    ];
    expect((await rows(specOf(sql, parameters))).map((row) => (row as unknown[]).map(Number))).toEqual([[2, 4]]);
  });

  test('values come back as they were sent, whatever they hold', async () => {
    for (const value of [
      "'; delete from things; --",
      '\\',
      "\\' or 1=1 -- ",
      '"`$1?{{x}}',
      'Größe 東京 😀',
      '',
      '%_',
    ]) {
      const [row] = await rows(
        specOf("select {{v}} as v, '{{v}}' as w from things where a = 1", [{ name: 'v', type: 'text', value }]),
      );
      expect(row).toEqual([value, '{{v}}']);
    }
  });

  test('columns are told without running it', async () => {
    const { body } = await ask<QueryDescription>(
      specOf(`select a, b, ${source.sql.day('a')} as d from things`),
      '/api/query/describe',
    );
    expect(body.sourceColumns.map(({ name, type }) => [name, type])).toEqual([
      ['a', 'integer'],
      ['b', 'string'],
      ['d', 'date'],
    ]);
  });

  test('WITH, UNION and a comment at the end work inside', async () => {
    expect(
      await rows(
        specOf("select a from things where a < 3 union all select 7 as a from things where b = 'x1' /* done */"),
      ),
    ).toHaveLength(3);
  });

  test('rows come in the order that the SQL asks for', async () => {
    expect((await rows(specOf('select a from things order by a desc'))).slice(0, 3)).toEqual([[100], [99], [98]]);
  });

  test('what is wrong is told at its place, in words of the database', async () => {
    const { status, body } = await ask<Problem>(specOf('select a,\n  nope_1 from things'));
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'invalid_query', 'source.sql']);
    expect(body.detail).toContain('nope_1');
    const position = body.errors?.[0]?.position;
    if (position !== undefined) expect([10, 12]).toContain(position);
  });

  test('stops at its deadline and when one leaves', async () => {
    const leaving = new AbortController();
    const asked = fetch(`${server.url}/api/query`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ada.browser.accessToken ?? ''}`, 'content-type': 'application/json' },
      body: JSON.stringify(specOf(source.sql.endless)),
      signal: leaving.signal,
    });
    setTimeout(() => leaving.abort(), 1_000);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => server.data.query.stats().running, { timeout: 10_000 }).toBe(0);
  });

  test('no write, no file, no socket, in any disguise', async () => {
    const before = await source.state();
    const marker = join(folder, `${source.type}.txt`);
    const told: string[] = [];
    const attacks = source.attacks(marker, (canary.address() as AddressInfo).port);
    for (const [index, sql] of attacks.entries()) {
      for (const path of ['/api/query?fresh=true', index % 2 === 0 ? '/api/query/describe' : '/api/query?format=csv']) {
        const { status, body } = await ask<Problem>(specOf(sql), path);
        // What only reads may be answered: the state tells.
        if (status === 500 || (status >= 400 && typeof body.detail !== 'string'))
          told.push(`${String(status)}: ${sql}`);
      }
      await expect.poll(() => source.state(), { message: sql }).toEqual(before);
    }
    expect(told).toEqual([]);
    expect([visits, existsSync(marker)]).toEqual([0, false]);
    expect(await rows(specOf('select count(*) as n from things'))).toEqual([[100]]);
  });
});
