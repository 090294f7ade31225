import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { silentLog } from './testing/silent-log.js';
import { createEngine, type Engine, type IngestedTable } from './index.js';

/** The least that an import may have, whatever the engine is given. */
const leastMemory = 2 ** 28;

let dir = '';
let engine: Engine;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'memory-'));
  engine = createEngine({ memoryBytes: leastMemory, threads: 2, tempDir: join(dir, 'temp'), log: silentLog });
});
afterAll(async () => {
  await engine.close();
  await rm(dir, { recursive: true, force: true });
});

async function ingest(fileName: string, content: string): Promise<IngestedTable> {
  const [originalPath, outputDir] = [join(dir, fileName), join(dir, `${fileName}-out`)];
  await writeFile(originalPath, content);
  await mkdir(outputDir);
  const request = { originalPath, fileName, options: {}, overrides: {}, maxInflatedBytes: 2 ** 32, outputDir };
  const { tables } = await engine.ingest(request, () => undefined);
  return tables[0]!;
}

const records = 150_000;
const note = 'words that fill the line '.repeat(4);

test('JSON lines of more than the memory would hold', { timeout: 120_000 }, async () => {
  // Texts of all lines at once were several times the file.
  const lines = Array.from({ length: records }, (_, id) => {
    const first = { id, amount: id / 4, address: { city: `city ${id % 50}` }, note };
    return JSON.stringify(id % 1000 === 999 ? { ...first, late: true, amount: null } : first);
  });
  const { rowCount, rejectedCount, columns } = await ingest('lines.ndjson', lines.join('\n'));
  expect([rowCount, rejectedCount]).toEqual([records, 0]);
  expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'id integer',
    'amount float',
    'address.city string',
    'note string',
    'late boolean',
  ]);
});

test('a list of JSON objects', { timeout: 120_000 }, async () => {
  const elements = Array.from({ length: records }, (_, id) => JSON.stringify({ id, [`k${id % 3}`]: id, note }));
  const { rowCount, columns } = await ingest('list.json', `[${elements.join(',')}]`);
  expect(rowCount).toBe(records);
  expect(columns.map(({ name }) => name)).toEqual(['id', 'k0', 'note', 'k1', 'k2']);
});

test('CSV, records of the greatest length among them', { timeout: 120_000 }, async () => {
  const lines = Array.from({ length: records }, (_, id) => `${id},${id}.25,"${note}"`);
  for (const at of [10, 70_000, 149_000]) lines[at] = `${at},1.5,"${'long '.repeat(380_000)}"`;
  const { rowCount, rejectedCount } = await ingest('table.csv', `id,amount,note\n${lines.join('\n')}\n`);
  expect([rowCount, rejectedCount]).toEqual([records, 0]);
});
