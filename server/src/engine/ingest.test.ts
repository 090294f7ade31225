import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TableProfile } from '@datavizpro/contract';
import { silentLog } from './testing/silent-log.js';
import { createEngine, type Engine, type IngestedTable, type IngestRequest, type IngestUpdate } from './index.js';

let dir = '';
let engine: Engine;
let count = 0;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ingest-'));
  engine = createEngine({ memoryBytes: 2 ** 29, threads: 2, tempDir: join(dir, 'temp'), log: silentLog });
});
afterAll(async () => {
  await engine.close();
  await rm(dir, { recursive: true, force: true });
});

async function request(content: string, over: Partial<IngestRequest> = {}): Promise<IngestRequest> {
  count++;
  const originalPath = join(dir, `original-${count}`);
  const outputDir = join(dir, `output-${count}`);
  await writeFile(originalPath, content);
  await mkdir(outputDir);
  return {
    originalPath,
    fileName: 'sales.csv',
    options: {},
    overrides: {},
    outputDir,
    maxInflatedBytes: 2 ** 30,
    ...over,
  };
}

async function only(promise: Promise<{ readonly tables: readonly IngestedTable[] }>): Promise<IngestedTable> {
  const [table] = (await promise).tables;
  if (!table) throw new Error('No table came out.');
  return table;
}

const bigCsv = (rows: number) =>
  `id,day,price,city\n${Array.from({ length: rows }, (_, i) => `${i},2024-01-${String((i % 28) + 1).padStart(2, '0')},${i % 100}.5,city ${i % 7}`).join('\n')}\n`;

/** Process ids of the children that read files. */
function ingestChildren(): number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return lines
    .split('\n')
    .filter((line) => line.includes('ingest-child'))
    .map((line) => Number.parseInt(line, 10));
}

describe('ingest', () => {
  it('writes Parquet, profile and refused rows into the output folder, and tells how it went', async () => {
    const updates: IngestUpdate[] = [];
    const asked = await request(`${bigCsv(1000)}bad\n`);
    const table = await only(engine.ingest(asked, (update) => updates.push(update)));
    expect(table).toMatchObject({ name: 'sales', rowCount: 1000, rejectedCount: 1 });
    expect(table.columns).toEqual([
      { name: 'id', type: 'integer', nullable: false, role: 'identifier' },
      { name: 'day', type: 'date', nullable: false, role: 'time' },
      { name: 'price', type: 'float', nullable: false, role: 'measure' },
      { name: 'city', type: 'string', nullable: false, role: 'dimension' },
    ]);
    expect((await readdir(asked.outputDir)).sort()).toEqual([
      'table-1.parquet',
      'table-1.profile.json',
      'table-1.rejects.ndjson',
    ]);
    const bytes = await readFile(table.parquetPath);
    expect(table.sizeBytes).toBe(bytes.length);
    expect(table.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const rejects = await readFile(table.rejectsPath ?? '', 'utf8');
    expect(JSON.parse(rejects)).toEqual({
      table: 'sales',
      line: 1002,
      column: null,
      reason: 'Has 1 of 4 cells.',
      raw: 'bad',
    });
    expect(updates.map(({ phase }) => phase)).toEqual(
      expect.arrayContaining(['scanning', 'profiling', 'writing', 'publishing']),
    );
    expect(updates.at(-1)).toMatchObject({ rows: 1000, rejectedCount: 1 });
  });

  it('profiles every column', async () => {
    const table = await only(engine.ingest(await request(bigCsv(1000)), () => {}));
    const profile = JSON.parse(await readFile(table.profilePath, 'utf8')) as TableProfile;
    const [id, day, price, city] = profile.columns;
    expect(id).toMatchObject({ nulls: 0, distinct: 1000, min: 0, max: 999, mean: 499.5, top: [] });
    expect(id?.histogram?.reduce((sum, bin) => sum + bin.count, 0)).toBe(1000);
    expect(day).toMatchObject({
      type: 'date',
      distinct: 28,
      min: '2024-01-01',
      max: '2024-01-28',
      mean: null,
      quantiles: null,
    });
    expect(day?.histogram?.[0]).toEqual({ from: '2024-01-01', to: '2024-01-02', count: 36 });
    expect(price?.quantiles).toHaveLength(5);
    expect(city).toMatchObject({ distinct: 7, histogram: null });
    expect(city?.top[0]).toEqual({ value: 'city 0', count: 143 });
  });

  it('reads a file that only its owner may read, and gives the results back to the server', async () => {
    const asked = await request('a,b\n1,2\n');
    await chmod(asked.originalPath, 0o600);
    await chmod(dir, 0o700);
    const table = await only(engine.ingest(asked, () => {}));
    expect(table.rowCount).toBe(1);
    await writeFile(table.profilePath, '{}');
  });

  it('passes on why a file cannot be read', async () => {
    await expect(engine.ingest(await request(''), () => {})).rejects.toMatchObject({
      name: 'UnreadableFileError',
      message: 'The file is empty. Upload a file with at least one row.',
    });
  });

  it('ends its child when it is aborted, and leaves no intermediate files', async () => {
    const asked = await request(bigCsv(400_000));
    const abort = new AbortController();
    const running = engine.ingest(
      asked,
      ({ phase }) => {
        if (phase === 'writing') abort.abort();
      },
      abort.signal,
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(ingestChildren()).toEqual([]);
    expect((await readdir(asked.outputDir)).filter((name) => !name.startsWith('table-'))).toEqual([]);
  });

  it('survives the death of its child', async () => {
    const asked = await request(bigCsv(400_000));
    const running = engine.ingest(asked, () => {
      for (const pid of ingestChildren()) process.kill(pid, 'SIGKILL');
    });
    await expect(running).rejects.toMatchObject({ name: 'EngineCrashedError' });
    expect((await readdir(asked.outputDir)).filter((name) => !name.startsWith('table-'))).toEqual([]);
    expect((await only(engine.ingest(await request('a\n1\n'), () => {}))).rowCount).toBe(1);
  });
});

describe('concat', () => {
  it('puts files one after the other, with the columns asked for', async () => {
    const first = await only(engine.ingest(await request('a,b,d\n1,x,1.50\n2,y,2.25\n'), () => {}));
    const second = await only(engine.ingest(await request('b,a,c\nz,3.5,new\nw,4.0,new\n'), () => {}));
    const outputDir = join(dir, 'joined');
    await mkdir(outputDir);
    const column = (name: string, type: 'integer' | 'string' | 'decimal') => ({
      name,
      type,
      nullable: true,
      role: 'dimension' as const,
    });
    const joined = await engine.concat({
      name: 'sales',
      parts: [first.parquetPath, second.parquetPath],
      columns: [column('a', 'integer'), column('b', 'string'), column('c', 'string'), column('d', 'decimal')],
      outputDir,
    });
    expect(joined).toMatchObject({ name: 'sales', rowCount: 4 });
    expect((await readdir(outputDir)).sort()).toEqual(['table-1.parquet', 'table-1.profile.json']);
    const connection = await (await DuckDBInstance.create()).connect();
    const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${joined.parquetPath}')`);
    expect(reader.getRowsJson()).toEqual([
      ['1', 'x', null, '1.50'],
      ['2', 'y', null, '2.25'],
      [null, 'z', 'new', null],
      ['4', 'w', 'new', null],
    ]);
    connection.closeSync();
  });
});
