import { areaColor, dimmedColor, inkOn } from '../colors';
import { drawComplete } from '../data/cut-place';
import { readSeries, type SeriesTable } from '../data/series';
import { describeSeries } from '../describe';
import { axisFont } from '../layout/axis-ticks';
import { endLabelWeight } from '../layout/end-labels';
import { topLegend, rightLegend } from '../layout/legend';
import { pointAxis } from '../layout/place-axis';
import { layOutStanding, type Standing } from '../layout/standing';
import { streamBands, type StreamBand } from '../layout/stream-bands';
import { createLineMarks, nearestIndex } from '../marks/line-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type ChartInput,
  type ChartModel,
  type LegendModel,
} from '../model';
import { bandPath, type PathPoint } from '../path';
import type { SceneModel } from '../plots/scene-plot';
import type { SceneShape, SceneText } from '../scene/scene';

export interface StreamModel extends SceneModel {
  readonly kind: 'stream';
}

const labelHeight = 15;
/** Places at which a name is tried: more would find none that is better to the eye. */
const mostTried = 60;

export function computeStream(input: ChartInput): StreamModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const table = readSeries(input, false);
  if (!table) return emptyModel(input, noMapping);
  const complete = drawComplete(input, table.places, computeStream);
  if (complete) return complete;
  const negative = table.series.reduce(
    (count, { values }) => count + values.filter((value) => (value ?? 0) < 0).length,
    0,
  );
  const numbers = table.series.map(({ values }) => values.map((value) => Math.max(0, value ?? 0)));
  if (numbers.every((values) => values.every((value) => value === 0))) return emptyModel(input, noValues, table.notes);
  const lost = `${negative} negative ${negative === 1 ? 'value has' : 'values have'} no width and ${negative === 1 ? 'is' : 'are'} left out.`;
  const notes = negative > 0 ? [...table.notes, lost] : table.notes;
  return onlyNotes(input, notes) ?? layOut(input, table, streamBands(numbers), notes);
}

/** Named in the bands themselves; where one has no room for its name, by a legend. */
function layOut(
  input: ChartInput,
  table: SeriesTable,
  bands: readonly StreamBand[],
  notes: readonly string[],
): StreamModel {
  const labelled = assemble(input, table, bands, notes, null);
  if (labelled.unnamed === 0 || input.configuration.visual.legend === 'none') return labelled.model;
  return assemble(input, table, bands, notes, legendOf(input, table)).model;
}

function legendOf(input: ChartInput, { series }: SeriesTable): LegendModel | null {
  if (input.height < 110) return null;
  const { tokens, measure } = input.environment;
  const items = series.map(({ id, label, color }) => ({
    id,
    label,
    color: areaColor(color, tokens),
    shape: 'box' as const,
  }));
  return input.configuration.visual.legend === 'right'
    ? rightLegend(items, input, measure)
    : topLegend(items, input, measure);
}

function assemble(
  input: ChartInput,
  table: SeriesTable,
  bands: readonly StreamBand[],
  notes: readonly string[],
  legend: LegendModel | null,
): { model: StreamModel; unnamed: number } {
  const { measure, locale } = input.environment;
  const { places } = table;
  const standing = layOutStanding(input, {
    legend,
    axisFor: (width) => pointAxis(places, { width: Math.max(10, width), locale, measure }),
    xTitle: input.configuration.visual.xTitle,
    strokes: true,
  });
  const geometry = geometryOf(table, bands, standing);
  const texts = legend ? [] : namesIn(input, table, geometry, standing);
  return {
    unnamed: legend ? 0 : table.series.length - texts.length,
    model: {
      kind: 'stream',
      width: input.width,
      height: input.height,
      empty: null,
      description: describeSeries('Stream graph', table, locale),
      notes,
      legend,
      marks: createLineMarks(
        table,
        { ...geometry, frame: standing.frame, series: table.series, stacked: true },
        input.environment,
      ),
      scene: {
        shapes: [...standing.scene.shapes, ...drawBands(input, table, geometry, standing)],
        texts: [...standing.scene.texts, ...texts],
      },
    },
  };
}

/** Pixel places of all edges, in the inner plot. */
interface Geometry {
  readonly xs: readonly number[];
  readonly tops: readonly (readonly number[])[];
  readonly bottoms: readonly (readonly number[])[];
}

function geometryOf({ places }: SeriesTable, bands: readonly StreamBand[], { frame, axis }: Standing): Geometry {
  const { width, height } = frame.inner;
  let low = Infinity;
  let high = -Infinity;
  for (const band of bands) {
    for (const value of band.low) low = Math.min(low, value);
    for (const value of band.high) high = Math.max(high, value);
  }
  const span = axis.max - axis.min;
  const y = (value: number): number => (1 - (value - low) / (high - low || 1)) * height;
  return {
    xs: places.positions.map((position) => (span === 0 ? width / 2 : ((position - axis.min) / span) * width)),
    tops: bands.map((band) => band.high.map(y)),
    bottoms: bands.map((band) => band.low.map(y)),
  };
}

/** Places that share a column of pixels: from one to before the next. */
function inColumns(xs: readonly number[], width: number): readonly (readonly [number, number])[] {
  const each = Math.max(1, Math.ceil(xs.length / Math.max(1, width)));
  return Array.from({ length: Math.ceil(xs.length / each) }, (_, column) => [
    column * each,
    Math.min(xs.length, (column + 1) * each),
  ]);
}

/** A stream shows shapes: what shares a column of pixels is drawn at its middle. */
function meanOf(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += values[index] ?? 0;
  return sum / (to - from);
}

function drawBands(input: ChartInput, table: SeriesTable, geometry: Geometry, { frame }: Standing): SceneShape[] {
  const { tokens } = input.environment;
  const { inner } = frame;
  const alone = geometry.xs.length === 1;
  const columns = inColumns(geometry.xs, inner.width);
  const lefts = columns.map(([from, to]) => inner.x + meanOf(geometry.xs, from, to));
  const points = (ys: readonly number[]): PathPoint[] =>
    alone
      ? [-0.2, 0.2].map((share) => [inner.x + inner.width * (0.5 + share), inner.y + (ys[0] ?? 0)])
      : columns.map(([from, to], column) => [lefts[column] ?? 0, inner.y + meanOf(ys, from, to)]);
  const smooth = !alone && geometry.xs.length * 3 <= inner.width;
  return table.series.map((series, index): SceneShape => {
    const filter =
      table.seriesColumn === null || series.value === undefined ? {} : { [table.seriesColumn]: series.value };
    const lit = isLit(filter, input.selected);
    return {
      d: bandPath(points(geometry.tops[index] ?? []), points(geometry.bottoms[index] ?? []), smooth),
      fill: lit ? areaColor(series.color, tokens) : dimmedColor(series.color, tokens),
      stroke: tokens.surface,
      strokeWidth: 1,
    };
  });
}

/** The name of each band where the band is widest, if the name has room there. */
function namesIn(
  input: ChartInput,
  table: SeriesTable,
  { xs, tops, bottoms }: Geometry,
  { frame }: Standing,
): SceneText[] {
  const { measure, tokens } = input.environment;
  const { inner } = frame;
  const every = Math.ceil(xs.length / mostTried);
  const tried = xs.filter((_, place) => place % every === 0);
  return table.series.flatMap((series, index): SceneText[] => {
    const half = measure(series.label, axisFont, endLabelWeight) / 2 + 4;
    let best: { readonly x: number; readonly y: number; readonly room: number } | null = null;
    for (const x of tried) {
      if (x - half < 0 || x + half > inner.width) continue;
      const [top, bottom] = corridor(xs, tops[index] ?? [], bottoms[index] ?? [], [x - half, x + half]);
      if (bottom - top >= labelHeight && (!best || bottom - top > best.room))
        best = { x, y: (top + bottom) / 2, room: bottom - top };
    }
    const fill = areaColor(series.color, tokens);
    return best
      ? [{ x: inner.x + best.x, y: inner.y + best.y, text: series.label, color: inkOn(fill), weight: endLabelWeight }]
      : [];
  });
}

/** The free height of a band all along a stretch. */
function corridor(
  xs: readonly number[],
  tops: readonly number[],
  bottoms: readonly number[],
  [from, to]: readonly [number, number],
): readonly [top: number, bottom: number] {
  let top = -Infinity;
  let bottom = Infinity;
  // From the place before the stretch to the one after it.
  for (let place = Math.max(0, nearestIndex(xs, from) - 1); place < xs.length; place += 1) {
    const x = xs[place] ?? 0;
    if ((xs[place - 1] ?? x) > to) break;
    if ((xs[place + 1] ?? x) < from) continue;
    top = Math.max(top, tops[place] ?? 0);
    bottom = Math.min(bottom, bottoms[place] ?? 0);
  }
  return [top, bottom];
}
