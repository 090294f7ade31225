import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { QueryResult, ResultColumn } from '@datavizpro/contract';
import { ChartView } from '../../web/src/chart';
import '../../web/src/app/base.css';
import { binned, sampleOf, type DrawnKind, type Points, type Sample } from './data';
import type { Bench, Library } from './bench';
import { clearEcharts, drawEcharts } from './echarts';
import { drawPlot } from './plot';

let root: Root | null = null;
const samples = new Map<string, Sample>();
const stage = (): HTMLElement => document.getElementById('stage')!;

const column = (name: string, type: ResultColumn['type'], values: ResultColumn['values']): ResultColumn => ({
  name,
  type,
  values,
});
const resultOf = (...columns: ResultColumn[]): QueryResult => ({
  columns,
  rowCount: columns[0]?.values.length ?? 0,
  truncated: false,
  asOf: '2026-01-01T00:00:00Z',
  durationMs: 1,
  cache: 'miss',
});
const source = { dataSourceId: 'bench', table: 'rows' };

/** Our chart of the sample: what the query that the product makes would have answered. */
function ownChart(kind: DrawnKind, { sent }: Sample) {
  const [x, y] = [sent.x, sent.y];
  if (kind === 'histogram') return binnedChart('histogram', sent, false);
  if (kind === 'scatter' && y.length > 5_000) return binnedChart('histogram2d', sent, true);
  if (kind === 'heatmap') return heatmap(sent);
  const names = kind === 'bar' || kind === 'pie' || kind === 'treemap';
  const dimension = names ? 'string' : 'float';
  const result = resultOf(column('x', dimension, x), column('y', 'float', y));
  const roles = {
    line: ['x', 'y'],
    scatter: ['x', 'y'],
    bar: ['x', 'y'],
    pie: ['category', 'value'],
    treemap: ['category', 'value'],
  }[kind];
  const query = kind === 'scatter' ? { source, dimensions: [{ column: 'x' }, { column: 'y' }] } : grouped;
  return {
    configuration: { type: kind, query, mapping: { [roles[0]!]: ['x'], [roles[1]!]: ['y'] }, visual: {} },
    result,
  };
}
const grouped = { source, dimensions: [{ column: 'x' }], measures: [{ agg: 'sum', column: 'y', as: 'y' }] } as const;

function binnedChart(type: 'histogram' | 'histogram2d', sent: Points, two: boolean) {
  const cells = binned(sent, two);
  const width = (values: readonly number[]): number => {
    const sorted = [...new Set(values)].sort((a, b) => a - b);
    return sorted.length > 1 ? sorted[1]! - sorted[0]! : 1;
  };
  const dimensions = [
    { column: 'x', bin: { width: width(cells.x), origin: Math.min(...cells.x) } },
    ...(two ? [{ column: 'y', bin: { width: width(cells.y), origin: Math.min(...cells.y) } }] : []),
  ];
  const result = resultOf(
    column('x', 'float', cells.x),
    ...(two ? [column('y', 'float', cells.y)] : []),
    column('n', 'integer', cells.count),
  );
  const mapping: Record<string, string[]> = two ? { x: ['x'], y: ['y'], value: ['n'] } : { x: ['x'], y: ['n'] };
  const query = { source, dimensions, measures: [{ agg: 'count' as const, as: 'n' }] };
  return { configuration: { type, query, mapping, visual: {} }, result };
}

/** At most 50 by 50 groups. */
function heatmap({ y }: Points) {
  const side = Math.max(1, Math.min(50, Math.floor(Math.sqrt(y.length))));
  const cells = Array.from({ length: side * side }, (_, index) => index);
  const result = resultOf(
    column(
      'x',
      'string',
      cells.map((index) => `c${index % side}`),
    ),
    column(
      'y',
      'string',
      cells.map((index) => `r${Math.floor(index / side)}`),
    ),
    column(
      'n',
      'float',
      cells.map((index) => y[index]!),
    ),
  );
  const query = {
    source,
    dimensions: [{ column: 'x' }, { column: 'y' }],
    measures: [{ agg: 'sum' as const, column: 'n', as: 'n' }],
  };
  return {
    configuration: { type: 'heatmap' as const, query, mapping: { x: ['x'], y: ['y'], value: ['n'] }, visual: {} },
    result,
  };
}

const calm = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))));

function drawNow(library: Library, kind: DrawnKind, sample: Sample): void {
  if (library === 'echarts') drawEcharts(stage(), kind, sample.raw);
  else if (library === 'plot') stage().replaceChildren(drawPlot(kind, sample.raw));
  else {
    const chart = ownCharts.get(sample)!;
    root = createRoot(stage());
    flushSync(() =>
      root?.render(
        createElement(ChartView, { ...chart, mode: 'light', title: kind, size: { width: 600, height: 400 } }),
      ),
    );
  }
}

const bench: Bench = {
  prepare(kind, rows) {
    samples.set(`${kind} ${rows}`, sampleOf(kind, rows));
  },
  clear() {
    root?.unmount();
    root = null;
    clearEcharts(stage());
    stage().replaceChildren();
  },
  async draw(library, kind, rows) {
    const sample = samples.get(`${kind} ${rows}`)!;
    // In a task of its own: what a debugger evaluates is not counted as script.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        drawNow(library, kind, sample);
        resolve();
      }, 0),
    );
    await calm();
    return stage().querySelectorAll('*').length;
  },
  arrive(kind, rows) {
    const sample = samples.get(`${kind} ${rows}`)!;
    ownCharts.set(sample, ownChart(kind, sample));
  },
};
const ownCharts = new Map<Sample, ReturnType<typeof ownChart>>();
Object.assign(window, { bench });
