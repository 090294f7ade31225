import * as echarts from 'echarts';
import type { ChartKind } from '@datavizpro/contract';
import { binned } from './data.js';
import { numbersOf, rowsOf, textsOf, type Raw } from './raw.js';

/** ECharts on canvas, told to draw at once, so that what it does later is not missed. */
export function drawEcharts(stage: HTMLElement, kind: ChartKind, raw: Raw): void {
  const option = options[kind];
  if (!option) throw new Error(`ECharts has no ${kind}.`);
  const chart = echarts.init(stage, null, { renderer: 'canvas' });
  chart.setOption({ animation: false, tooltip: {}, ...option(raw) });
}

export const clearEcharts = (stage: HTMLElement): void => echarts.getInstanceByDom(stage)?.dispose();

type Option = echarts.EChartsOption;
type Series = Exclude<Option['series'], undefined | readonly unknown[]>;

const plain = { xAxis: { type: 'value', scale: true }, yAxis: { type: 'value', scale: true } } as const;
const pairs = (raw: Raw): number[][] => {
  const [x, y] = [numbersOf(raw, 'x'), numbersOf(raw, 'y')];
  return y.map((value, index) => [x[index]!, value]);
};
const named = (raw: Raw): { name: string; value: number }[] => {
  const names = textsOf(raw, 'name');
  return numbersOf(raw, 'n').map((value, index) => ({ name: names[index]!, value }));
};
/** Along names or days. */
const along = (raw: Raw, name: string, ...series: Series[]): Option => ({
  xAxis: { type: 'category', data: textsOf(raw, name) },
  yAxis: {},
  series,
});
/** The rows of each value of a column. */
function split(raw: Raw, name: string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  textsOf(raw, name).forEach((value, row) => {
    const rows = groups.get(value);
    if (rows) rows.push(row);
    else groups.set(value, [row]);
  });
  return groups;
}
function tree(raw: Raw): { name: string; children: { name: string; value: number }[] }[] {
  const leaves = named(raw);
  return [...split(raw, 'group')].map(([name, rows]) => ({ name, children: rows.map((row) => leaves[row]!) }));
}
function grid(raw: Raw): Option {
  const values = numbersOf(raw, 'y');
  const side = Math.floor(Math.sqrt(values.length));
  const data = Array.from({ length: side * side }, (_, index) => [
    index % side,
    Math.floor(index / side),
    values[index]!,
  ]);
  const axis = { type: 'category' as const, data: Array.from({ length: side }, (_, index) => String(index)) };
  const series: Series = { type: 'heatmap', progressive: 0, data };
  return { xAxis: axis, yAxis: axis, visualMap: { min: 0, max: 2 }, series: [series] };
}
function bins(raw: Raw): Option {
  const cells = binned({ x: numbersOf(raw, 'x'), y: numbersOf(raw, 'y') }, false);
  return along({ name: cells.x }, 'name', { type: 'bar', data: cells.count });
}
function areas(raw: Raw): Option {
  const values = numbersOf(raw, 'n');
  const groups = [...split(raw, 'series')];
  const days = groups[0]?.[1].map((row) => textsOf(raw, 'day')[row]!) ?? [];
  const series = groups.map(([name, rows]): Series => ({
    ...{ type: 'line', name, stack: 'all', areaStyle: {}, showSymbol: false },
    data: rows.map((row) => values[row]!),
  }));
  return along({ days }, 'days', ...series);
}
const five = (raw: Raw, names: readonly string[]): number[][] =>
  rowsOf(raw).map((row) => names.map((name) => numbersOf(raw, name)[row]!));
function links(raw: Raw, steps: readonly (readonly [string, string])[]): Series {
  const values = numbersOf(raw, 'n');
  const names = steps.map(([from, to]) => [textsOf(raw, from), textsOf(raw, to)] as const);
  const flows = names.flatMap(([from, to]) =>
    values.map((value, row) => ({ source: from[row]!, target: to[row]!, value })),
  );
  const nodes = [...new Set(flows.flatMap(({ source, target }) => [source, target]))].map((name) => ({ name }));
  return { type: 'sankey', data: nodes, links: flows };
}
function points(raw: Raw): Option {
  const sizes = numbersOf(raw, 'size');
  const data = pairs(raw).map((pair, row) => ({ value: pair, symbolSize: Math.sqrt(sizes[row]!) }));
  return { ...plain, series: [{ type: 'scatter', progressive: 0, data }] };
}
function axes(raw: Raw): Option {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const parallelAxis = names.map((name, dim) => ({ dim, name }));
  return { parallelAxis, series: [{ type: 'parallel', progressive: 0, data: five(raw, names) }] };
}

/** Types that ECharts has. */
export const options: Readonly<Partial<Record<ChartKind, (raw: Raw) => Option>>> = {
  line: (raw) => ({ ...plain, series: [{ type: 'line', showSymbol: false, data: pairs(raw) }] }),
  scatter: (raw) => ({ ...plain, series: [{ type: 'scatter', symbolSize: 4, progressive: 0, data: pairs(raw) }] }),
  bubble: points,
  bar: (raw) => along(raw, 'name', { type: 'bar', data: numbersOf(raw, 'n') }),
  combo: (raw) =>
    along(raw, 'day', { type: 'bar', data: numbersOf(raw, 'n') }, { type: 'line', data: numbersOf(raw, 'm') }),
  area: areas,
  pie: (raw) => ({ series: [{ type: 'pie', data: named(raw) }] }),
  funnel: (raw) => ({ series: [{ type: 'funnel', data: named(raw) }] }),
  treemap: (raw) => ({ series: [{ type: 'treemap', data: tree(raw) }] }),
  sunburst: (raw) => ({ series: [{ type: 'sunburst', data: tree(raw) }] }),
  histogram: bins,
  heatmap: grid,
  boxPlot: (raw) =>
    along(raw, 'name', { type: 'boxplot', data: five(raw, ['least', 'low', 'median', 'high', 'most']) }),
  candlestick: (raw) => along(raw, 'day', { type: 'candlestick', data: five(raw, ['open', 'close', 'low', 'high']) }),
  parallel: axes,
  sankey: (raw) => ({
    series: [
      links(raw, [
        ['from', 'over'],
        ['over', 'to'],
      ]),
    ],
  }),
};
