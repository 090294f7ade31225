import { extent, mappedColumns, outputShape, shapeSeries, type ShapedSeries } from '@datavizpro/contract/shapes';
import { categoryColor, dimmedColor } from '../colors';
import { readPlaces, type Places } from '../data/categories';
import { nameValues } from '../data/named';
import { extremesOf, sentence } from '../describe';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import { axisFont } from '../layout/axis-ticks';
import { reducePoints } from '../layout/reduce';
import { columnGap, columnsOf, mostRows, rowHeight } from '../layout/spark-columns';
import { fitText, widest } from '../layout/text';
import { nearestIndex } from '../marks/line-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noMarks,
  noRows,
  noValues,
  onlyNotes,
  type ChartInput,
  type ChartModel,
  type Mark,
  type MarkSet,
  type MarkValues,
} from '../model';
import { linePath, type PathPoint } from '../path';
import type { SceneModel } from '../plots/scene-plot';
import { circlePath } from '../scene/paths';
import { mergeShapes, type SceneShape, type SceneText } from '../scene/scene';

export interface SparklineModel extends SceneModel {
  readonly kind: 'sparkline';
}

interface Row {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly last: number;
  readonly filter: MarkValues;
  readonly format: ValueFormat;
}

interface Plan {
  readonly places: Places;
  readonly rows: readonly Row[];
  readonly measure: string;
  readonly notes: readonly string[];
}

const valueWeight = 560;

export function computeSparkline(input: ChartInput): SparklineModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeSeries(input);
  const x = mappedColumns(result, configuration.mapping, 'x')[0];
  if (!shape || !x) return emptyModel(input, noMapping);
  const places = readPlaces({ ...x, values: shape.categories }, configuration.query, environment.locale, false);
  const all = rowsOf(input, shape.series, places);
  if (all.length === 0) return emptyModel(input, noValues, shape.notes);
  const most = mostRows(input);
  const rows = all.slice(0, most);
  const cut = `The first ${rows.length} of ${all.length} lines are drawn; the table has all.`;
  const notes = rows.length < all.length ? [...shape.notes, cut] : shape.notes;
  const measure = mappedColumns(result, configuration.mapping, 'y')[0]?.name ?? '';
  return onlyNotes(input, notes) ?? assemble(input, { places, rows, measure, notes });
}

/** Those with the largest last value on top; measures in their own order. */
function rowsOf(input: ChartInput, series: readonly ShapedSeries[], places: Places): Row[] {
  const { configuration, result, environment } = input;
  const column = mappedColumns(result, configuration.mapping, 'series')[0];
  const several = new Set(series.map(({ measure }) => measure)).size > 1;
  const labels = column
    ? nameValues(
        input,
        column,
        series.map(({ value = null }) => value),
      )
    : [];
  const rows = series.flatMap(({ measure, value = null, values }, index): Row[] => {
    const placed = new Array<number | null>(places.positions.length).fill(null);
    values.forEach((number, category) => {
      const at = places.placeOf[category] ?? -1;
      if (at >= 0 && number !== null) placed[at] = (placed[at] ?? 0) + number;
    });
    const last = placed.findLast((number) => number !== null);
    if (last === undefined) return [];
    const name = labels[index]?.label;
    const type = result.columns.find((each) => each.name === measure)?.type ?? 'float';
    return [
      {
        label: name === undefined ? measure : several ? `${name} · ${measure}` : name,
        values: placed,
        last,
        filter: column ? { [column.name]: value } : {},
        format: createValueFormat(configuration.visual.valueFormat, type, placed, environment.locale),
      },
    ];
  });
  return column && outputShape(configuration.query, column.name).grain === null
    ? rows.sort((a, b) => b.last - a.last)
    : rows;
}

interface Layout {
  readonly names: readonly string[];
  readonly rows: readonly RowBox[];
  readonly step: number;
  /** From the left end of a line to each place. */
  readonly xs: readonly number[];
}
/** Where a row stands: `left` is that of its name, `x` that of its line. */
interface RowBox {
  readonly left: number;
  readonly x: number;
  readonly width: number;
  readonly middle: number;
}

function layOut(input: ChartInput, { rows, places }: Plan): Layout {
  const { measure } = input.environment;
  const alone = rows.length === 1;
  const columns = columnsOf(input, rows.length);
  const room = (input.width - columnGap * (columns - 1)) / columns;
  const names = alone ? [''] : rows.map(({ label }) => fitText(label, room * 0.34, measure, axisFont));
  const before = alone ? 4 : widest(names, measure, axisFont) + 12;
  const lasts = rows.map(({ last, format }) => format.short(last));
  const width = Math.max(10, room - before - widest(lasts, measure, axisFont, valueWeight) - 16);
  const inColumn = Math.ceil(rows.length / columns);
  const step = alone ? input.height : rowHeight(input, rows.length, columns);
  const top = (input.height - step * inColumn) / 2;
  const first = places.positions[0] ?? 0;
  const span = (places.positions.at(-1) ?? 0) - first;
  return {
    names,
    step,
    xs: places.positions.map((position) => (span === 0 ? width / 2 : ((position - first) / span) * width)),
    rows: rows.map((_, index): RowBox => {
      const left = Math.floor(index / inColumn) * (room + columnGap);
      return { left, x: left + before, width, middle: top + ((index % inColumn) + 0.5) * step };
    }),
  };
}

function assemble(input: ChartInput, plan: Plan): SparklineModel {
  const layout = layOut(input, plan);
  const tracks = plan.rows.map((row, index) => trackOf(row, index, layout));
  return {
    kind: 'sparkline',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, input.environment.locale),
    notes: plan.notes,
    legend: null,
    marks: marksOf(plan, layout, tracks),
    scene: {
      shapes: mergeShapes(
        plan.rows.flatMap((row, index) => drawRow(input, row, tracks[index] ?? [])),
        true,
      ),
      texts: plan.rows.flatMap((row, index) => wordsOf(input, row, placesOf(index, layout, tracks))),
    },
  };
}

const middleOf = ({ rows }: Layout, row: number): number => rows[row]?.middle ?? 0;
const startOf = ({ rows }: Layout, row: number): number => rows[row]?.x ?? 0;

/** Each line fills the height of its own row: sparklines show courses, not sizes. */
function trackOf({ values }: Row, row: number, layout: Layout): PathPoint[] {
  const range = extent(values) ?? [0, 1];
  const half = Math.max(3, layout.step / 2 - Math.max(3, layout.step * 0.14));
  const middle = middleOf(layout, row);
  const y = (value: number): number =>
    range[0] === range[1] ? middle : middle + half - ((value - range[0]) / (range[1] - range[0])) * 2 * half;
  return values.map((value, place) =>
    value === null ? null : [startOf(layout, row) + (layout.xs[place] ?? 0), y(value)],
  );
}

/** The line, its lowest and highest point as rings, its last one as a dot. */
function drawRow(input: ChartInput, { values, filter }: Row, track: readonly PathPoint[]): SceneShape[] {
  const { tokens } = input.environment;
  const brand = categoryColor(0, tokens);
  const color = isLit(filter, input.selected) ? brand : dimmedColor(brand, tokens);
  const found = extremesOf(values);
  const dot = (place: number | undefined, radius: number): string => {
    const point = place === undefined ? null : (track[place] ?? null);
    return point ? circlePath({ x: point[0], y: point[1] }, radius) : '';
  };
  const many = track.length > 2000;
  const ends = found && found.min.place !== found.max.place ? dot(found.min.place, 2) + dot(found.max.place, 2) : '';
  return [
    { d: linePath(many ? reducePoints(track) : track, false), stroke: color, strokeWidth: 1.5 },
    ...(ends === '' ? [] : [{ d: ends, fill: tokens.surface, stroke: color, strokeWidth: 1.25 }]),
    { d: dot(found?.last.place, 3), fill: color },
  ];
}

interface RowPlace {
  readonly name: string;
  readonly left: number;
  readonly y: number;
  /** Where the value stands: beside the end of a line that is alone, else in the middle of its row. */
  readonly value: { readonly x: number; readonly y: number };
}

function placesOf(index: number, layout: Layout, tracks: readonly (readonly PathPoint[])[]): RowPlace {
  const box = layout.rows[index] ?? { left: 0, x: 0, width: 0, middle: 0 };
  const end = tracks.length === 1 ? tracks[0]?.findLast((point) => point !== null)?.[1] : undefined;
  const value = { x: box.x + box.width + 10, y: end ?? box.middle };
  return { name: layout.names[index] ?? '', left: box.left, y: box.middle, value };
}

function wordsOf(input: ChartInput, row: Row, { name, left, y, value: at }: RowPlace): SceneText[] {
  const { tokens } = input.environment;
  const value: SceneText = {
    ...at,
    text: row.format.short(row.last),
    color: tokens.ink,
    weight: valueWeight,
    anchor: 'start',
  };
  return name === '' ? [value] : [{ x: left + 2, y, text: name, color: tokens.ink2, anchor: 'start' }, value];
}

/** A mark for each row and place that has a value. */
function marksOf(plan: Plan, layout: Layout, tracks: readonly (readonly PathPoint[])[]): MarkSet {
  const { places, rows } = plan;
  const count = places.positions.length;
  if (count === 0) return noMarks;
  const nearest = (row: number, place: number): number => {
    const track = tracks[row] ?? [];
    for (let distance = 0; distance < count; distance += 1) {
      if (track[place - distance]) return place - distance;
      if (track[place + distance]) return place + distance;
    }
    return place;
  };
  const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  const next = (row: number, place: number, way: number): number => {
    for (let at = place + way; at >= 0 && at < count; at += way) if (tracks[row]?.[at]) return at;
    return place;
  };
  return {
    count: rows.length * count,
    crosshair: null,
    hit: (x, y) => {
      const row = layout.rows.findIndex(
        (box) => Math.abs(y - box.middle) <= layout.step / 2 && x >= box.left && x <= box.x + box.width + columnGap,
      );
      return row < 0 ? null : row * count + nearest(row, nearestIndex(layout.xs, x - startOf(layout, row)));
    },
    step: (from, step) => {
      const row = Math.floor((from ?? 0) / count);
      const place = (from ?? 0) % count;
      if (from === null || step === 'first') return row * count + nearest(row, 0);
      if (step === 'last') return row * count + nearest(row, count - 1);
      if (step === 'left' || step === 'right') return row * count + next(row, place, step === 'right' ? 1 : -1);
      const other = clamp(row + (step === 'down' ? 1 : -1), rows.length - 1);
      return other * count + nearest(other, place);
    },
    mark: (index) => markAt(plan, tracks, Math.floor(index / count), index % count),
  };
}

function markAt(
  { places, rows, measure }: Plan,
  tracks: readonly (readonly PathPoint[])[],
  index: number,
  place: number,
): Mark | null {
  const row = rows[index];
  const point = tracks[index]?.[place];
  const value = row?.values[place] ?? null;
  if (!row || !point || value === null) return null;
  const title = places.label(place);
  const x = places.values[place];
  const text = row.format.full(value);
  return {
    title,
    rows: [{ label: row.label || measure, value: text, color: null, active: true }],
    reading: `${title}: ${row.label} ${text}`,
    values: { ...(x === undefined ? {} : { [places.column]: x }), ...row.filter },
    x: point[0],
    y: point[1],
    box: { x: point[0] - 3, y: point[1] - 3, width: 6, height: 6 },
  };
}

function describe({ rows, places, measure }: Plan, locale: string): string {
  const last = places.positions.length - 1;
  const span = `${places.label(0)} to ${places.label(last)}`;
  const [first] = rows;
  if (!first) return '';
  const found = extremesOf(first.values);
  if (rows.length === 1 && found) {
    const at = (extreme: { value: number; place: number }): string =>
      `${first.format.full(extreme.value)} at ${places.label(extreme.place)}`;
    return sentence(
      `${first.label}, ${span}: ${first.format.full(first.last)} at the end.`,
      `Lowest ${at(found.min)}, highest ${at(found.max)}.`,
    );
  }
  const low = rows.at(-1) ?? first;
  return sentence(
    `${formatCount(rows.length, locale)} sparklines of ${measure}, ${span}, each on a scale of its own.`,
    `${first.label} ends at ${first.format.full(first.last)}, ${low.label} at ${low.format.full(low.last)}.`,
  );
}
