import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AxisReach, CellValue, Reduce } from '@datavizpro/contract';
import { conformCell } from '../../src/query/conform.js';
import { postgres } from './engines/postgres.js';
import type { RunningEngine } from './engines/engine.js';
import { describeFixture, FixtureDatabase, now, specOf, type CaseSpec } from './fixture.js';
import { prepareQuery } from '../../src/query/prepare.js';
import type { FixtureTable } from './tables.js';

/** Series that are hard to reduce, by name: milliseconds since 1970, and what is drawn there. */
type Point = readonly [x: number, y: number | null];
const start = Date.UTC(2025, 0, 1);
const second = 1_000;
const points = (count: number, point: (index: number) => Point): readonly Point[] =>
  Array.from({ length: count }, (_, index) => point(index));
/** Looks random, and is the same every time. */
const noise = (index: number): number => ((Math.imul(index + 1, 2_654_435_761) >>> 0) % 1_000) / 8;

const hard: Readonly<Record<string, readonly Point[]>> = {
  noise: points(700, (index) => [start + index * second, noise(index)]),
  zigzag: points(500, (index) => [start + index * second, index % 2 === 0 ? -1 : 1]),
  level: points(300, (index) => [start + index * 2 * second, 7]),
  spike: points(400, (index) => [start + index * second, index === 211 ? 1e9 : 0]),
  steps: points(300, (index) => [start + index * second, Math.floor(index / 50)]),
  crowd: points(200, (index) => [start + Math.floor(index / 40) * 97 * second, noise(index)]),
  twins: points(200, (index) => [start + Math.floor(index / 2) * 3 * second, noise(Math.floor(index / 4))]),
  gaps: points(200, (index) => [start + index ** 2 * 17, index % 7 === 0 ? null : noise(index)]),
  fractions: points(200, (index) => [start + index * 1.001 * second + (index % 3), noise(index) - 60]),
  one: [[start + 350 * second, 3]],
};

/** Without the zeros at the end of a fraction. */
const short = (moment: string): string => moment.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
const iso = (x: number): string => short(new Date(x).toISOString().replace('T', ' ').replace('Z', ''));
const other = (index: number): number | null => (index % 5 === 0 ? null : noise(index * 7) - 50);
const rowsOf = (): readonly (readonly CellValue[])[] =>
  Object.entries(hard)
    .flatMap(([name, series], at) =>
      series.map(([x, y], index) => [iso(x), name, y, (at + index) % 3 === 0 ? null : 'even', other(at + index)]),
    )
    // Stored in no order.
    .map((row, index) => ({ row, key: noise(index * 31) }))
    .sort((left, right) => left.key - right.key)
    .map(({ row }) => row);

const table: FixtureTable = {
  name: 'lines',
  columns: [
    { name: 'at', type: 'timestamp' },
    { name: 'name', type: 'string' },
    { name: 'y', type: 'float' },
    { name: 'part', type: 'string' },
    { name: 'z', type: 'float' },
  ],
  rows: rowsOf(),
};

interface Asked {
  readonly names: readonly string[];
  readonly byPart: boolean;
  readonly width: number;
  readonly from: number | null;
  readonly to: number | null;
}
const asked: fc.Arbitrary<Asked> = fc.record({
  names: fc.subarray(Object.keys(hard), { minLength: 1 }),
  byPart: fc.boolean(),
  width: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(100, 333)),
  from: fc.option(fc.integer({ min: -50, max: 300 }).map((seconds) => start + seconds * second)),
  to: fc.option(fc.integer({ min: 300, max: 800 }).map((seconds) => start + seconds * second)),
});

const specFor = ({ names, byPart, width, from, to }: Asked): CaseSpec => ({
  table: 'lines',
  dimensions: ['at', 'name', 'y', ...(byPart ? ['part'] : [])].map((column) => ({ column })),
  filters: [{ column: 'name', op: 'in', values: [...names] }],
  reduce: { x: 'at', y: 'y', width, ...(from !== null && { from }), ...(to !== null && { to }) },
  limit: 100_000,
});

type Row = readonly [at: string, name: string, y: number, part: string | null];

const micros = (at: string): number => {
  const [whole = '', fraction = ''] = at.replace('T', ' ').split('.');
  return Date.parse(`${whole.replace(' ', 'T')}Z`) * 1_000 + Number(fraction.padEnd(6, '0'));
};

function pixelOf(x: number, from: number, to: number, width: number): number {
  if (x < from) return -1;
  if (x > to) return width;
  return x >= to ? width - 1 : Math.min(width - 1, Math.floor(((x - from) * width) / (to - from)));
}

/** All rows that are drawn, along the axis, and where the axis begins and ends. */
function drawn({ names, byPart, from, to }: Asked) {
  const rows = (table.rows as readonly Row[])
    .filter((row) => names.includes(row[1]) && row[2] !== (null as never))
    .map(([at, name, y, part]): Row => [conformCell(at, 'timestamp') as string, name, y, byPart ? part : null]);
  const places = rows.map(([at]) => micros(at));
  const ends = [Math.min(...places), Math.max(...places)] as const;
  return {
    rows: rows.sort(byPlace),
    from: from === null ? ends[0] : from * 1_000,
    to: to === null ? ends[1] : to * 1_000,
  };
}

const byPlace = (left: Row, right: Row): number => micros(left[0]) - micros(right[0]) || left[2] - right[2];
const seriesOf = (row: Row): string => JSON.stringify([row[1], row[3]]);

function grouped(rows: readonly Row[], key: (row: Row) => string): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups.values()];
}

/** As the paper says it, row by row. */
function naive(question: Asked): readonly Row[] {
  const { rows, from, to } = drawn(question);
  const columns = grouped(
    rows,
    (row) => `${seriesOf(row)} ${String(pixelOf(micros(row[0]), from, to, question.width))}`,
  );
  return columns.flatMap((column) => {
    const byHeight = [...column].sort((left, right) => left[2] - right[2] || byPlace(left, right));
    const four = [column[0], byHeight[0], byHeight.at(-1), column.at(-1)] as readonly Row[];
    return [...new Map(four.map((row) => [JSON.stringify(row), row])).values()];
  });
}

/** Pixels that a line through these rows lights, by Bresenham's algorithm. */
function lit(rows: readonly Row[], { from, to }: { from: number; to: number }, width: number): ReadonlySet<string> {
  const all = new Set<string>();
  for (const series of grouped([...rows].sort(byPlace), seriesOf)) {
    const pixels = series.map(([at, , y]) => [pixelOf(micros(at), from, to, width), Math.round(y)] as const);
    pixels.forEach((pixel, index) => {
      for (const each of lineBetween(pixels[index - 1] ?? pixel, pixel))
        all.add(`${seriesOf(series[0] as Row)} ${each}`);
    });
  }
  return all;
}

function lineBetween([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): readonly string[] {
  // So tall lines are told by their ends: between them both drawings are the same vertical line.
  if (Math.abs(y1 - y0) > 1e6) return [`${String(x0)},${String(y0)} to ${String(x1)},${String(y1)}`];
  const found: string[] = [];
  const [dx, dy] = [Math.abs(x1 - x0), -Math.abs(y1 - y0)];
  let [x, y, error] = [x0, y0, dx + dy];
  for (;;) {
    found.push(`${String(x)},${String(y)}`);
    if (x === x1 && y === y1) return found;
    const doubled = 2 * error;
    if (doubled >= dy) [error, x] = [error + dy, x + Math.sign(x1 - x0)];
    if (doubled <= dx) [error, y] = [error + dx, y + Math.sign(y1 - y0)];
  }
}

/** Where the rows are that lead into the picture and out of it: before every end the last one of each series. */
function reachOf({ names, byPart, from, to }: Asked): AxisReach {
  const { rows } = drawn({ names, byPart, from, to, width: 1 });
  const series = grouped(rows, seriesOf).map((each) => each.map(([at]) => micros(at) / 1_000));
  const before = series.flatMap((places) => places.filter((place) => from !== null && place <= from).slice(-1));
  const behind = series.flatMap((places) => places.filter((place) => to !== null && place >= to).slice(0, 1));
  return {
    ...(from !== null && { from: Math.floor(Math.min(from, ...before)) }),
    ...(to !== null && { to: Math.ceil(Math.max(to, ...behind)) }),
  };
}

/** Rows of what is seen, and of each series the one before it and the one behind it. */
function seen(rows: readonly Row[], { from, to }: Asked): readonly string[] {
  const found = grouped(rows, seriesOf).flatMap((series) => {
    const places = series.map(([at]) => micros(at) / 1_000);
    const first = places.findLastIndex((place) => from !== null && place <= from);
    const last = places.findIndex((place) => to !== null && place >= to);
    return series.slice(Math.max(0, first), last < 0 ? undefined : last + 1).map((row) => JSON.stringify(row));
  });
  return found.sort();
}

/** What is read of no more than the reach draws the same as what is read of everything. */
function reachProperty(ask: Ask, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(asked, async (question) => {
    const spec = specFor(question);
    const near = await ask({ ...spec, reduce: { ...(spec.reduce as Reduce), reach: reachOf(question) } });
    expect(seen(near, question)).toEqual(seen(await ask(spec), question));
  });
  return fc.assert(property, { numRuns });
}

/** Several lines in one statement have the points that each has by itself. */
function severalProperty(ask: Ask, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(asked, async (question) => {
    const spec = specFor(question);
    const columns = ['at', 'name', 'y', ...(question.byPart ? ['part'] : []), 'z'].map((column) => ({ column }));
    const drawing = (y: Reduce['y'], left: string) =>
      ask({
        ...spec,
        dimensions: columns.filter(({ column }) => column !== left),
        reduce: { ...(spec.reduce as Reduce), y },
      });
    const [both, one, other] = [await drawing(['y', 'z'], ''), await drawing('y', 'z'), await drawing('z', 'y')];
    const apart = [
      ...one.map((row) => JSON.stringify([...row, null])),
      ...other.map(([at, name, ...rest]) => JSON.stringify([at, name, null, ...rest])),
    ];
    expect(both.map((row) => JSON.stringify(row)).sort()).toEqual(apart.sort());
  });
  return fc.assert(property, { numRuns });
}

type Ask = (spec: CaseSpec) => Promise<readonly Row[]>;

function properties(ask: Ask, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(asked, async (question) => {
    const found = await ask(specFor(question));
    const plain = found.map(([at, name, y, part]): Row => [at, name, y, part ?? null]);
    const sorted = (rows: readonly Row[]) => rows.map((row) => JSON.stringify([...row])).sort();
    expect(sorted(plain)).toEqual(sorted(naive(question)));
    // Along the axis, as a line needs them.
    expect(plain.map(([at]) => micros(at))).toEqual(
      plain.map(([at]) => micros(at)).sort((left, right) => left - right),
    );
    for (const series of grouped(plain, seriesOf)) expect(series.length).toBeLessThanOrEqual(4 * (question.width + 2));
    if (question.names.includes('spike')) return;
    const { rows, from, to } = drawn(question);
    expect(lit(plain, { from, to }, question.width)).toEqual(lit(rows, { from, to }, question.width));
  });
  return fc.assert(property, { numRuns });
}

describe('a series that is reduced to pixels', () => {
  let files: FixtureDatabase;
  let server: RunningEngine;
  beforeAll(async () => {
    [files, server] = await Promise.all([
      FixtureDatabase.open([table]),
      postgres.start?.('UTC') as Promise<RunningEngine>,
    ]);
    await server.load([table]);
  });
  afterAll(async () => {
    files.close();
    await server.close();
  });
  const limits = { defaultRows: 100_000, maxRows: 100_000 };
  const conformed = (rows: readonly (readonly CellValue[])[]) =>
    rows.map(([at = null, ...rest]) => [
      short(String(conformCell(at, 'timestamp'))),
      ...rest,
    ]) as unknown as readonly Row[];

  test('has the rows that the definition asks for, whatever else is read, and lights the same pixels: files', async () => {
    const source = describeFixture({ type: 'file', schema: 'main', tables: [table] });
    const ask: Ask = async (spec) =>
      conformed((await files.run(prepareQuery({ spec: specOf(spec) }, source, now, limits).compiled)).rows);
    await properties(ask, 40);
    await reachProperty(ask, 25);
    await severalProperty(ask, 15);
  });

  test('has the rows that the definition asks for, whatever else is read, and lights the same pixels: PostgreSQL', async () => {
    const source = describeFixture({ type: 'postgres', schema: 'public', tables: [table] });
    const ask: Ask = async (spec) =>
      conformed(await server.run(prepareQuery({ spec: specOf(spec) }, source, now, limits).compiled));
    await properties(ask, 25);
    await reachProperty(ask, 10);
    await severalProperty(ask, 5);
  });
});
