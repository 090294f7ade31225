import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ReadingOptions } from '@datavizpro/contract';
import { silentLog } from './testing/silent-log.js';
import { createEngine, type Engine, type IngestedTable, type IngestUpdate, type ReadAhead } from './index.js';

// Each reads a file twice, in processes of its own: on a busy machine that takes long.
vi.setConfig({ testTimeout: 120_000 });

let dir = '';
let engine: Engine;
let count = 0;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ahead-'));
  engine = createEngine({ memoryBytes: 2 ** 30, threads: 2, tempDir: join(dir, 'temp'), log: silentLog });
});
afterAll(async () => {
  await engine.close();
  await rm(dir, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  count++;
  const path = join(dir, `folder-${count}`);
  await mkdir(path);
  return path;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Growing {
  readonly ahead: ReadAhead;
  readonly outputDir: string;
  /** What the file is called in the end. */
  readonly path: string;
}

/** Writes a file piece by piece while it is read ahead, and gives it its final name. */
async function grow(content: Buffer, fileName: string, pieces = 4): Promise<Growing> {
  const outputDir = await folder();
  const draft = join(dir, `draft-${count}`);
  const path = join(dir, `whole-${count}`);
  await writeFile(draft, '');
  const ahead = engine.readAhead({ path: draft, fileName, outputDir });
  const size = Math.ceil(content.length / pieces);
  for (let at = 0; at < content.length; at += size) {
    await appendFile(draft, content.subarray(at, at + size));
    await pause(100);
  }
  await rename(draft, path);
  return { ahead, outputDir, path };
}

const request = (originalPath: string, fileName: string, options: ReadingOptions) => ({
  originalPath,
  fileName,
  options,
  overrides: {},
  maxInflatedBytes: 2 ** 30,
});

/** Everything about a table that does not depend on where its files lie. */
async function told({ parquetPath: _p, profilePath, rejectsPath, sha256: _s, sizeBytes: _b, ...rest }: IngestedTable) {
  const profile: unknown = JSON.parse(await readFile(profilePath, 'utf8'));
  // Which values are shown as samples is left to chance.
  const columns = rest.reading.columns.map((column) => ({ ...column, samples: [] }));
  return {
    ...rest,
    reading: { ...rest.reading, columns },
    profile,
    rejects: rejectsPath === null ? null : await readFile(rejectsPath, 'utf8'),
  };
}

function ingestChildren(): number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return lines
    .split('\n')
    .filter((line) => line.includes('ingest-child'))
    .map((line) => Number.parseInt(line, 10));
}

const rows = (from: number, to: number, line: (i: number) => string) =>
  Array.from({ length: to - from }, (_, i) => line(from + i)).join('');
const plain = `id,day,price\n${rows(0, 60_000, (i) => `${i},2024-01-${String((i % 28) + 1).padStart(2, '0')},${i}.5\n`)}`;

const files: readonly [what: string, content: Buffer, fileName: string, options: ReadingOptions][] = [
  ['a CSV', Buffer.from(plain), 'a.csv', {}],
  ['a small one', Buffer.from('a,b\n1,2\nbad\n'), 'a.csv', {}],
  ['a mark and CR LF', Buffer.from(`\uFEFF${plain.replaceAll('\n', '\r\n')}`), 'a.csv', {}],
  ['a quote that never closes', Buffer.from(`${plain}7,"2024-01-01,2\n8,2024-01-01,3\n`), 'a.csv', {}],
  [
    'older letters at its end',
    Buffer.concat([Buffer.from(plain), Buffer.from('1,M\xfcnchen,2\n', 'latin1')]),
    'a.csv',
    {},
  ],
  ['UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le'), 'a.csv', {}],
  ['NUL bytes', Buffer.from(`${plain}1,2024-01-\x0001,3\n`), 'a.csv', {}],
  ['readings that the end contradicts', Buffer.from(`${plain}x,y,z\n`), 'a.csv', {}],
  [
    'another delimiter asked for',
    Buffer.from('a;b,c;d\n1;2,3;4\n'.repeat(20)),
    'a.csv',
    { delimiter: ';', header: true },
  ],
  ['JSON', Buffer.from('[{"a":1},{"a":2}]'), 'a.json', {}],
  ['gzip', gzipSync(plain), 'a.csv.gz', {}],
];

describe('a file that is read while it grows', () => {
  it.each(files)('%s comes out as if it were read at once', async (_what, content, fileName, options) => {
    const { ahead, outputDir, path } = await grow(content, fileName);
    const asked = request(path, fileName, options);
    const { tables } = await ahead.ingest(asked, () => undefined);
    const plainly = await engine.ingest({ ...asked, outputDir: await folder() }, () => undefined);
    expect(await Promise.all(tables.map(told))).toEqual(await Promise.all(plainly.tables.map(told)));
    await ahead.end();
    const left = (await readdir(outputDir)).filter((name) => !name.startsWith('table-1.'));
    expect([left, ingestChildren()]).toEqual([[], []]);
  });

  it('needs no scan when it is whole', async () => {
    const { ahead, path } = await grow(Buffer.from(plain), 'a.csv');
    const updates: IngestUpdate[] = [];
    await ahead.ingest(request(path, 'a.csv', {}), (update) => updates.push(update));
    expect(updates[0]).toMatchObject({ phase: 'scanning', bytesRead: plain.length, bytesTotal: plain.length });
  });

  it('is read as usual when it is not the file that grew, and when the process that looked at it is gone', async () => {
    const other = await grow(Buffer.from(plain), 'a.csv');
    await rm(other.path);
    await writeFile(other.path, 'x,y\n1,2\n');
    const [table] = (await other.ahead.ingest(request(other.path, 'a.csv', {}), () => undefined)).tables;
    expect(table?.rowCount).toBe(1);
    const killed = await grow(Buffer.from(plain), 'a.csv');
    for (const pid of ingestChildren()) process.kill(pid, 'SIGKILL');
    await pause(100);
    const again = await killed.ahead.ingest(request(killed.path, 'a.csv', {}), () => undefined);
    expect(again.tables[0]?.rowCount).toBe(60_000);
  });

  it('is let go of before and while it is read, and leaves nothing', async () => {
    const early = await grow(Buffer.from(plain), 'a.csv');
    await early.ahead.end();
    const late = await grow(Buffer.from(plain), 'a.csv');
    const abort = new AbortController();
    const running = late.ahead.ingest(request(late.path, 'a.csv', {}), () => abort.abort(), abort.signal);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(ingestChildren()).toEqual([]);
    expect([await readdir(early.outputDir), await readdir(late.outputDir)]).toEqual([[], []]);
  });

  it('in a folder on which it cannot be linked is read as usual', async () => {
    const ahead = engine.readAhead({ path: join(dir, 'nowhere'), fileName: 'a.csv', outputDir: await folder() });
    const path = join(dir, `plain-${count}`);
    await writeFile(path, plain);
    expect((await ahead.ingest(request(path, 'a.csv', {}), () => undefined)).tables[0]?.rowCount).toBe(60_000);
  });
});
