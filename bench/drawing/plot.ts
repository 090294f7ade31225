import * as Plot from '@observablehq/plot';
import type { ChartKind } from '@datavizpro/contract';
import { numbersOf, rowsOf, textsOf, type Raw } from './raw.js';

const size = { width: 600, height: 400 } as const;

/** Observable Plot, which draws SVG. */
export function drawPlot(kind: ChartKind, raw: Raw): Element {
  const make = plots[kind];
  if (!make) throw new Error(`Plot has no ${kind}.`);
  return Plot.plot({ ...size, ...make(raw) });
}

const xy = (raw: Raw) => ({ x: numbersOf(raw, 'x'), y: numbersOf(raw, 'y'), tip: true });
const days = (raw: Raw): Date[] => textsOf(raw, 'day').map((day) => new Date(day));
/** One mark a day. */
const daily = (raw: Raw, name: string) => ({ x: days(raw), y: numbersOf(raw, name), tip: true });

function cells(raw: Raw): Plot.PlotOptions {
  const values = numbersOf(raw, 'y');
  const side = Math.floor(Math.sqrt(values.length));
  const all = Array.from({ length: side * side }, (_, index) => index);
  const place = { x: all.map((index) => index % side), y: all.map((index) => Math.floor(index / side)) };
  return { marks: [Plot.cell(all, { ...place, fill: all.map((index) => values[index]!), tip: true })] };
}

function boxes(raw: Raw): Plot.PlotOptions {
  const x = textsOf(raw, 'name');
  const between = (y1: string, y2: string) => ({ x, y1: numbersOf(raw, y1), y2: numbersOf(raw, y2) });
  const marks = [
    Plot.ruleX(x, between('least', 'most')),
    Plot.barY(x, { ...between('low', 'high'), tip: true }),
    Plot.tickY(x, { x, y: numbersOf(raw, 'median') }),
  ];
  return { x: { domain: x }, marks };
}

function candles(raw: Raw): Plot.PlotOptions {
  const x = days(raw);
  const between = (y1: string, y2: string) => ({ x, y1: numbersOf(raw, y1), y2: numbersOf(raw, y2) });
  return {
    marks: [Plot.ruleX(x, between('low', 'high')), Plot.ruleX(x, { ...between('open', 'close'), strokeWidth: 3 })],
  };
}

/** Types that Plot has. */
export const plots: Readonly<Partial<Record<ChartKind, (raw: Raw) => Plot.PlotOptions>>> = {
  line: (raw) => ({ marks: [Plot.line(rowsOf(raw), xy(raw))] }),
  scatter: (raw) => ({ marks: [Plot.dot(rowsOf(raw), { ...xy(raw), r: 2 })] }),
  bubble: (raw) => ({ marks: [Plot.dot(rowsOf(raw), { ...xy(raw), r: numbersOf(raw, 'size') })] }),
  bar: (raw) => {
    const x = textsOf(raw, 'name');
    return { x: { domain: x }, marks: [Plot.barY(x, { x, y: numbersOf(raw, 'n'), tip: true })] };
  },
  combo: (raw) => ({
    marks: [Plot.rectY(rowsOf(raw), { ...daily(raw, 'n'), interval: 'day' }), Plot.line(rowsOf(raw), daily(raw, 'm'))],
  }),
  area: (raw) => ({ marks: [Plot.areaY(rowsOf(raw), { ...daily(raw, 'n'), fill: textsOf(raw, 'series') })] }),
  histogram: (raw) => {
    const x = numbersOf(raw, 'x');
    return { marks: [Plot.rectY(x, Plot.binX({ y: 'count' }, { x, thresholds: 48, tip: true }))] };
  },
  histogram2d: (raw) => {
    const { x, y } = xy(raw);
    return { marks: [Plot.rect(x, Plot.bin({ fill: 'count' }, { x, y, thresholds: 48, tip: true }))] };
  },
  heatmap: cells,
  boxPlot: boxes,
  candlestick: candles,
};
