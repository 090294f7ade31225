import type { ResultColumn } from '@datavizpro/contract';
import {
  isNumericColumn,
  isTimeColumn,
  largestFirst,
  mappedColumns,
  shapeBoxPlot,
  type Box as Numbers,
} from '@datavizpro/contract/shapes';
import { areaColor, categoryColor, dimmedColor } from '../colors';
import { readPlaces, type Places } from '../data/categories';
import { onePlace, pickedPlaces } from '../data/named-places';
import { sentence } from '../describe';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import { axisFont } from '../layout/axis-ticks';
import { axisNotes, axisWish } from '../layout/axis-wish';
import type { ValueScale } from '../layout/linear-ticks';
import { layOutLying } from '../layout/lying';
import { bandAxis } from '../layout/place-axis';
import { layOutStanding } from '../layout/standing';
import { widest } from '../layout/text';
import { valueScale, valueTickLabels } from '../layout/value-axis';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type Box,
  type ChartInput,
  type ChartModel,
  type MarkValues,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { bandPlane } from '../reference/place-plane';
import type { ReferencePlane } from '../reference/plane';
import { scenePlane } from '../reference/scene-plane';
import { reachingReferences, withReferences } from '../reference/with-references';
import { rectPath } from '../scene/paths';
import { boxAt, lineAt, type Span } from '../scene/span';
import { mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

export interface BoxPlotModel extends SceneModel {
  readonly kind: 'boxPlot';
}

interface Row extends Numbers {
  /** Among the places of the categories. */
  readonly place: number;
  readonly label: string;
  readonly color: string;
  readonly values: MarkValues;
}

interface Plan {
  readonly places: Places;
  readonly rows: readonly Row[];
  /** What the numbers are of. */
  readonly title: string;
  readonly by: string | null;
  readonly ordered: boolean;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

interface Place extends Span {
  readonly thickness: number;
}

const thickest = 44;
const thinnest = 7;
/** On a wall they may be thicker: a share of what they stand on. */
const thickestShare = 1 / 16;

const thicknessOf = (step: number, count: number): number =>
  Math.min(Math.max(thickest, step * count * thickestShare), Math.max(3, step * 0.62));

export function computeBoxPlot(input: ChartInput): BoxPlotModel | ChartModel {
  const { configuration, result } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeBoxPlot(input);
  const median = mappedColumns(result, configuration.mapping, 'value')[2];
  if (!shape || !median) return emptyModel(input, noMapping);
  if (shape.boxes.length === 0) return emptyModel(input, noValues, shape.notes);
  const plan = planRows(input, shape.boxes, shape.notes, median);
  return onlyNotes(input, plan.notes) ?? assemble(input, plan);
}

function planRows(input: ChartInput, boxes: readonly Numbers[], notes: readonly string[], median: ResultColumn): Plan {
  const { configuration, result, environment } = input;
  const column = mappedColumns(result, configuration.mapping, 'x')[0];
  const ordered = column !== undefined && (isTimeColumn(column) || isNumericColumn(column));
  const places = placesOf(input, boxes, column);
  const order = inOrder(boxes, places, ordered, input);
  const kept = nameRows(input, boxes, order.slice(0, mostRows(input)), places, column);
  const numbers = kept.flatMap(({ min, max }) => [min, max]);
  return {
    places,
    rows: kept,
    title: median.name.replace(/^Median of /, ''),
    by: column?.name ?? null,
    ordered,
    format: createValueFormat(configuration.visual.valueFormat, 'float', numbers, environment.locale),
    notes:
      kept.length === boxes.length
        ? notes
        : [...notes, `${kept.length} of ${boxes.length} boxes are drawn; the table has all.`],
  };
}

function placesOf(input: ChartInput, boxes: readonly Numbers[], column: ResultColumn | undefined): Places {
  if (!column) return onePlace;
  const values = boxes.map(({ category }) => category ?? null);
  return readPlaces({ ...column, values }, input.configuration.query, input.environment.locale, true);
}

function nameRows(
  input: ChartInput,
  boxes: readonly Numbers[],
  order: readonly number[],
  places: Places,
  column: ResultColumn | undefined,
): Row[] {
  return order.flatMap((index): Row[] => {
    const box = boxes[index];
    if (!box) return [];
    const place = places.placeOf[index] ?? 0;
    const values = column ? { [column.name]: box.category ?? null } : {};
    return [{ ...box, place, label: places.label(place), color: categoryColor(0, input.environment.tokens), values }];
  });
}

/** By median, where neither the categories nor the query have an order. */
function inOrder(boxes: readonly Numbers[], places: Places, ordered: boolean, { configuration }: ChartInput): number[] {
  if (configuration.query.sort?.length) return [...boxes.keys()];
  if (!ordered) return largestFirst(boxes.map(({ median }) => median));
  const at = (index: number): number => places.placeOf[index] ?? 0;
  return [...boxes.keys()].sort((a, b) => at(a) - at(b));
}

const mostRows = ({ width, height }: ChartInput): number =>
  Math.max(4, Math.floor(Math.max(width - 60, height - 30) / (thinnest + 6)));

function isLying(input: ChartInput, { rows, ordered }: Plan): boolean {
  const wish = input.configuration.visual.orientation;
  if (wish) return wish === 'horizontal';
  if (rows.length === 1) return input.width > input.height * 1.2;
  if (ordered) return false;
  const band = (input.width - 60) / rows.length;
  return (
    widest(
      rows.map(({ label }) => label),
      input.environment.measure,
      axisFont,
    ) >
      band - 8 || band < thinnest + 6
  );
}

function assemble(input: ChartInput, plan: Plan): BoxPlotModel {
  const lying = isLying(input, plan);
  const placed = lying ? layRows(input, plan) : standRows(input, plan);
  const { scene, places } = placed;
  const { tokens } = input.environment;
  const drawn = plan.rows.flatMap((row, index): { row: Row; place: Place }[] => {
    const place = places[index];
    return place ? [{ row, place }] : [];
  });
  const shapes = drawn.flatMap(({ row, place }) => drawBox(row, place, input));
  const model: BoxPlotModel = {
    kind: 'boxPlot',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, input.environment.locale),
    notes: [...plan.notes, ...notesOf(input, plan, placed.scale)],
    legend: null,
    marks: createSceneMarks(drawn.map(({ row, place }) => markOf(row, place, plan, input))),
    scene: {
      shapes: [...scene.shapes, ...mergeShapes(shapes, true)],
      texts: [...scene.texts, ...(plan.rows.length === 1 ? numbersOf(drawn[0], plan, tokens.ink) : [])],
    },
  };
  return withReferences(input, model, () => planeOf(input, plan, placed, model));
}

const notesOf = ({ configuration, environment }: ChartInput, { rows, format }: Plan, scale: ValueScale): string[] =>
  axisNotes({
    wish: axisWish(configuration, 'y'),
    scale,
    values: rows.flatMap(({ min, max }) => [min, max]),
    write: format.short,
    locale: environment.locale,
  });

/** Boxes are no single numbers: lines can be put anywhere, and made of none of them. */
function planeOf(input: ChartInput, plan: Plan, placed: Placed, { scene }: BoxPlotModel): ReferencePlane {
  const { inner, scale, places } = placed;
  const lying = places[0]?.lying ?? false;
  const step = (lying ? inner.height : inner.width) / plan.rows.length;
  const x = bandPlane({
    places: pickedPlaces(
      plan.places,
      plan.rows.map(({ place }) => place),
    ),
    upright: lying,
    start: (index) => (lying ? inner.y : inner.x) + index * step,
    width: step,
    locale: input.environment.locale,
  });
  return scenePlane(input, { inner, scene, scale, write: plan.format.short, lying, x });
}

interface Placed {
  readonly scene: Scene;
  readonly places: readonly Place[];
  readonly scale: ValueScale;
  readonly inner: Box;
}

function scaleOf(input: ChartInput, plan: Plan, length: number, per: number): ReturnType<typeof valueScale> {
  const { visual } = input.configuration;
  const low = plan.rows.reduce((least, { min }) => Math.min(least, min), Infinity);
  const high = plan.rows.reduce((most, { max }) => Math.max(most, max), -Infinity);
  const wish = axisWish(input.configuration, 'y');
  const range = reachingReferences(input, 'y', [low, high]);
  return valueScale(range, { length, zero: visual.zeroBaseline, log: false, whole: false, per, wish });
}

function standRows(input: ChartInput, plan: Plan): Placed {
  const { visual } = input.configuration;
  const { measure, locale } = input.environment;
  const scale = scaleOf(input, plan, input.height - 50, 46);
  const count = plan.rows.length;
  const names = pickedPlaces(
    plan.places,
    plan.rows.map(({ place }) => place),
  );
  const { frame, y, scene } = layOutStanding(input, {
    legend: null,
    left: { scale, labels: valueTickLabels(scale, plan.format), title: visual.yTitle ?? plan.title },
    axisFor: (width) =>
      bandAxis(names, (place) => ((place + 0.5) * width) / count, width / count, { width, locale, measure }),
    xTitle: visual.xTitle,
  });
  const step = frame.inner.width / count;
  const thickness = thicknessOf(step, plan.rows.length);
  const center = (index: number): number => frame.inner.x + (index + 0.5) * step;
  const places = plan.rows.map((_, index) => ({ along: y, center: center(index), thickness, lying: false }));
  return { scene, places, scale, inner: frame.inner };
}

function layRows(input: ChartInput, plan: Plan): Placed {
  const { visual } = input.configuration;
  const scale = scaleOf(input, plan, input.width - 140, 70);
  const { frame, x, step, scene } = layOutLying(input, {
    legend: null,
    names: plan.rows.map(({ label }) => label),
    values: { scale, labels: valueTickLabels(scale, plan.format), title: visual.yTitle ?? plan.title },
  });
  const thickness = thicknessOf(step, plan.rows.length);
  const center = (index: number): number => frame.inner.y + (index + 0.5) * step;
  const places = plan.rows.map((_, index) => ({ along: x, center: center(index), thickness, lying: true }));
  return { scene, places, scale, inner: frame.inner };
}

/** Whiskers to the smallest and the largest value, the box around the middle half, a line at the median. */
function drawBox(row: Row, place: Place, input: ChartInput): SceneShape[] {
  const { tokens } = input.environment;
  const lit = isLit(row.values, input.selected);
  const stroke = lit ? tokens.ink2 : tokens.hairStrong;
  const fill = lit ? areaColor(row.color, tokens) : dimmedColor(row.color, tokens);
  const { along, center, thickness } = place;
  const across = (value: number, half: number): string => lineAt(place, [value, center - half], [value, center + half]);
  const cap = Math.min(8, thickness * 0.3);
  const whiskers =
    lineAt(place, [row.min, center], [row.lowerQuartile, center]) +
    lineAt(place, [row.upperQuartile, center], [row.max, center]) +
    across(row.min, cap) +
    across(row.max, cap);
  const from = along(row.lowerQuartile);
  const to = along(row.upperQuartile);
  const [start, length] = [Math.min(from, to), Math.max(1.5, Math.abs(to - from))];
  return [
    { d: whiskers, stroke, strokeWidth: 1.25 },
    { d: rectPath(boxAt(place, start, length, thickness)), fill },
    { d: across(row.median, thickness / 2), stroke: tokens.surface, strokeWidth: 2.5 },
  ];
}

/** The five numbers of a box that stands alone, beside it. */
function numbersOf(drawn: { row: Row; place: Place } | undefined, { format }: Plan, color: string): SceneText[] {
  if (!drawn) return [];
  const { row, place } = drawn;
  const beside = place.center + (place.lying ? -1 : 1) * (place.thickness / 2 + 10);
  let before = -Infinity;
  return [row.min, row.lowerQuartile, row.median, row.upperQuartile, row.max]
    .sort((a, b) => place.along(a) - place.along(b))
    .flatMap((value): SceneText[] => {
      const at = place.along(value);
      if (at - before < (place.lying ? 46 : 14)) return [];
      before = at;
      const text = format.short(value);
      if (place.lying) return [{ x: at, y: beside, text, color, weight: 560 }];
      return [{ x: beside, y: at, text, color, weight: 560, anchor: 'start' }];
    });
}

function markOf(row: Row, place: Place, plan: Plan, { environment }: ChartInput): SceneMark {
  const low = Math.min(place.along(row.min), place.along(row.max));
  const high = Math.max(place.along(row.min), place.along(row.max));
  const box = boxAt(place, low, Math.max(2, high - low), place.thickness);
  const { full } = plan.format;
  const counted: (readonly [string, string])[] =
    row.count === null ? [] : [['Values', formatCount(row.count, environment.locale)]];
  const rows: readonly (readonly [string, string])[] = [
    ['Largest', full(row.max)],
    ['Upper quartile', full(row.upperQuartile)],
    ['Median', full(row.median)],
    ['Lower quartile', full(row.lowerQuartile)],
    ['Smallest', full(row.min)],
    ...counted,
  ];
  const title = row.label || plan.title;
  return {
    contains: (x, y) => x >= box.x - 6 && x <= box.x + box.width + 6 && y >= box.y - 4 && y <= box.y + box.height + 4,
    mark: () => ({
      title,
      rows: rows.map(([label, value]) => ({ label, value, color: null, active: label === 'Median' })),
      reading: `${title}: median ${full(row.median)}, half of the values from ${full(row.lowerQuartile)} to ${full(row.upperQuartile)}, all from ${full(row.min)} to ${full(row.max)}`,
      values: row.values,
      x: place.lying ? place.along(row.median) : place.center,
      y: place.lying ? box.y : place.along(row.upperQuartile),
      box,
    }),
  };
}

function describe({ rows, title, by, format }: Plan, locale: string): string {
  const [first] = rows;
  if (!first) return '';
  if (rows.length === 1 || by === null) {
    return sentence(
      `Box plot of ${title}: median ${format.full(first.median)}, half of the values from ${format.full(first.lowerQuartile)} to ${format.full(first.upperQuartile)},`,
      `all from ${format.full(first.min)} to ${format.full(first.max)}.`,
    );
  }
  const highest = rows.reduce((best, row) => (row.median > best.median ? row : best));
  const lowest = rows.reduce((best, row) => (row.median < best.median ? row : best));
  return sentence(
    `Box plot of ${title} by ${by}, ${formatCount(rows.length, locale)} boxes; whiskers end at the smallest and the largest value.`,
    `Highest median ${format.full(highest.median)} at ${highest.label}, lowest ${format.full(lowest.median)} at ${lowest.label}.`,
  );
}
