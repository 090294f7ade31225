import type { CellValue, ResultColumn } from '@datavizpro/contract';
import { dimmedColor, inkOn } from '../colors';
import type { Tokens } from '../../ui/theme/tokens';
import { colorScale } from '../layout/color-scale';
import { readPlaces, reorderPlaces, type Places } from '../data/categories';
import { extent, mappedColumns, shapeHeatmap, toNumber, type HeatmapShape } from '@datavizpro/contract/shapes';
import { sentence } from '../describe';
import { createValueFormat, type ValueFormat } from '../format/numbers';
import { axisFont, type AxisTick } from '../layout/axis-ticks';
import { createFrame, titleRoom, type Frame } from '../layout/frame';
import { bandAxis } from '../layout/place-axis';
import { fitText, widest } from '../layout/text';
import { emptyEdge, type Edge } from '../scene/empty-field';
import { createCellMarks, type DrawnCell } from '../marks/cell-marks';
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

/** A heatmap, ready to be drawn; cells are in the inner plot, row by row. */
export interface HeatmapModel extends ChartModel {
  readonly kind: 'heatmap';
  readonly frame: Frame;
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly DrawnCell[];
  readonly xTicks: readonly AxisTick[];
  readonly yTicks: readonly AxisTick[];
  readonly rotation: number;
  /** Room between cells, in pixels. */
  readonly gap: number;
  /** Around cells without a value, where they would not be seen. */
  readonly emptyEdge: Edge | null;
  readonly labels: boolean;
  readonly cellLabel: (cell: DrawnCell) => string;
  /** The ramp from least to most, with what its ends mean. */
  readonly ramp: { readonly colors: readonly string[]; readonly low: string; readonly high: string } | null;
  readonly xTitle: string | undefined;
  readonly yTitle: string | undefined;
  readonly renderer: 'svg' | 'canvas';
}

/** Cells above which a canvas is faster than SVG. */
const svgCells = 150;
/** Colours that are told apart at best: as many paths at most. */
const shades = 40;
/** More rows or columns than this cannot be told apart. */
const mostPlaces = 120;

interface Axes {
  readonly x: Places;
  readonly y: Places;
}

export function computeHeatmap(input: ChartInput): HeatmapModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const first = (role: string): ResultColumn | undefined => mappedColumns(result, configuration.mapping, role)[0];
  const shape = shapeHeatmap(input);
  const [x, y, value] = [first('x'), first('y'), first('value')];
  if (!shape || !x || !y || !value) return emptyModel(input, noMapping);
  const read = (column: ResultColumn): Places => readPlaces(column, configuration.query, environment.locale, true);
  const sorted = configuration.query.sort?.length !== undefined && configuration.query.sort.length > 0;
  const cutX = cut(sortByName(read(x), sorted));
  const cutY = cut(sortByName(read(y), sorted));
  const axes = { x: cutX.places, y: cutY.places };
  const matrix = fillMatrix(axes, shape, [x, y]);
  const range = extent(matrix);
  const notes = [...cutX.notes, ...cutY.notes, ...shape.notes];
  if (!range) return emptyModel(input, noValues, notes);
  const format = createValueFormat(configuration.visual.valueFormat, value.type, matrix, environment.locale);
  return onlyNotes(input, notes) ?? assemble(input, axes, { matrix, range, format, measure: value.name, notes });
}

/** Names in the order of the alphabet, unless the query or the values have an order of their own. */
function sortByName(places: Places, sorted: boolean): Places {
  if (places.ordered || sorted) return places;
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return reorderPlaces(
    places,
    [...places.positions.keys()].sort((a, b) => compare(places.label(a), places.label(b))),
  );
}

function cut(places: Places): { places: Places; notes: string[] } {
  const count = places.positions.length;
  if (count <= mostPlaces) return { places, notes: [] };
  const order = Array.from({ length: mostPlaces }, (_, place) => (places.ordered ? count - mostPlaces + place : place));
  return {
    places: reorderPlaces(places, order),
    notes: [`${mostPlaces} of ${count} values of ${places.column} are drawn; the table has all.`],
  };
}

/** The cells of the shape at the places of the axes: in their order, gaps filled, what is cut left out. */
function fillMatrix(axes: Axes, shape: HeatmapShape, [x, y]: readonly [ResultColumn, ResultColumn]): (number | null)[] {
  const width = axes.x.positions.length;
  const cells = new Array<number | null>(width * axes.y.positions.length).fill(null);
  const columnOf = placesOf(axes.x, x);
  const rowOf = placesOf(axes.y, y);
  const acrossOf = shape.columns.map((value) => columnOf.get(value) ?? -1);
  shape.values.forEach((line, row) => {
    const down = rowOf.get(shape.rows[row] ?? null) ?? -1;
    line.forEach((value, column) => {
      const across = acrossOf[column] ?? -1;
      if (value === null || across < 0 || down < 0) return;
      const at = down * width + across;
      cells[at] = (cells[at] ?? 0) + value;
    });
  });
  return cells;
}

/** A map tells `1`, `'1'`, `true` and null apart by itself. */
function placesOf(places: Places, column: ResultColumn): Map<CellValue, number> {
  const placeOf = new Map<CellValue, number>();
  column.values.forEach((value, row) => placeOf.set(value, places.placeOf[row] ?? -1));
  return placeOf;
}

interface Data {
  readonly matrix: readonly (number | null)[];
  readonly range: readonly [number, number];
  readonly format: ValueFormat;
  readonly measure: string;
  readonly notes: readonly string[];
}

const rampHeight = 22;

function assemble(input: ChartInput, axes: Axes, data: Data): HeatmapModel {
  const { measure, locale, tokens } = input.environment;
  const { visual } = input.configuration;
  const scale = colorScale(data.range, rampsOf(tokens));
  const withRamp = visual.legend !== 'none' && input.height >= 120 && data.range[0] !== data.range[1];
  const legend: LegendModel | null = withRamp
    ? { placement: 'top', items: [], hidden: 0, x: 0, y: 0, width: input.width, height: rampHeight }
    : null;
  const names = axes.y.positions.map((_, place) =>
    fitText(axes.y.label(place), Math.max(36, input.width * 0.3), measure, axisFont),
  );
  const left = widest(names, measure, axisFont) + 12 + titleRoom(visual.yTitle);
  const right = 6;
  const columns = axes.x.positions.length;
  const rows = axes.y.positions.length;
  const axisFor = (width: number): ReturnType<typeof bandAxis> => {
    const step = width / columns;
    return bandAxis(axes.x, (place) => (place + 0.5) * step, step, { width, locale, measure });
  };
  const bottom = axisFor(Math.max(10, input.width - left - right)).height + titleRoom(visual.xTitle);
  const frame = createFrame(input, legend, { top: 4, right, bottom, left });
  const axis = axisFor(frame.inner.width);
  const [width, height] = [frame.inner.width / columns, frame.inner.height / rows];
  const gap = Math.min(width, height) > 14 ? 2 : Math.min(width, height) > 7 ? 1 : 0;
  const valuesOf = (index: number) => ({
    ...cellValue(axes.x, index % columns),
    ...cellValue(axes.y, Math.floor(index / columns)),
  });
  const paint = painter(input, data.range);
  const cells = data.matrix.map((value, index): DrawnCell => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const lit = value === null || input.selected === null || isLit(valuesOf(index), input.selected);
    const { color, ink } = paint(value, lit);
    return { column, row, value, color, ink, x: column * width, y: row * height, width, height };
  });
  const every = Math.max(1, Math.ceil(13 / height));
  return {
    kind: 'heatmap',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(axes, data),
    notes: data.notes,
    legend,
    marks: createCellMarks(cells, { frame, columns, rows, axes, valuesOf, format: data.format, measure: data.measure }),
    frame,
    columns,
    rows,
    cells,
    xTicks: axis.ticks,
    yTicks: names
      .map((label, place) => ({ value: place, at: (place + 0.5) * height, label }))
      .filter((_, place) => place % every === 0),
    rotation: axis.rotation,
    gap,
    // Cells that touch are no fields with an outline each.
    emptyEdge: gap > 0 ? emptyEdge(tokens) : null,
    labels: visual.labels === true && width > 34 && height > 16,
    cellLabel: (cell) => (cell.value === null ? '' : data.format.short(cell.value)),
    ramp: withRamp
      ? { colors: scale.ramp, low: data.format.short(data.range[0]), high: data.format.short(data.range[1]) }
      : null,
    xTitle: visual.xTitle,
    yTitle: visual.yTitle,
    renderer: cells.length > svgCells ? 'canvas' : 'svg',
  };
}

/** The palest colour is left out: a small value must look different from none. */
const rampsOf = ({ seq, div }: Tokens): Pick<Tokens, 'seq' | 'div'> => ({ seq: seq.slice(1), div });

/** The colour of each value, and what is written on it; worked out once for each shade. */
function painter(
  { environment: { tokens } }: ChartInput,
  [least, most]: readonly [number, number],
): (value: number | null, lit: boolean) => Pick<DrawnCell, 'color' | 'ink'> {
  const scale = colorScale([least, most], rampsOf(tokens));
  const inked = (color: string) => ({ color, ink: inkOn(color) });
  const empty = inked(tokens.sunken);
  const known = new Map<number, Pick<DrawnCell, 'color' | 'ink'>>();
  const step = (most - least) / shades || 1;
  return (value, lit) => {
    if (value === null) return empty;
    const shade = Math.min(shades, Math.round((value - least) / step));
    const key = lit ? shade : -1 - shade;
    const before = known.get(key);
    if (before) return before;
    const color = scale(shade === shades ? most : least + shade * step);
    const made = inked(lit ? color : dimmedColor(color, tokens));
    known.set(key, made);
    return made;
  };
}

const cellValue = (places: Places, place: number): Record<string, string | number | boolean | null> => {
  const value = places.values[place];
  return value === undefined ? {} : { [places.column]: value };
};

function describe(axes: Axes, data: Data): string {
  const columns = axes.x.positions.length;
  const at = (wanted: number): string => {
    const index = data.matrix.findIndex((value) => toNumber(value) === wanted);
    return `${data.format.full(wanted)} at ${axes.y.label(Math.floor(index / columns))}, ${axes.x.label(index % columns)}`;
  };
  return sentence(
    `Heatmap of ${data.measure} by ${axes.y.column} and ${axes.x.column}, ${axes.y.positions.length} by ${columns}.`,
    data.range[0] === data.range[1]
      ? `All values are ${data.format.full(data.range[0])}.`
      : `Highest ${at(data.range[1])}, lowest ${at(data.range[0])}.`,
  );
}
