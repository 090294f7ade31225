import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  chartKinds,
  type ChartConfiguration,
  type ChartKind,
  type ColumnType,
  type QueryResult,
} from '@datavizpro/contract';
import { ChartView } from './chart-view';
import { loadChartType } from './registry';

type Values = QueryResult['columns'][number]['values'];
const column = (name: string, type: ColumnType, values: Values) => ({ name, type, values });
const resultOf = (...columns: QueryResult['columns']): QueryResult => ({
  columns,
  rowCount: columns[0]?.values.length ?? 0,
  truncated: false,
  asOf: '2026-11-01T00:00:00Z',
  durationMs: 1,
  cache: 'miss',
});

/** One dimension, a second one, a measure and a second measure; each chart type takes what it knows. */
const mapping = {
  x: ['name'],
  y: ['amount'],
  series: ['kind'],
  category: ['name'],
  value: ['amount'],
  columns: ['name', 'kind', 'amount'],
};
/** For types whose roles mean something else. */
const mappings: Partial<Record<ChartKind, ChartConfiguration['mapping']>> = {
  heatmap: { x: ['name'], y: ['kind'], value: ['amount'] },
  scatter: { x: ['amount'], y: ['amount'], series: ['kind'], detail: ['name'] },
  bubble: { x: ['amount'], y: ['amount'], size: ['amount'], series: ['kind'], detail: ['name'] },
  correlation: { columns: ['amount', 'name'] },
  parallel: { axes: ['amount', 'name'], series: ['kind'] },
  chord: { source: ['name'], target: ['kind'], value: ['amount'] },
  network: { source: ['name'], target: ['kind'] },
  sankey: { steps: ['name', 'kind'], value: ['amount'] },
  pointMap: { latitude: ['amount'], longitude: ['amount'], series: ['kind'], detail: ['name'] },
  choropleth: { region: ['name'], value: ['amount'] },
  histogram: { x: ['amount'], y: ['amount'], series: ['kind'] },
  boxPlot: { value: ['amount', 'amount', 'amount', 'amount', 'amount', 'amount'], x: ['name'] },
  histogram2d: { x: ['amount'], y: ['amount'], value: ['amount'] },
  densityHeatmap: { x: ['amount'], y: ['amount'], value: ['amount'] },
  violin: { y: ['amount'], x: ['kind'], value: ['amount'] },
  combo: { x: ['name'], y: ['amount'], line: ['amount'] },
  calendar: { day: ['name'], value: ['amount'] },
  timeRange: { day: ['name'], value: ['amount'] },
  candlestick: { x: ['name'], value: ['amount', 'amount', 'amount', 'amount'] },
  pivot: { rows: ['name'], columns: ['kind'], values: ['amount'] },
};

function configurationOf(type: ChartKind): ChartConfiguration {
  return {
    type,
    query: {
      source: { dataSourceId: 'd', table: 't' },
      dimensions: [{ column: 'name' }, { column: 'kind' }],
      measures: [{ agg: 'sum', column: 'amount', as: 'amount' }],
    },
    mapping: mappings[type] ?? mapping,
    visual: {},
  };
}

const names = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => make(i));
const data = (
  nameValues: Values,
  amounts: Values,
  kinds: Values = nameValues.map(() => 'a'),
  type: ColumnType = 'string',
) => resultOf(column('name', type, nameValues), column('kind', 'string', kinds), column('amount', 'decimal', amounts));

const cases: Readonly<Record<string, QueryResult>> = {
  'no rows': data([], []),
  'no columns': resultOf(),
  'one point': data(['a'], ['12.50']),
  'all null': data([null, null], [null, null], [null, null]),
  'negative and zero': data(['a', 'b', 'c', 'd'], ['-5', '0', '7.25', '-0']),
  'all equal': data(['a', 'b'], [3, 3]),
  '200 categories': data(
    names(200, (i) => `category ${i}`),
    names(200, (i) => String(i)),
  ),
  '40-letter labels': data(
    names(12, (i) => `${i} ${'long label '.repeat(4)}`),
    names(12, (i) => String(i)),
  ),
  'right to left and far eastern': data(
    ['שלום עולם', 'مرحبا بالعالم', '東京都千代田区永田町', '🇺🇳 flag'],
    [1, 2, 3, 4],
  ),
  'huge and tiny': data(['a', 'b', 'c'], ['1e300', '123456789012345678901234567890', '1e-12']),
  'duplicate categories': data(['a', 'a', 'b', 'a'], [1, 2, 3, 4]),
  'many series': data(
    names(40, (i) => `p${i % 4}`),
    names(40, (i) => String(i + 1)),
    names(40, (i) => `series ${i % 10}`),
  ),
  'hostile names': data(
    ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', 'a\tb\u0000'],
    [1, 2, 3, 4],
    ['__proto__', 'toString', '<b>', ''],
  ),
  'times with gaps': data(['2026-01-01', '2026-02-01', null, '2026-06-01'], [1, 2, 3, 4], undefined, 'date'),
  'one time': data(['2026-01-01T00:00:00Z'], [1], undefined, 'timestamp'),
  'times that are none': data(['infinity', 'soon'], [1, 2], undefined, 'timestamp'),
  numbers: data([1, 2, 5, null], [1, 2, 3, 4], undefined, 'integer'),
};
const sizes = [
  { width: 640, height: 320 },
  { width: 90, height: 60 },
];

/** All types at once: Nivo's packages alone take seconds where the machine has other work. */
beforeAll(async () => {
  await Promise.all(chartKinds.map(loadChartType));
}, 60_000);

/** Whatever the chart waits for. */
async function prepared(kind: ChartKind, result: QueryResult): Promise<void> {
  const { prepare } = await loadChartType(kind);
  for (let need = prepare?.(configurationOf(kind), result); need; need = prepare?.(configurationOf(kind), result))
    await need;
}

describe.each(chartKinds)('%s', (kind) => {
  it.each(Object.keys(cases))('draws %s without failing', async (name) => {
    const result = cases[name]!;
    await prepared(kind, result);
    for (const size of sizes) {
      const html = renderToStaticMarkup(
        <ChartView configuration={configurationOf(kind)} result={result} mode="light" title="Test" size={size} />,
      );
      expect(html).toContain('role="group"');
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
      expect(html, 'drawn, not waiting: errors on the server end there').not.toContain('dvp-waiting');
    }
  });
});
