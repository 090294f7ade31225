import { expect, test } from 'vitest';
import type { CellValue } from '@datavizpro/contract';
import { filled, type Fill } from './fill.js';

const byDay: Fill = { column: 0, grain: 'day', timezone: null, series: [], zeros: [1], direction: 'asc', limit: 1_000 };

/** Rows in, rows out, two at a time. */
async function fillRows(
  rows: readonly (readonly CellValue[])[],
  fill: Fill,
): Promise<readonly (readonly CellValue[])[]> {
  async function* batches() {
    for (let at = 0; at < rows.length; at += 2) {
      const part = rows.slice(at, at + 2);
      yield await Promise.resolve({
        rowCount: part.length,
        columns: (rows[0] ?? []).map((_, index) => part.map((row) => row[index] ?? null)),
      });
    }
  }
  const out: (readonly CellValue[])[] = [];
  for await (const { rowCount, columns } of filled(batches(), fill))
    for (let row = 0; row < rowCount; row += 1) out.push(columns.map((values) => values[row] ?? null));
  return out;
}

test('days without rows are there, over the end of a month; null stays last', async () => {
  const rows = [
    ['2024-02-28', 3, 1.5],
    ['2024-03-02', 1, 2.5],
    [null, 7, null],
  ];
  expect(await fillRows(rows, byDay)).toEqual([
    ['2024-02-28', 3, 1.5],
    ['2024-02-29', 0, null],
    ['2024-03-01', 0, null],
    ['2024-03-02', 1, 2.5],
    [null, 7, null],
  ]);
});

test('each series gets every unit', async () => {
  const rows = [
    ['2024-01-01', 'a', 1],
    ['2024-01-01', 'b', 2],
    ['2024-03-01', 'b', 3],
  ];
  const fill: Fill = { ...byDay, grain: 'month', series: [1], zeros: [2] };
  expect(await fillRows(rows, fill)).toEqual([
    ['2024-01-01', 'a', 1],
    ['2024-01-01', 'b', 2],
    ['2024-02-01', 'a', 0],
    ['2024-02-01', 'b', 0],
    ['2024-03-01', 'b', 3],
    ['2024-03-01', 'a', 0],
  ]);
});

test('as many series of one day as are filled, in time that grows with their number', async () => {
  const rows = Array.from({ length: 50_000 }, (_, index) => ['2024-01-01', index, 1]);
  expect(await fillRows(rows, { ...byDay, series: [1], zeros: [2], limit: 100_000 })).toHaveLength(50_000);
});

test('the newest first, or after what is sorted by something else', async () => {
  const rows = [
    ['2024-01-03', 9],
    ['2024-01-01', 8],
  ];
  expect(await fillRows(rows, { ...byDay, direction: 'desc' })).toEqual([
    ['2024-01-03', 9],
    ['2024-01-02', 0],
    ['2024-01-01', 8],
  ]);
  expect(await fillRows(rows, { ...byDay, direction: null })).toEqual([...rows, ['2024-01-02', 0]]);
});

test('no hour is invented when the clocks go forward', async () => {
  const rows = [
    ['2024-03-10T00:00:00', 1],
    ['2024-03-10T04:00:00', 1],
  ];
  const fill: Fill = { ...byDay, grain: 'hour', timezone: 'America/New_York' };
  const times = (await fillRows(rows, fill)).map(([time]) => time);
  expect(times).toEqual(['2024-03-10T00:00:00', '2024-03-10T01:00:00', '2024-03-10T03:00:00', '2024-03-10T04:00:00']);
});

test('weeks go on from where they start, quarters and years by the calendar', async () => {
  const times = async (grain: Fill['grain'], first: string, last: string) =>
    (
      await fillRows(
        [
          [first, 1],
          [last, 1],
        ],
        { ...byDay, grain },
      )
    ).map(([time]) => time);
  expect(await times('week', '2024-12-29', '2025-01-12')).toEqual(['2024-12-29', '2025-01-05', '2025-01-12']);
  expect(await times('quarter', '2024-10-01', '2025-04-01')).toEqual(['2024-10-01', '2025-01-01', '2025-04-01']);
  expect(await times('year', '2023-01-01', '2025-01-01')).toEqual(['2023-01-01', '2024-01-01', '2025-01-01']);
});

test('a cycle is whole', async () => {
  const fill: Fill = { ...byDay, grain: 'dayOfWeek' };
  expect(
    await fillRows(
      [
        [2, 5],
        [6, 1],
      ],
      fill,
    ),
  ).toEqual([
    [1, 0],
    [2, 5],
    [3, 0],
    [4, 0],
    [5, 0],
    [6, 1],
    [7, 0],
  ]);
});

test('a result that was cut calls nothing empty', async () => {
  const rows = [
    ['2024-01-01', 9],
    ['2024-01-03', 8],
  ];
  expect(await fillRows(rows, { ...byDay, limit: 2 })).toEqual(rows);
});

test('nothing stays nothing, and what would be too much stays as it is', async () => {
  expect(await fillRows([], byDay)).toEqual([]);
  const far = [
    ['1900-01-01T00:00:00', 1],
    ['2024-01-01T00:00:00', 1],
  ];
  expect(await fillRows(far, { ...byDay, grain: 'second' })).toEqual(far);
});
