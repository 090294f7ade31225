import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartPart, type ChartConfiguration, type ChartPart, type QueryResult } from '@datavizpro/contract';
import { ChartView } from '../chart-view';
import { loadChartType } from '../registry';
import { column, resultOf, times } from '../test/inputs';

/** What a browser keeps for one chart, whatever the number of rows behind it. */
const mostNodes = 250;
const sizes = [
  { width: 240, height: 160 },
  { width: 600, height: 400 },
  { width: 1920, height: 1000 },
];
/** Device pixels for each of ours. */
const ratio = 2;

beforeAll(async () => {
  await Promise.all((['line', 'area', 'histogram', 'histogram2d', 'pointMap'] as const).map(loadChartType));
}, 60_000);

const nodesIn = (html: string): number => html.match(/<[a-z]/gi)?.length ?? 0;

function draw(configuration: ChartConfiguration, result: QueryResult, size: (typeof sizes)[number], columns?: number) {
  const zoom =
    columns === undefined ? {} : { zoom: { view: null, columns, onView: () => undefined, onDrawn: () => undefined } };
  return renderToStaticMarkup(
    <ChartView configuration={configuration} result={result} mode="light" size={size} {...zoom} />,
  );
}

function expectFew(html: string): void {
  expect(html).toMatch(/<(svg|canvas) /);
  expect(html).not.toContain('dvp-message');
  expect(nodesIn(html)).toBeLessThanOrEqual(mostNodes);
}

function partOf(whole: ChartConfiguration, part: ChartPart): ChartConfiguration {
  const narrowed = chartPart(whole, part);
  if (!narrowed) throw new Error(`A chart of type ${whole.type} has no such part.`);
  return narrowed;
}

const noise = (index: number): number => ((Math.imul(index + 1, 2_654_435_761) >>> 0) % 1_000) / 8;
const source = { dataSourceId: 'd', table: 't' };
const numbers = (count: number, value: (index: number) => number): readonly number[] =>
  Array.from({ length: count }, (_, index) => value(index));

const long = (type: 'line' | 'area', isSeveral: boolean): ChartConfiguration => ({
  type,
  query: {
    source,
    dimensions: [{ column: 'at' }, ...(isSeveral ? [{ column: 'name' }] : [])],
    measures: [{ agg: 'sum', column: 'y', as: 'y' }],
  },
  mapping: { x: ['at'], y: ['y'], ...(isSeveral ? { series: ['name'] } : {}) },
  visual: type === 'area' ? { stack: 'none' } : {},
});

/** Four rows for each pixel column of each line: as many as there are however many were read. */
function linesFor(width: number, series: number): QueryResult {
  const rows = width * 4;
  const all = numbers(rows * series, (index) => index);
  return resultOf(
    column(
      'at',
      'float',
      all.map((index) => (index % rows) / 4 + 0.01),
    ),
    column(
      'name',
      'string',
      all.map((index) => `Sensor ${Math.floor(index / rows)}`),
    ),
    column('y', 'float', all.map(noise)),
  );
}

describe.each(sizes)('at $width × $height a chart of any number of rows is few nodes', (size) => {
  it.each(['line', 'area'] as const)('%s, reduced to pixels', (type) => {
    const part = { width: size.width * ratio };
    for (const series of [1, 8, 12])
      expectFew(draw(partOf(long(type, series > 1), part), linesFor(part.width, series), size, part.width));
  });

  it.each(['scatter', 'pointMap'] as const)('%s, counted in fields', (type) => {
    const [x, y] = type === 'scatter' ? (['x', 'y'] as const) : (['longitude', 'latitude'] as const);
    const whole: ChartConfiguration = {
      type,
      query: { source, dimensions: [{ column: 'a' }, { column: 'b' }] },
      mapping: { [x]: ['a'], [y]: ['b'] },
      visual: {},
    };
    const [across, up] = [64, 48];
    const cells = numbers(across * up, (index) => index);
    const edges = (name: string, place: (index: number) => number) => [
      column(name, 'float', cells.map(place)),
      column(
        `${name} to`,
        'float',
        cells.map((index) => place(index) + 1),
      ),
    ];
    const result = resultOf(
      ...edges('a', (index) => index % across),
      ...edges('b', (index) => Math.floor(index / across)),
      column(
        'Rows',
        'integer',
        cells.map((index) => 1 + ((index * 37) % 9_999)),
      ),
    );
    expectFew(draw(partOf(whole, { across, up }), result, size));
  });

  it.each([20, 100, 1_000])('a histogram of %i bins that were counted by the database', (bins) => {
    const configuration: ChartConfiguration = {
      type: 'histogram',
      query: {
        source,
        dimensions: [{ column: 'amount', bin: { count: bins, endAs: 'to' } }],
        measures: [{ agg: 'count', as: 'Rows' }],
      },
      mapping: { x: ['amount'], y: ['Rows'] },
      visual: {},
    };
    const result = resultOf(
      column(
        'amount',
        'float',
        numbers(bins, (index) => index),
      ),
      column(
        'to',
        'float',
        numbers(bins, (index) => index + 1),
      ),
      column(
        'Rows',
        'integer',
        numbers(bins, (index) => 1 + ((index * 37) % 9_999)),
      ),
    );
    expectFew(draw(configuration, result, size));
  });
});

describe('areas on each other, which are drawn of every row', () => {
  it('say that there are more rows than are drawn, and are few nodes', () => {
    const result = {
      ...resultOf(
        column(
          'at',
          'float',
          numbers(10_000, (index) => Math.floor(index / 4)),
        ),
        column(
          'name',
          'string',
          times(10_000, (index) => `Sensor ${index % 4}`),
        ),
        column('y', 'float', numbers(10_000, noise)),
      ),
      truncated: true,
    };
    for (const stack of ['stacked', 'percent'] as const) {
      const configuration = { ...long('area', true), visual: { stack } };
      expect(chartPart(configuration, { width: 800 })).toBeNull();
      for (const size of sizes) {
        const html = draw(configuration, result, size);
        expect(html.match(/Only the first 10,000 rows are shown: there are more\./g)?.length).toBeGreaterThan(1);
        expectFew(html);
      }
    }
  });
});
