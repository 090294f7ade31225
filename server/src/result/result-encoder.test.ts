import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import type { CellValue, DictionaryColumn, QueryResult } from '@datavizpro/contract';
import type { ResultColumnShape } from './batch.js';
import { ResultEncoder, type EncodedColumns } from './result-encoder.js';

const texts: ResultColumnShape = { name: 'a "b"', type: 'string' };
const numbers: ResultColumnShape = { name: 'n', type: 'integer' };
const reading = { asOf: '2025-01-01T00:00:00.000Z', durationMs: 1 };
const wide = { encoding: 'plain', maxRows: 1_000, maxBytes: 1_000_000 } as const;

const read = <T = QueryResult>({ hit }: EncodedColumns): T => JSON.parse(hit.toString('utf8')) as T;

/** Batches as `[texts, numbers]`. */
async function encode(
  batches: readonly (readonly [readonly CellValue[], readonly CellValue[]])[],
  limits: ConstructorParameters<typeof ResultEncoder>[1] = wide,
) {
  const encoder = new ResultEncoder([texts, numbers], limits);
  const wanted: boolean[] = [];
  for (const columns of batches) wanted.push(await encoder.append({ rowCount: columns[0].length, columns }));
  return { wanted, result: await encoder.finish(reading) };
}

describe('plain columns', () => {
  test('are the JSON of a result, whole and as Brotli', async () => {
    const { result } = await encode([
      [
        ['é"', null],
        [1, '9007199254740993'],
      ],
      [[], []],
      [['\u2028'], [3]],
    ]);
    const values = [
      ['é"', null, '\u2028'],
      [1, '9007199254740993', 3],
    ];
    expect(read(result)).toEqual({
      columns: [
        { ...texts, values: values[0] },
        { ...numbers, values: values[1] },
      ],
      rowCount: 3,
      truncated: false,
      ...reading,
      cache: 'hit',
    });
  });

  test('nothing is an empty result', async () => {
    const { result } = await encode([]);
    expect(read(result)).toMatchObject({ columns: [{ values: [] }, { values: [] }], rowCount: 0, truncated: false });
  });

  test('the digest does not depend on how the rows were batched', async () => {
    const whole = await encode([
      [
        ['x', 'y'],
        [1, 2],
      ],
    ]);
    const cut = await encode([
      [['x'], [1]],
      [['y'], [2]],
    ]);
    const other = await encode([
      [
        ['x', 'y'],
        [1, 3],
      ],
    ]);
    expect(cut.result.digest).toBe(whole.result.digest);
    expect(other.result.digest).not.toBe(whole.result.digest);
  });
});

describe('limits', () => {
  const batch = (count: number, text = 'x'): readonly [readonly CellValue[], readonly CellValue[]] => [
    Array.from({ length: count }, () => text),
    Array.from({ length: count }, (_, row) => row),
  ];

  test('rows: exactly as many are no cut, one more is', async () => {
    const exact = await encode([batch(5), batch(5)], { ...wide, maxRows: 10 });
    expect([exact.wanted, exact.result.rowCount, exact.result.truncated]).toEqual([[true, true], 10, false]);
    const more = await encode([batch(5), batch(6)], { ...wide, maxRows: 10 });
    expect([more.wanted, more.result.rowCount, more.result.truncated]).toEqual([[true, false], 10, true]);
    expect(read(more.result).columns.map(({ values }) => values.length)).toEqual([10, 10]);
  });

  test.each(['plain', 'dictionary'] as const)(
    'bytes, %s: reading stops, and every column has the same rows',
    async (encoding) => {
      const batches = Array.from({ length: 20 }, (_, index) => batch(50, `text ${String(index)} ${'y'.repeat(40)}`));
      const limits = { encoding, maxRows: 10_000, maxBytes: 4_000 };
      const { wanted, result } = await encode(batches, limits);
      expect(wanted).toContain(false);
      expect(result.truncated).toBe(true);
      expect(result.hit.length).toBeLessThanOrEqual(limits.maxBytes);
      const { columns, rowCount } = read<QueryResult<{ values?: unknown[]; codes?: unknown[] }>>(result);
      expect(rowCount).toBeGreaterThan(0);
      expect(columns.map(({ values, codes }) => (values ?? codes)?.length)).toEqual([rowCount, rowCount]);
    },
  );

  test('a single row that is too large leaves none, and says so', async () => {
    const { result } = await encode([batch(1, 'z'.repeat(10_000))], { ...wide, maxBytes: 5_000 });
    expect([result.rowCount, result.truncated]).toEqual([0, true]);
  });
});

describe('dictionaries', () => {
  const dictionary = { ...wide, encoding: 'dictionary' } as const;

  test('repeated texts stand once, null is -1', async () => {
    const { result } = await encode(
      [
        [
          ['x', null, 'x', 'é'],
          [1, 2, 3, 4],
        ],
        [
          ['x', 'é'],
          [5, 6],
        ],
      ],
      dictionary,
    );
    const [column] = read<QueryResult<DictionaryColumn>>(result).columns;
    expect(column).toEqual({ ...texts, dictionary: ['x', 'é'], codes: [0, -1, 0, 1, 0, 1] });
  });

  test('texts that hardly repeat stay as they are', async () => {
    const { result } = await encode(
      [
        [
          ['x', 'y', null],
          [1, 2, 3],
        ],
      ],
      dictionary,
    );
    expect(read(result).columns[0]).toEqual({ ...texts, values: ['x', 'y', null] });
  });
});

test('losses are told', async () => {
  const encoder = new ResultEncoder([numbers], wide);
  await encoder.append({ rowCount: 1, columns: [[null]] });
  const result = await encoder.finish({ ...reading, losses: { notFinite: 1, outOfRangeTimes: 2 } });
  expect(read(result).warnings).toHaveLength(2);
});

test('50,000 rows of 20 columns leave the event loop to others', async () => {
  const shapes = Array.from({ length: 20 }, (_, index) => ({ ...texts, name: `c${String(index)}` }));
  const encoder = new ResultEncoder(shapes, { encoding: 'plain', maxRows: 50_000, maxBytes: 2 ** 27 });
  const column = Array.from({ length: 1_000 }, (_, row) => `value ${String(row)} of some length`);
  const columns = shapes.map(() => column);
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let batch = 0; batch < 50; batch += 1) await encoder.append({ rowCount: 1_000, columns });
  const { rowCount } = await encoder.finish(reading);
  delay.disable();
  clearInterval(others);
  expect(rowCount).toBe(50_000);
  // How long each turn waited is the machine's business; that there were many of them is ours.
  expect(turns).toBeGreaterThan(5);
  if (process.env['REPORT'] !== undefined) console.log(`longest ${String(delay.max / 1e6)} ms, ${String(turns)} turns`);
});
