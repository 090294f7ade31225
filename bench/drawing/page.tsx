import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { ChartKind, QueryResult } from '@datavizpro/contract';
import { ChartView } from '../../web/src/chart';
import '../../web/src/app/base.css';
import type { Bench, Library } from './bench';
import { clearEcharts, drawEcharts, options } from './echarts';
import { measuredKinds, ownChart, type OwnChart } from './own.js';
import { drawPlot, plots } from './plot';
import { rawOf, type Raw } from './raw.js';

interface Prepared {
  readonly kind: ChartKind;
  readonly own: OwnChart | null;
  readonly raw: Raw;
}

let root: Root | null = null;
let prepared: Prepared | null = null;
const stage = (): HTMLElement => document.getElementById('stage')!;

const calm = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))));

function drawNow(library: Library, { kind, own, raw }: Prepared): void {
  if (library === 'echarts') drawEcharts(stage(), kind, raw);
  else if (library === 'plot') stage().replaceChildren(drawPlot(kind, raw));
  else if (own) {
    root = createRoot(stage());
    const chart = { ...own, mode: 'light' as const, title: kind, size: { width: 600, height: 400 } };
    flushSync(() => root?.render(createElement(ChartView, chart)));
  }
}

const anew = (result: QueryResult): QueryResult => ({
  ...result,
  columns: result.columns.map((column) => ({ ...column, values: [...column.values] })),
});

const bench: Bench = {
  kinds: () =>
    measuredKinds.map((kind) => ({
      kind,
      libraries: [
        'ours',
        ...(kind in options ? ['echarts' as const] : []),
        ...(kind in plots ? ['plot' as const] : []),
      ],
    })),
  prepare(library, kind, rows) {
    const isOurs = library === 'ours';
    prepared = { kind, own: isOurs ? ownChart(kind, rows) : null, raw: isOurs ? {} : rawOf(kind, rows) };
  },
  clear() {
    root?.unmount();
    root = null;
    clearEcharts(stage());
    stage().replaceChildren();
  },
  async draw(library) {
    const chart = prepared;
    if (!chart) throw new Error('Nothing is prepared.');
    // A result of its own each time, as one that has just come: nothing that was worked out for the last one is known.
    const own = chart.own && { ...chart.own, result: anew(chart.own.result) };
    // In a task of its own: what a debugger evaluates is not counted as script.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        drawNow(library, { ...chart, own });
        resolve();
      }, 0),
    );
    await calm();
    return stage().querySelectorAll('*').length;
  },
};
Object.assign(window, { bench });
