import { areaColor, dimmedColor } from '../colors';
import { reorderPlaces } from '../data/categories';
import { sumOf } from '@datavizpro/contract/shapes';
import { readSeries, type Series, type SeriesTable } from '../data/series';
import { describeSeries } from '../describe';
import { axisFont } from '../layout/axis-ticks';
import { createBands, type Bands } from '../layout/bands';
import { barLabels, labelRoom, wantsLabels, type BarLabel } from '../layout/bar-labels';
import { barMargin, type BarAxes } from '../layout/bar-margin';
import type { BarPlan } from '../layout/bar-plan';
import { createFrame, type Frame } from '../layout/frame';
import { rightLegend, topLegend } from '../layout/legend';
import { positionOn, type ValueScale } from '../layout/linear-ticks';
import { widest } from '../layout/text';
import { percentScale, seriesRange, toShares, valueScale } from '../layout/value-axis';
import { createBarMarks, type DrawnBar } from '../marks/bar-marks';
import { valuesOf } from '../marks/line-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  type ChartInput,
  type ChartModel,
  type LegendModel,
} from '../model';

/** Bars, ready to be drawn. Places of bars are those of the inner plot. */
export interface BarModel extends ChartModel, BarAxes {
  readonly kind: 'bar';
  readonly frame: Frame;
  readonly horizontal: boolean;
  readonly grouped: boolean;
  /** Rows for Nivo, first place first: keys are `s0`, `s1`, … and `place`, never anything from the data. */
  readonly rows: readonly Record<string, number | string>[];
  readonly keys: readonly string[];
  readonly padding: number;
  readonly innerPadding: number;
  readonly scale: ValueScale;
  readonly bars: readonly DrawnBar[];
  readonly colorOf: (key: string, place: number) => string;
  readonly labels: readonly BarLabel[];
  readonly xTitle: string | undefined;
  readonly yTitle: string | undefined;
  readonly renderer: 'svg' | 'canvas';
}

/** Bars above which a canvas is faster than SVG. */
const svgBars = 300;
/** Thinnest band that bars are still told apart in. */
const leastBand = { horizontal: 15, vertical: 4 };

/** Parts of one measure may stand on each other; averages and medians may not: their sum means nothing. */
const mayStack = (table: SeriesTable): boolean =>
  table.seriesColumn !== null && table.series.length > 1 && table.series.every(({ additive }) => additive);

export function computeBar(input: ChartInput): BarModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const read = readSeries(input, true);
  if (!read) return emptyModel(input, noMapping);
  const { visual } = input.configuration;
  const sorted = sortPlaces(input, read);
  const horizontal = isHorizontal(input, sorted);
  const { table, notes } = cutPlaces(input, sorted, horizontal);
  const stack = visual.stack ?? (mayStack(table) ? 'stacked' : 'none');
  const shown = stack === 'percent' ? toShares(table.series) : table.series;
  const range = seriesRange(shown, stack !== 'none');
  if (!range) return emptyModel(input, noValues, table.notes);
  const legend = legendOf(input, table);
  const scale = stack === 'percent' ? percentScale(range) : scaleOf(input, table, range, horizontal, legend);
  const plan = { table, shown, stack, horizontal, scale, legend, labelled: false };
  return layOut(input, { ...plan, labelled: wantsLabels(input, plan) }, [...table.notes, ...notes]);
}

/** Largest first, where neither the values nor the query say an order. */
function sortPlaces(input: ChartInput, table: SeriesTable): SeriesTable {
  if (table.places.ordered || input.configuration.query.sort?.length) return table;
  const totals = table.places.positions.map((_, place) =>
    sumOf(table.series.map((series) => series.values[place] ?? null)),
  );
  return pickPlaces(
    table,
    [...totals.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0)),
  );
}

function pickPlaces(table: SeriesTable, order: readonly number[]): SeriesTable {
  const series = table.series.map((each) => ({ ...each, values: order.map((place) => each.values[place] ?? null) }));
  return { ...table, places: reorderPlaces(table.places, order), series };
}

/** Long names are read only beside the bars: then they lie. */
function isHorizontal(input: ChartInput, table: SeriesTable): boolean {
  const wish = input.configuration.visual.orientation;
  if (wish) return wish === 'horizontal';
  if (table.places.ordered) return false;
  const labels = table.places.positions.map((_, place) => table.places.label(place));
  const band = (input.width - 60) / Math.max(1, labels.length);
  return widest(labels.slice(0, 200), input.environment.measure, axisFont) > band - 6;
}

/** Of unordered categories, as many as can be told apart are drawn; the rest is left out, and said. */
function cutPlaces(
  input: ChartInput,
  table: SeriesTable,
  horizontal: boolean,
): { table: SeriesTable; notes: string[] } {
  const length = horizontal ? input.height - 50 : input.width - 60;
  const grouped = input.configuration.visual.stack === 'none' ? Math.min(table.series.length, 4) : 1;
  const band = horizontal ? Math.max(leastBand.horizontal, 6 * grouped) : leastBand.vertical;
  const room = Math.max(3, Math.floor(length / band));
  const count = table.places.positions.length;
  if (table.places.ordered || count <= room) return { table, notes: [] };
  const kept = Array.from({ length: room }, (_, place) => place);
  const which = input.configuration.query.sort?.length ? 'first' : 'largest';
  const notes = [`The ${which} ${room} of ${count} categories are drawn; the table has all.`];
  return { table: pickPlaces(table, kept), notes };
}

function legendOf(input: ChartInput, table: SeriesTable): LegendModel | null {
  const wish = input.configuration.visual.legend ?? 'auto';
  if (wish === 'none' || (table.series.length < 2 && wish === 'auto')) return null;
  const { tokens } = input.environment;
  const items = table.series.map(({ id, label, color }) => ({
    id,
    label,
    color: areaColor(color, tokens),
    shape: 'box' as const,
  }));
  return wish === 'right'
    ? rightLegend(items, input, input.environment.measure)
    : topLegend(items, input, input.environment.measure);
}

function scaleOf(
  input: ChartInput,
  table: SeriesTable,
  range: readonly [number, number],
  horizontal: boolean,
  legend: LegendModel | null,
): ValueScale {
  const above = legend?.placement === 'top' ? legend.height : 0;
  const length = horizontal ? input.width - 140 : input.height - 50 - above;
  return valueScale(range, { length, zero: true, log: false, whole: table.whole, per: horizontal ? 70 : 46 });
}

function layOut(input: ChartInput, plan: BarPlan, notes: readonly string[]): BarModel {
  const { table, stack, horizontal, scale } = plan;
  const { visual } = input.configuration;
  const count = table.places.positions.length;
  const inBand = stack === 'none' ? table.series.length : 1;
  const measured = barMargin(input, plan, plan.labelled ? labelRoom(input, plan) : 0);
  const frame = createFrame(input, plan.legend, measured.margin);
  const bands = createBands(count, horizontal ? frame.inner.height : frame.inner.width, inBand);
  const innerPadding = stack === 'none' && bands.band / inBand > 4 ? 1 : 0;
  const bars = drawBars(input, plan, frame, bands, innerPadding);
  const byPlace = new Map(bars.map((bar) => [bar.place * table.series.length + bar.series, bar.color]));
  return {
    kind: 'bar',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeSeries('Bar chart', table, input.environment.locale),
    notes,
    legend: plan.legend,
    marks: createBarMarks(table, bars, {
      frame,
      horizontal,
      stacked: stack !== 'none',
      locale: input.environment.locale,
    }),
    frame,
    horizontal,
    grouped: stack === 'none',
    rows: nivoRows(plan, count),
    keys: table.series.map((series) => series.id),
    padding: bands.padding,
    innerPadding,
    scale,
    ...measured.axes(frame, bands),
    bars,
    colorOf: (key, place) => byPlace.get(place * table.series.length + Number(key.slice(1))) ?? '#808080',
    labels: plan.labelled ? barLabels(input, plan, bars, frame) : [],
    xTitle: visual.xTitle,
    yTitle: visual.yTitle,
    renderer: bars.length > svgBars ? 'canvas' : 'svg',
  };
}

function nivoRows(plan: BarPlan, count: number): Record<string, number | string>[] {
  return Array.from({ length: count }, (_, place) => {
    const row: Record<string, number | string> = { place: String(place) };
    for (const series of plan.shown) {
      const value = series.values[place] ?? null;
      if (value !== null) row[series.id] = value;
    }
    return row;
  });
}

/** Every bar's rectangle, place by place. */
function drawBars(input: ChartInput, plan: BarPlan, frame: Frame, bands: Bands, innerPadding: number): DrawnBar[] {
  const { table, shown, stack, horizontal, scale } = plan;
  const { width, height } = frame.inner;
  const along = (value: number): number => positionOn(scale, value) * (horizontal ? width : height);
  const inBand = stack === 'none' ? shown.length : 1;
  const thickness = (bands.band - innerPadding * (inBand - 1)) / inBand;
  const bars: DrawnBar[] = [];
  for (let place = 0; place < table.places.positions.length; place += 1) {
    const sums = { up: 0, down: 0 };
    shown.forEach((series, index) => {
      const value = series.values[place] ?? null;
      if (value === null) return;
      const side = value >= 0 ? 'up' : 'down';
      const from = stack === 'none' ? 0 : sums[side];
      sums[side] += value;
      const across = bands.start(place) + (stack === 'none' ? index * (thickness + innerPadding) : 0);
      const [low, high] = [along(Math.min(from, from + value)), along(Math.max(from, from + value))];
      const box = horizontal
        ? { x: low, y: across, width: high - low, height: thickness }
        : { x: across, y: height - high, width: thickness, height: high - low };
      bars.push({ ...box, place, series: index, value, color: colorOf(input, table, series, place) });
    });
  }
  return bars;
}

function colorOf(input: ChartInput, table: SeriesTable, series: Series, place: number): string {
  const { tokens } = input.environment;
  const lit = isLit(valuesOf(table, place, series), input.selected);
  return lit ? areaColor(series.color, tokens) : dimmedColor(series.color, tokens);
}
