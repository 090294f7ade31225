import { createServer, type Server } from 'node:http';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silentLog } from '../testing/silent-log.js';
import { createEngine, type Engine, type EngineQuery } from '../index.js';
import { escapes, type EscapeTargets } from '../../../test/support/sandbox-escapes.js';
import { findIsolation } from './isolation.js';
import { inLockedSession } from './locked-database.js';

const secretText = 'canary-1f3b9c';
let dir = '';
let engine: Engine;
let listener: Server;
let visits = 0;
let targets: EscapeTargets;
let before: unknown;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const folder = join(dir, 'private');
  await mkdir(folder);
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`COPY (SELECT i AS a, 'x' || i AS b FROM range(1000) t(i)) TO '${join(dir, 'ds.parquet')}'`);
  await connection.run(`COPY (SELECT '${secretText}' AS a) TO '${join(folder, 'theirs.parquet')}'`);
  connection.closeSync();
  await writeFile(join(folder, 'secret.csv'), `a\n${secretText}\n`);
  await symlink(join(folder, 'theirs.parquet'), join(folder, 'link.parquet'));
  listener = createServer((_req, res) => res.end(`a\n${secretText}\n`)).on('connection', () => (visits += 1));
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  targets = {
    secret: join(folder, 'secret.csv'),
    parquet: join(folder, 'theirs.parquet'),
    link: join(folder, 'link.parquet'),
    folder,
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
  };
  before = await everything(dir);
  engine = createEngine({ memoryBytes: 2 ** 28, threads: 2, tempDir: join(dir, 'temp'), log: silentLog });
});
afterAll(async () => {
  await engine.close();
  listener.close();
  await rm(dir, { recursive: true, force: true });
});

/** Names, contents and times of all files that are there for the test. */
async function everything(folder: string): Promise<unknown> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith('temp')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { mtimeMs, size } = await stat(path);
      return [name, size, mtimeMs, (await stat(path)).isFile() ? (await readFile(path)).toString('base64') : ''];
    }),
  );
  return files;
}

const ask = (sql: string, over: Partial<EngineQuery> = {}): EngineQuery => ({
  sql,
  parameters: [],
  tablesKey: 'sandbox',
  tables: [{ name: 'ds', path: join(dir, 'ds.parquet') }],
  timezone: 'UTC',
  maxRows: 1_000,
  maxBytes: 1_000_000,
  deadlineMs: 20_000,
  written: true,
  ...over,
});
const rows = (sql: string, over: Partial<EngineQuery> = {}) => engine.rows(ask(sql, over));
const wrapped = (sql: string): string => `select count(*) as n from (\n${sql}\n) as t0`;

describe('what people write', () => {
  test.each([
    'select count(*) as n from ds',
    'from ds select a limit 1',
    'table ds',
    'values (1, 2)',
    'with x as (select b, sum(a) as s from ds group by 1) select * from x order by s desc limit 3',
    'with recursive t(i) as (select 1 union all select i + 1 from t where i < 5) select sum(i) as s from t',
    'select b, sum(a) over (partition by b order by a rows between 1 preceding and current row) as s from ds limit 1',
    "select date_trunc('month', date '2026-01-05') as m, a::varchar as t, case when a > 3 then 1 end as c from ds limit 1",
    "select [x + 1 for x in [1, 2] if x > 1] as l, list_transform([1], lambda x: x + 1) as t, {'k': 1}.k as s",
    "select quantile_cont(a, 0.5) as m, count(distinct b) filter (where a > 1) as n, string_agg(b, ',' order by a) as s from ds",
    'select * exclude (a) from ds union all select b from main.ds limit 2',
    "select * from generate_series(date '2026-01-01', date '2026-01-03', interval 1 day) s(d)",
    'select x.a from ds x left join ds y using (a) where x.a in (select a from ds) order by all limit 1',
    "select lpad(cast(a as varchar), 5, '0') as p, regexp_replace(b, '[0-9]+', '') as r, strftime(now(), '%Y') as y from ds limit 1",
    "select json_extract_string('{\"a\": 1}', '$.a') as j, current_date as d, try_cast('x' as integer) as t",
    'select * from (select a % 3 as k, a from ds) pivot (sum(a) for k in (0, 1, 2))',
    'select a, grouping(a) as g from ds group by cube (a) qualify row_number() over () = 1',
  ])('runs: %s', async (sql) => {
    expect((await rows(sql)).length).toBeGreaterThan(0);
  });

  test('takes values apart from the text', async () => {
    const parameters = ["'; copy ds to '/tmp/x'; --", 3];
    expect(await rows('select $1 as t, $2 + 1 as n', { parameters })).toEqual([{ t: parameters[0], n: 4 }]);
  });

  test('nothing of one query is there for the next', async () => {
    const other = { name: 'other', path: join(dir, 'ds.parquet') };
    expect(await rows('select count(*) as n from other', { tables: [other] })).toEqual([{ n: 1_000 }]);
    await expect(rows('select count(*) as n from other')).rejects.toThrow('no table "other"');
  });
});

/** Only what the person wrote themselves may come back. */
const pathsIn = (message: string): readonly string[] => message.match(/\/[\w./-]+/g) ?? [];

describe('the process', () => {
  test('has no rights and no network, as far as the system lets us take them', async () => {
    await rows('select 1 as one');
    const { prefix, unprivileged } = await findIsolation(silentLog);
    const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
    const line = listed.split('\n').find((text) => text.includes('sandbox-child')) ?? '';
    const pid = Number.parseInt(line, 10);
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    if (unprivileged) expect(status).toMatch(/Uid:\t65534\t65534[\s\S]*CapEff:\t0+\n[\s\S]*NoNewPrivs:\t1/);
    const network = (of: number) => readlink(`/proc/${of}/ns/net`);
    expect((await network(pid)) === (await network(process.pid))).toBe(!prefix.includes('--net'));
    // Nothing of the server's environment, where secrets may stand.
    const environment = (await readFile(`/proc/${pid}/environ`, 'utf8'))
      .split('\0')
      .map((entry) => entry.split('=')[0]);
    expect(environment.filter((name) => /SECRET|KEY|URL|PASSWORD|HOME/.test(name ?? ''))).toEqual([]);
  });
});

describe('escapes', () => {
  test('none succeeds, and none tells where anything lies', async () => {
    const list = escapes(targets);
    expect(new Set(list).size).toBe(list.length);
    expect(list.length).toBeGreaterThan(250);
    const wrong: string[] = [];
    for (const sql of list.flatMap((escape) => [escape, wrapped(escape)])) {
      const outcome = await rows(sql, { deadlineMs: 5_000 }).catch((error: unknown) => error as Error);
      if (!(outcome instanceof Error)) wrong.push(`answered: ${sql}`);
      else if (outcome.name !== 'EngineQueryError') wrong.push(`${outcome.name}: ${sql}`);
      else if (pathsIn(outcome.message).some((path) => !sql.toLowerCase().includes(path.toLowerCase())))
        wrong.push(`told a path: ${sql}`);
    }
    expect(wrong).toEqual([]);
    expect(await everything(dir)).toEqual(before);
    expect(visits).toBe(0);
  }, 120_000);

  test('the lock alone, without the lists of what may be used, lets nothing in or out', async () => {
    // DuckDB ends its process when it may not write its logs: those are for the lists to refuse.
    const reaching = escapes(targets).filter(
      (sql) =>
        /private|127\.0\.0\.1|\/(?:etc|proc|dev)\//.test(sql) && !/logging|profil|log_query|stdout|stdin/.test(sql),
    );
    expect(reaching.length).toBeGreaterThan(150);
    const settings = { memoryBytes: 2 ** 27, threads: 1, tempDir: '' };
    await inLockedSession(settings, ask(''), 'UTC', async ({ connection }) => {
      for (const sql of reaching) {
        const answer = await connection
          .runAndReadAll(sql)
          .then((result) => JSON.stringify(result.getRowsJson()), String);
        expect(answer.includes(secretText), sql).toBe(false);
      }
    });
    expect(await everything(dir)).toEqual(before);
    expect(visits).toBe(0);
  }, 60_000);

  test('what takes all memory or time ends, and the others go on', async () => {
    const doubling =
      "with recursive t(s) as (select 'xxxxxxxxxx' union all select s || s from t) select max(length(s)) as n from t";
    await expect(rows(doubling)).rejects.toMatchObject({ name: expect.stringMatching(/^Engine(Query|Crashed)Error$/) });
    const endless = 'select count(*) as n from range(1000000) a, range(1000000) b where (a.range * b.range) % 7 = 3';
    await expect(rows(endless, { deadlineMs: 300 })).rejects.toMatchObject({ name: 'EngineTimeoutError' });
    expect(await rows('select 1 as one')).toEqual([{ one: 1 }]);
  }, 60_000);

  test('one that was left is stopped, and gives its place back', async () => {
    const leaving = new AbortController();
    const endless = 'select count(*) as n from range(1000000) a, range(1000000) b where (a.range * b.range) % 7 = 3';
    const running = Array.from({ length: 4 }, () => engine.query(ask(endless), 'plain', leaving.signal));
    const settled = Promise.allSettled(running);
    setTimeout(() => leaving.abort(), 500);
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
    expect(await rows('select 1 as one')).toEqual([{ one: 1 }]);
    await expect.poll(() => engine.status().running, { timeout: 10_000 }).toBe(0);
  }, 60_000);
});
