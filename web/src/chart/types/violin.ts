import type { ResultColumn } from '@datavizpro/contract';
import { mappedColumns, shapeViolin, type HistogramShape } from '@datavizpro/contract/shapes';
import { areaColor, categoryColor, dimmedColor } from '../colors';
import type { Places } from '../data/categories';
import { pickedPlaces } from '../data/named-places';
import { outlineOf, rangeNotes, readBodies, within, type Bodies, type Body } from '../data/violin-bodies';
import { sentence } from '../describe';
import { createValueFormat, formatCount, formatShare, type ValueFormat } from '../format/numbers';
import { axisFont } from '../layout/axis-ticks';
import { axisWish, linearOnly } from '../layout/axis-wish';
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
} from '../model';
import { bandPath } from '../path';
import type { SceneModel } from '../plots/scene-plot';
import { bandPlane } from '../reference/place-plane';
import type { ReferencePlane } from '../reference/plane';
import { scenePlane } from '../reference/scene-plane';
import { reachingReferences, withReferences } from '../reference/with-references';
import { rectPath } from '../scene/paths';
import { boxAt, lineAt, type Span } from '../scene/span';
import type { Scene, SceneShape } from '../scene/scene';

export interface ViolinModel extends SceneModel {
  readonly kind: 'violin';
}

interface Plan extends Bodies {
  readonly column: string;
  readonly measure: string;
  readonly by: string | null;
  readonly edgeFormat: ValueFormat;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

interface Place extends Span {
  /** Half of the room across. */
  readonly half: number;
}

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
  if (plan.bodies.length === 0) return emptyModel(input, noValues, shape.notes);
  return onlyNotes(input, plan.notes) ?? assemble(input, plan);
}

function planBodies(input: ChartInput, shape: HistogramShape, bin: ResultColumn, value: ResultColumn): Plan {
  const { configuration, result, environment } = input;
  const read = readBodies(input, shape);
  const most = Math.max(3, Math.floor(Math.max(input.width - 60, input.height - 40) / leastBand));
  const cut = read.bodies.length > most;
  return {
    ...read,
    bodies: read.bodies.slice(0, most),
    column: bin.name,
    measure: value.name,
    by: mappedColumns(result, configuration.mapping, 'x')[0]?.name ?? null,
    edgeFormat: createValueFormat(configuration.visual.valueFormat, 'float', read.edges, environment.locale),
    format: createValueFormat(undefined, value.type, [], environment.locale),
    notes: cut ? [...shape.notes, `${most} of ${read.bodies.length} are drawn; the table has all.`] : shape.notes,
  };
}

function assemble(input: ChartInput, plan: Plan): ViolinModel {
  const { configuration } = input;
  const placed = isLying(input, plan) ? lay(input, plan) : stand(input, plan);
  const { scene, places, scale } = placed;
  const most = Math.max(...plan.bodies.map(({ counts, total }) => Math.max(...counts) / total));
  const drawn = plan.bodies.flatMap((body, index) => {
    const place = places[index];
    return place ? [{ body, place }] : [];
  });
  const model: ViolinModel = {
    kind: 'violin',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan, input.environment.locale),
    notes: [...plan.notes, ...rangeNotes(plan, axisWish(configuration, 'y'), scale, plan.edgeFormat.short)],
    legend: null,
    marks: createSceneMarks(drawn.map(({ body, place }) => markOf(body, place, plan, input.environment.locale))),
    scene: {
      shapes: [
        ...scene.shapes,
        ...drawn.flatMap(({ body, place }) => drawBody(input, plan, { body, place, most, scale })),
      ],
      texts: scene.texts,
    },
  };
  return withReferences(input, model, () => planeOf(input, plan, placed));
}

/** Shapes are no single numbers: lines can be put anywhere, and made of none of them. */
function planeOf(input: ChartInput, plan: Plan, { scene, scale, inner, lying }: Placed): ReferencePlane {
  const step = (lying ? inner.height : inner.width) / plan.bodies.length;
  const x = bandPlane({
    places: namesOf(plan),
    upright: lying,
    start: (index) => (lying ? inner.y : inner.x) + index * step,
    width: step,
    locale: input.environment.locale,
  });
  return scenePlane(input, { inner, scene, scale, write: plan.edgeFormat.short, lying, x });
}

const namesOf = ({ places, bodies }: Plan): Places =>
  pickedPlaces(
    places,
    bodies.map(({ place }) => place),
  );

interface Placed {
  readonly scene: Scene;
  readonly places: readonly Place[];
  readonly scale: ValueScale;
  readonly inner: Box;
  readonly lying: boolean;
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

function scaleOf(input: ChartInput, { edges, width }: Plan, length: number, per: number): ValueScale {
  const range = reachingReferences(input, 'y', [edges[0] ?? 0, (edges.at(-1) ?? 0) + width]);
  return valueScale(range, {
    wish: linearOnly(axisWish(input.configuration, 'y')),
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
  const names = namesOf(plan);
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
    ...{ scene, scale, inner: frame.inner, lying: false },
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
    ...{ scene, scale, inner: frame.inner, lying: true },
    places: plan.bodies.map((_, index) => ({
      along: x,
      center: frame.inner.y + (index + 0.5) * step,
      half,
      lying: true,
    })),
  };
}

/** A mirrored outline as wide as the share of the values there; the middle half as a bar, the median as a line. */
interface Drawn {
  readonly body: Body;
  readonly place: Place;
  /** The largest share that is in one range. */
  readonly most: number;
  readonly scale: ValueScale;
}

function drawBody(input: ChartInput, plan: Plan, { body, place, most, scale }: Drawn): SceneShape[] {
  const { tokens } = input.environment;
  const { along, center, half, lying } = place;
  const color = categoryColor(0, tokens);
  const fill = isLit(body.filter, input.selected) ? areaColor(color, tokens) : dimmedColor(color, tokens);
  const halves = within(outlineOf(plan, body), scale).map(({ value, count }) => ({
    at: along(value),
    reach: (count / body.total / most) * half,
  }));
  const upper = halves.map(({ at, reach }) => [at, center - reach] as const);
  const lower = halves.map(({ at, reach }) => [at, center + reach] as const);
  const path = bandPath(upper, lower, true);
  const [low, median, high] = body.quartiles;
  const [from, to] = [Math.min(along(low), along(high)), Math.max(along(low), along(high))];
  const thin = Math.min(5, half * 0.3);
  const reach = Math.max(4, half * 0.36);
  const isOn = (value: number): boolean => value >= scale.min && value <= scale.max;
  const middle = { d: rectPath(boxAt(place, from, Math.max(1, to - from), thin)), fill: tokens.ink };
  const shape = { d: lying ? path : swapped(path), fill };
  return [
    ...(halves.length < 2 ? [] : [shape]),
    ...(high < scale.min || low > scale.max ? [] : [middle]),
    ...(!isOn(median)
      ? []
      : [
          {
            d: lineAt(place, [median, center - reach], [median, center + reach]),
            stroke: tokens.surface,
            strokeWidth: 2.5,
          },
        ]),
  ];
}

/** A path with its coordinates exchanged: what lay now stands. */
const swapped = (path: string): string => path.replace(/(-?[\d.]+),(-?[\d.]+)/g, '$2,$1');

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
  if (by === null || bodies.length === 1)
    return `Violin plot of ${column}: median about ${write(first.quartiles[1])}, half of the values from ${write(first.quartiles[0])} to ${write(first.quartiles[2])}.`;
  const highest = bodies.reduce((best, body) => (body.quartiles[1] > best.quartiles[1] ? body : best));
  const lowest = bodies.reduce((best, body) => (body.quartiles[1] < best.quartiles[1] ? body : best));
  return sentence(
    `Violin plots of ${column} by ${by}, ${formatCount(bodies.length, locale)} of equal area.`,
    `Highest median about ${write(highest.quartiles[1])} at ${highest.label}, lowest about ${write(lowest.quartiles[1])} at ${lowest.label}.`,
  );
}
