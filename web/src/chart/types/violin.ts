import type { ResultColumn } from '@datavizpro/contract';
import {
  isNumericColumn,
  isTimeColumn,
  mappedColumns,
  shapeViolin,
  sumOf,
  type HistogramShape,
} from '@datavizpro/contract/shapes';
import { areaColor, categoryColor, dimmedColor } from '../colors';
import { nameValues } from '../data/named';
import { sentence } from '../describe';
import { createValueFormat, formatCount, formatShare, type ValueFormat } from '../format/numbers';
import { axisFont } from '../layout/axis-ticks';
import { layOutLying } from '../layout/lying';
import { bandAxis } from '../layout/place-axis';
import { layOutStanding } from '../layout/standing';
import { widest } from '../layout/text';
import { valueScale, valueTickLabels } from '../layout/value-axis';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import { namedPlaces } from '../data/named-places';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  type Box,
  type ChartInput,
  type ChartModel,
  type MarkValues,
} from '../model';
import { bandPath } from '../path';
import type { SceneModel } from '../plots/scene-plot';
import { linePathOf, rectPath } from '../scene/paths';
import type { Scene, SceneShape } from '../scene/scene';

export interface ViolinModel extends SceneModel {
  readonly kind: 'violin';
}

interface Body {
  readonly label: string;
  readonly filter: MarkValues;
  /** How much is in each bin. */
  readonly counts: readonly number[];
  readonly total: number;
  readonly quartiles: readonly [number, number, number];
}

interface Plan {
  readonly bodies: readonly Body[];
  /** Lower edges of all bins from first to last. */
  readonly edges: readonly number[];
  readonly width: number;
  readonly column: string;
  readonly measure: string;
  readonly by: string | null;
  readonly ordered: boolean;
  readonly edgeFormat: ValueFormat;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

interface Place {
  readonly along: (value: number) => number;
  readonly center: number;
  /** Half of the room across. */
  readonly half: number;
  readonly lying: boolean;
}

const mostBins = 400;
const leastBand = 16;
const widestHalf = 70;

export function computeViolin(input: ChartInput): ViolinModel | ChartModel {
  const { configuration, result } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeViolin(input);
  const bin = mappedColumns(result, configuration.mapping, 'y')[0];
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!shape || !bin || !value) return emptyModel(input, noMapping);
  const plan = planBodies(input, shape, bin, value);
  return plan.bodies.length === 0 ? emptyModel(input, noValues, shape.notes) : assemble(input, plan);
}

function planBodies(input: ChartInput, shape: HistogramShape, bin: ResultColumn, value: ResultColumn): Plan {
  const { configuration, result, environment } = input;
  const column = mappedColumns(result, configuration.mapping, 'x')[0];
  const { edges, width, placeOf } = gridOf(shape);
  const bodies = shape.series.flatMap((series, index): (Body & { readonly index: number })[] => {
    const counts = edges.map(() => 0);
    series.values.forEach((count, at) => {
      const place = placeOf[at] ?? 0;
      counts[place] = (counts[place] ?? 0) + count;
    });
    const total = sumOf(counts);
    if (total <= 0) return [];
    const quartiles = [
      quantileOf(counts, edges, width, 0.25),
      quantileOf(counts, edges, width, 0.5),
      quantileOf(counts, edges, width, 0.75),
    ] as const;
    return [{ index, label: '', filter: {}, counts, total, quartiles }];
  });
  const names = column
    ? nameValues(
        input,
        column,
        bodies.map(({ index }) => shape.series[index]?.value ?? null),
      )
    : [];
  const ordered = column !== undefined && (isTimeColumn(column) || isNumericColumn(column));
  const named = bodies.map((body, index) => ({
    ...body,
    label: names[index]?.label ?? '',
    filter: column ? { [column.name]: names[index]?.value ?? null } : {},
  }));
  const sorted = ordered
    ? sortByValue(named, column?.name ?? '')
    : named.sort((a, b) => b.quartiles[1] - a.quartiles[1]);
  const most = Math.max(3, Math.floor(Math.max(input.width - 60, input.height - 40) / leastBand));
  const kept = sorted.slice(0, most);
  return {
    bodies: kept,
    edges,
    width,
    column: bin.name,
    measure: value.name,
    by: column?.name ?? null,
    ordered,
    edgeFormat: createValueFormat(configuration.visual.valueFormat, 'float', edges, environment.locale),
    format: createValueFormat(undefined, value.type, [], environment.locale),
    notes:
      kept.length === sorted.length
        ? shape.notes
        : [...shape.notes, `${kept.length} of ${sorted.length} are drawn; the table has all.`],
  };
}

function sortByValue<T extends Body>(bodies: T[], column: string): T[] {
  const keyOf = ({ filter }: Body): string | number => {
    const value = filter[column] ?? null;
    return typeof value === 'number' ? value : String(value);
  };
  return bodies.sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    return typeof first === 'number' && typeof second === 'number'
      ? first - second
      : String(first).localeCompare(String(second));
  });
}

/** All bins from first to last, those without rows too; joined when there would be too many. */
function gridOf({ bins, binWidth }: HistogramShape): { edges: number[]; width: number; placeOf: number[] } {
  const first = bins[0]?.from ?? 0;
  const last = bins.at(-1)?.from ?? 0;
  const own = binWidth ?? 1;
  const joined = Math.max(1, Math.ceil(((last - first) / own + 1) / mostBins));
  const width = own * joined;
  const count = Math.floor((last - first) / width + 1e-9) + 1;
  return {
    edges: Array.from({ length: count }, (_, index) => first + index * width),
    width,
    placeOf: bins.map(({ from }) => Math.floor((from - first) / width + 1e-9)),
  };
}

/** The value below which a share of all lies, as if each bin's were spread evenly in it. */
function quantileOf(counts: readonly number[], edges: readonly number[], width: number, share: number): number {
  const wanted = sumOf(counts) * share;
  let below = 0;
  for (const [index, count] of counts.entries()) {
    if (count > 0 && below + count >= wanted) return (edges[index] ?? 0) + ((wanted - below) / count) * width;
    below += count;
  }
  return (edges.at(-1) ?? 0) + width;
}

function assemble(input: ChartInput, plan: Plan): ViolinModel {
  const { scene, places } = isLying(input, plan) ? lay(input, plan) : stand(input, plan);
  const most = Math.max(...plan.bodies.map(({ counts, total }) => Math.max(...counts) / total));
  const drawn = plan.bodies.flatMap((body, index) => {
    const place = places[index];
    return place ? [{ body, place }] : [];
  });
  return {
    kind: 'violin',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, input.environment.locale),
    notes: plan.notes,
    legend: null,
    marks: createSceneMarks(drawn.map(({ body, place }) => markOf(body, place, plan, input.environment.locale))),
    scene: {
      shapes: [...scene.shapes, ...drawn.flatMap(({ body, place }) => drawBody(input, plan, body, place, most))],
      texts: scene.texts,
    },
  };
}

interface Placed {
  readonly scene: Scene;
  readonly places: readonly Place[];
}

function isLying(input: ChartInput, { bodies, ordered }: Plan): boolean {
  const wish = input.configuration.visual.orientation;
  if (wish) return wish === 'horizontal';
  if (bodies.length === 1) return input.width > input.height * 1.2;
  if (ordered) return false;
  const band = (input.width - 60) / bodies.length;
  return (
    widest(
      bodies.map(({ label }) => label),
      input.environment.measure,
      axisFont,
    ) >
    band - 8
  );
}

function scaleOf(
  input: ChartInput,
  { edges, width }: Plan,
  length: number,
  per: number,
): ReturnType<typeof valueScale> {
  const range = [edges[0] ?? 0, (edges.at(-1) ?? 0) + width] as const;
  return valueScale(range, {
    length,
    zero: input.configuration.visual.zeroBaseline ?? false,
    log: false,
    whole: false,
    per,
  });
}

function stand(input: ChartInput, plan: Plan): Placed {
  const { visual } = input.configuration;
  const { measure, locale } = input.environment;
  const scale = scaleOf(input, plan, input.height - 50, 46);
  const count = plan.bodies.length;
  const names = namedPlaces(
    plan.by ?? '',
    plan.bodies.map(({ label }) => label),
    plan.ordered,
  );
  const { frame, y, scene } = layOutStanding(input, {
    legend: null,
    left: { scale, labels: valueTickLabels(scale, plan.edgeFormat), title: visual.yTitle ?? plan.column },
    axisFor: (width) =>
      bandAxis(names, (place) => ((place + 0.5) * width) / count, width / count, { width, locale, measure }),
    xTitle: visual.xTitle,
  });
  const step = frame.inner.width / count;
  const half = Math.min(widestHalf, step * 0.44);
  return {
    scene,
    places: plan.bodies.map((_, index) => ({
      along: y,
      center: frame.inner.x + (index + 0.5) * step,
      half,
      lying: false,
    })),
  };
}

function lay(input: ChartInput, plan: Plan): Placed {
  const { visual } = input.configuration;
  const scale = scaleOf(input, plan, input.width - 140, 70);
  const { frame, x, step, scene } = layOutLying(input, {
    legend: null,
    names: plan.bodies.map(({ label }) => label),
    values: { scale, labels: valueTickLabels(scale, plan.edgeFormat), title: visual.yTitle ?? plan.column },
  });
  const half = Math.min(widestHalf, step * 0.44);
  return {
    scene,
    places: plan.bodies.map((_, index) => ({
      along: x,
      center: frame.inner.y + (index + 0.5) * step,
      half,
      lying: true,
    })),
  };
}

/** A mirrored outline as wide as the share of the values there; the middle half as a bar, the median as a line. */
function drawBody(input: ChartInput, plan: Plan, body: Body, place: Place, most: number): SceneShape[] {
  const { tokens } = input.environment;
  const { along, center, half, lying } = place;
  const color = categoryColor(0, tokens);
  const fill = isLit(body.filter, input.selected) ? areaColor(color, tokens) : dimmedColor(color, tokens);
  const halves = outlineOf(plan, body).map(({ value, count }) => ({
    at: along(value),
    reach: (count / body.total / most) * half,
  }));
  const upper = halves.map(({ at, reach }) => [at, center - reach] as const);
  const lower = halves.map(({ at, reach }) => [at, center + reach] as const);
  const path = bandPath(upper, lower, true);
  const [low, median, high] = body.quartiles;
  const [from, to] = [Math.min(along(low), along(high)), Math.max(along(low), along(high))];
  const thin = Math.min(5, half * 0.3);
  const across = { x: median, reach: Math.max(4, half * 0.36) };
  const ends = [center - across.reach, center + across.reach] as const;
  return [
    { d: lying ? path : swapped(path), fill },
    { d: rectPath(boxAt(place, from, Math.max(1, to - from), thin)), fill: tokens.ink },
    {
      d: lying
        ? linePathOf({ x: along(median), y: ends[0] }, { x: along(median), y: ends[1] })
        : linePathOf({ x: ends[0], y: along(median) }, { x: ends[1], y: along(median) }),
      stroke: tokens.surface,
      strokeWidth: 2.5,
    },
  ];
}

/** Middles of the bins with what is in them, from the lower edge of the first filled one to the upper edge of the last. */
function outlineOf({ edges, width }: Plan, { counts }: Body): { value: number; count: number }[] {
  const first = counts.findIndex((count) => count > 0);
  const last = counts.findLastIndex((count) => count > 0);
  const inside = counts
    .slice(first, last + 1)
    .map((count, index) => ({ value: (edges[first + index] ?? 0) + width / 2, count }));
  return [{ value: edges[first] ?? 0, count: 0 }, ...inside, { value: (edges[last] ?? 0) + width, count: 0 }];
}

/** A path with its coordinates exchanged: what lay now stands. */
const swapped = (path: string): string => path.replace(/(-?[\d.]+),(-?[\d.]+)/g, '$2,$1');

const boxAt = ({ lying, center }: Place, start: number, length: number, thickness: number): Box =>
  lying
    ? { x: start, y: center - thickness / 2, width: length, height: thickness }
    : { x: center - thickness / 2, y: start, width: thickness, height: length };

function markOf(body: Body, place: Place, plan: Plan, locale: string): SceneMark {
  const outline = outlineOf(plan, body);
  const ends = [place.along(outline[0]?.value ?? 0), place.along(outline.at(-1)?.value ?? 0)];
  const start = Math.min(...ends);
  const box = boxAt(place, start, Math.max(2, Math.max(...ends) - start), place.half * 2);
  const peak = body.counts.indexOf(Math.max(...body.counts));
  const write = plan.edgeFormat.short;
  const from = plan.edges[peak] ?? 0;
  const [low, median, high] = body.quartiles;
  const title = body.label || plan.column;
  const most = `${write(from)} – ${write(from + plan.width)} · ${formatShare((body.counts[peak] ?? 0) / body.total, locale)}`;
  const middle = `${write(low)} – ${write(high)}`;
  return {
    contains: (x, y) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
    mark: () => ({
      title,
      rows: [
        { label: 'Median, about', value: write(median), color: null, active: true },
        { label: 'Middle half', value: middle, color: null, active: false },
        { label: 'Most', value: most, color: null, active: false },
        { label: plan.measure, value: plan.format.full(body.total), color: null, active: false },
      ],
      reading: `${title}: median about ${write(median)}, half from ${middle}, most at ${most}`,
      values: body.filter,
      x: box.x + box.width / 2,
      y: box.y,
      box,
    }),
  };
}

function describe({ bodies, column, by, edgeFormat }: Plan, locale: string): string {
  const [first] = bodies;
  if (!first) return '';
  const write = edgeFormat.short;
  if (by === null)
    return `Violin plot of ${column}: median about ${write(first.quartiles[1])}, half of the values from ${write(first.quartiles[0])} to ${write(first.quartiles[2])}.`;
  const highest = bodies.reduce((best, body) => (body.quartiles[1] > best.quartiles[1] ? body : best));
  const lowest = bodies.reduce((best, body) => (body.quartiles[1] < best.quartiles[1] ? body : best));
  return sentence(
    `Violin plots of ${column} by ${by}, ${formatCount(bodies.length, locale)} of equal area.`,
    `Highest median about ${write(highest.quartiles[1])} at ${highest.label}, lowest about ${write(lowest.quartiles[1])} at ${lowest.label}.`,
  );
}
