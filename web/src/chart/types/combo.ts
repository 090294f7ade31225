import type { ResultColumn } from '@datavizpro/contract';
import {
  extent,
  mappedColumns,
  shapeCombo,
  toNumbers,
  type ComboShape,
  type ShapedSeries,
} from '@datavizpro/contract/shapes';
import { areaColor, categoryColor, dimmedColor } from '../colors';
import { readPlaces, reorderPlaces, type Places } from '../data/categories';
import { extremesOf, sentence } from '../describe';
import { createValueFormat, type ValueFormat } from '../format/numbers';
import { baseOf, isDrawable, positionOn } from '../layout/axis-position';
import { axisNotes, axisWish } from '../layout/axis-wish';
import { createBands, type Bands } from '../layout/bands';
import { comboScales, type ComboScales } from '../layout/combo-scales';
import { bridgeDash, bridgesOf } from '../layout/bridges';
import { clipLine } from '../layout/clip-line';
import { topLegend, rightLegend } from '../layout/legend';
import { bandAxis } from '../layout/place-axis';
import { layOutStanding, type Standing } from '../layout/standing';
import { stretchesOf } from '../layout/stretches';
import { valueTickLabels } from '../layout/value-axis';
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
  type LegendItem,
  type LegendModel,
  type MarkValues,
} from '../model';
import { linePath, type PathPoint } from '../path';
import type { SceneModel } from '../plots/scene-plot';
import { bandPlane } from '../reference/place-plane';
import { valuePlane, type ReferencePlane } from '../reference/plane';
import { scenePlane } from '../reference/scene-plane';
import { reachingReferences, withReferences } from '../reference/with-references';
import { circlePath, rectPath } from '../scene/paths';
import { dashOf, patternChoice } from '../scene/patterns';
import { mergeShapes, type SceneShape } from '../scene/scene';

export interface ComboModel extends SceneModel {
  readonly kind: 'combo';
}

/** A measure at every place. */
interface Track {
  readonly name: string;
  readonly color: string;
  readonly values: readonly (number | null)[];
}

interface Plan extends ComboScales {
  readonly places: Places;
  readonly bars: readonly Track[];
  readonly lines: readonly Track[];
  readonly barFormat: ValueFormat;
  readonly lineFormat: ValueFormat;
  readonly notes: readonly string[];
}

const mostBars = 4;
const mostLines = 4;
const mostDots = 40;
const leastBand = 2;

export function computeCombo(input: ChartInput): ComboModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeCombo(input);
  const x = mappedColumns(result, configuration.mapping, 'x')[0];
  if (!shape || !x) return emptyModel(input, noMapping);
  const all = readPlaces({ ...x, values: shape.categories }, configuration.query, environment.locale, true);
  const { places, notes } = lastPlaces(input, all);
  const plan = planTracks(input, { ...shape, notes: [...shape.notes, ...notes] }, places);
  if (!plan) return emptyModel(input, noValues, shape.notes);
  return onlyNotes(input, plan.notes) ?? assemble(input, plan);
}

/** As many as have a band that can be seen: the last ones, as they are the news. */
function lastPlaces({ width }: ChartInput, places: Places): { places: Places; notes: string[] } {
  const most = Math.max(4, Math.floor((width - 60) / leastBand));
  const count = places.positions.length;
  if (count <= most) return { places, notes: [] };
  const order = Array.from({ length: most }, (_, index) => count - most + index);
  return {
    places: reorderPlaces(places, order),
    notes: [`The last ${most} of ${count} are drawn; the table has all.`],
  };
}

function planTracks(input: ChartInput, shape: ComboShape, places: Places): Plan | null {
  const { configuration, result } = input;
  const bars = tracksOf(input, shape.bars.slice(0, mostBars), places, 0);
  const lines = tracksOf(input, shape.lines.slice(0, mostLines), places, bars.length);
  const barRange = extent(bars.flatMap(({ values }) => values));
  const lineRange = extent(lines.flatMap(({ values }) => values));
  if (!barRange && !lineRange) return null;
  const columns = (role: string): ResultColumn[] => mappedColumns(result, configuration.mapping, role);
  const left = barRange ?? [0, 1];
  const right = lineRange ?? [0, 1];
  const whole = [isWhole(columns('y')), isWhole(columns('line'))] as const;
  const leftOut = shape.bars.length - bars.length + shape.lines.length - lines.length;
  return {
    places,
    bars,
    lines,
    barFormat: formatOf(input, columns('y')),
    lineFormat: formatOf(input, columns('line')),
    ...comboScales(input, reachingReferences(input, 'y', left), reachingReferences(input, 'right', right), whole),
    notes: [
      ...shape.notes,
      ...(leftOut > 0
        ? [`${leftOut} more ${leftOut === 1 ? 'measure is' : 'measures are'} not drawn; the table has all.`]
        : []),
    ],
  };
}

const isWhole = (columns: readonly ResultColumn[]): boolean => columns.every(({ type }) => type === 'integer');

function formatOf(input: ChartInput, columns: readonly ResultColumn[]): ValueFormat {
  const { configuration, environment } = input;
  const values = columns.flatMap(toNumbers);
  const type = isWhole(columns) ? 'integer' : 'float';
  return createValueFormat(configuration.visual.valueFormat, type, values, environment.locale);
}

function tracksOf(input: ChartInput, series: readonly ShapedSeries[], places: Places, first: number): Track[] {
  const { tokens } = input.environment;
  const wishes = input.configuration.visual.colors ?? {};
  return series.map(({ measure, values }, index) => {
    const placed = new Array<number | null>(places.positions.length).fill(null);
    values.forEach((value, category) => {
      const place = places.placeOf[category] ?? -1;
      if (place >= 0 && value !== null) placed[place] = (placed[place] ?? 0) + value;
    });
    const wish = Object.hasOwn(wishes, measure) ? wishes[measure] : undefined;
    return { name: measure, color: categoryColor(wish ?? first + index, tokens), values: placed };
  });
}

function assemble(input: ChartInput, plan: Plan): ComboModel {
  const { measure, locale } = input.environment;
  const { visual } = input.configuration;
  const { places, bars, lines } = plan;
  const count = places.positions.length;
  const bandsFor = (width: number): Bands => createBands(count, width, bars.length);
  const legend = legendOf(input, plan);
  const standing = layOutStanding(input, {
    legend,
    left: {
      scale: plan.left,
      labels: valueTickLabels(plan.left, plan.barFormat),
      title: visual.yTitle ?? (plan.right && bars.length === 1 ? bars[0]?.name : undefined),
    },
    ...(plan.right
      ? {
          right: {
            scale: plan.right,
            labels: valueTickLabels(plan.right, plan.lineFormat),
            title: lines.length === 1 ? lines[0]?.name : undefined,
          },
        }
      : {}),
    axisFor: (width) => {
      const bands = bandsFor(width);
      return bandAxis(places, bands.center, bands.step, { width, locale, measure });
    },
    xTitle: visual.xTitle,
  });
  const bands = bandsFor(standing.frame.inner.width);
  const shapes = [...drawBars(input, plan, standing, bands), ...drawLines(input, plan, standing, bands)];
  const model: ComboModel = {
    kind: 'combo',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan),
    notes: [...plan.notes, ...axisNotesOf(input, plan)],
    legend,
    marks: createSceneMarks(places.positions.map((_, place) => markOf(plan, place, standing, bands))),
    scene: { shapes: [...standing.scene.shapes, ...shapes], texts: standing.scene.texts },
  };
  return withReferences(input, model, () => planeOf(input, plan, model, { standing, bands }));
}

const numbersOf = (tracks: readonly Track[]): number[] =>
  tracks.flatMap(({ values }) => values.filter((value) => value !== null));

function axisNotesOf({ configuration, environment }: ChartInput, plan: Plan): string[] {
  const { bars, lines, left, right, barFormat, lineFormat } = plan;
  const { locale } = environment;
  const onLeft = numbersOf(right ? bars : [...bars, ...lines]);
  const wish = axisWish(configuration, 'y');
  const both = axisNotes({ wish, scale: left, values: onLeft, write: barFormat.short, locale, lengths: 'Bars' });
  if (!right) return both;
  const own = { wish: axisWish(configuration, 'right'), scale: right, values: numbersOf(lines) };
  return [...both, ...axisNotes({ ...own, write: lineFormat.short, locale }).map((note) => `On the right: ${note}`)];
}

function planeOf(input: ChartInput, plan: Plan, { scene }: ComboModel, placing: Placing): ReferencePlane {
  const { standing, bands } = placing;
  const { inner } = standing.frame;
  const { locale } = input.environment;
  const valuesOf = (tracks: readonly Track[]) => (series?: string) =>
    series === undefined ? numbersOf(tracks) : numbersOf(tracks.filter(({ name }) => name === series));
  const start = (place: number): number => inner.x + bands.center(place) - bands.step / 2;
  const write = plan.lineFormat.short;
  return scenePlane(input, {
    ...{ inner, scene, scale: plan.left, write: plan.barFormat.short },
    values: valuesOf(plan.right ? plan.bars : [...plan.bars, ...plan.lines]),
    x: bandPlane({ places: plan.places, upright: false, start, width: bands.step, locale }),
    drawn: boxesOf(plan, placing),
    right: plan.right
      ? valuePlane({ scale: plan.right, inner, upright: true, write, values: valuesOf(plan.lines) })
      : undefined,
  });
}

interface Placing {
  readonly standing: Standing;
  readonly bands: Bands;
}

/** Where patterns are asked for and there is more than one measure to tell apart. */
const isPatterned = ({ configuration }: ChartInput, { bars, lines }: Plan): boolean =>
  configuration.visual.patterns === true && bars.length + lines.length > 1;

function legendOf(input: ChartInput, plan: Plan): LegendModel | null {
  const wish = input.configuration.visual.legend ?? 'auto';
  if (wish === 'none' || input.height < 100) return null;
  const { tokens, measure } = input.environment;
  const beside = plan.right ? ' (right)' : '';
  const patterned = isPatterned(input, plan);
  const items: LegendItem[] = [
    ...plan.bars.map(({ name, color }, index) => ({
      id: `b ${name}`,
      label: name,
      color: areaColor(color, tokens),
      shape: 'box' as const,
      ...patternChoice(patterned, index, tokens),
    })),
    ...plan.lines.map(({ name, color }, index) => ({
      id: `l ${name}`,
      label: name + beside,
      color,
      shape: 'line' as const,
      ...patternChoice(patterned, index, tokens),
    })),
  ];
  return wish === 'right' ? rightLegend(items, input, measure) : topLegend(items, input, measure);
}

const valuesAt = ({ places }: Plan, place: number): MarkValues => {
  const value = places.values[place];
  return value === undefined ? {} : { [places.column]: value };
};

interface Bar {
  readonly index: number;
  readonly place: number;
  readonly value: number;
}

function barBox({ bars, left }: Plan, { standing: { frame, y }, bands }: Placing, { index, place, value }: Bar): Box {
  const thickness = bands.band / bars.length;
  const gap = thickness > 5 ? 1 : 0;
  const base = y(baseOf(left));
  const [top, bottom] = [Math.min(y(value), base), Math.max(y(value), base)];
  const x = frame.inner.x + bands.start(place) + index * thickness;
  return { x, y: top, width: Math.max(0.5, thickness - gap), height: bottom - top };
}

/** What is drawn: a place's mark reaches from its bars to its lines, and is free between them. */
function boxesOf(plan: Plan, placing: Placing): Box[] {
  const { standing, bands } = placing;
  const bars = plan.bars.flatMap(({ values }, index) =>
    values.flatMap((value, place) => (value === null ? [] : [barBox(plan, placing, { index, place, value })])),
  );
  const lines = plan.lines.flatMap(({ values }) =>
    stretchesOf(
      values.map((value, place): PathPoint => {
        const x = standing.frame.inner.x + bands.center(place);
        return value === null ? null : [x, lineHeight(plan, standing, value)];
      }),
    ),
  );
  return [...bars, ...lines];
}

function drawBars(input: ChartInput, plan: Plan, standing: Standing, bands: Bands): SceneShape[] {
  const { tokens } = input.environment;
  const shapes = plan.bars.flatMap(({ color, values }, index) =>
    values.flatMap((value, place): SceneShape[] => {
      if (value === null) return [];
      const lit = isLit(valuesAt(plan, place), input.selected);
      const box = barBox(plan, { standing, bands }, { index, place, value });
      const fill = lit ? areaColor(color, tokens) : dimmedColor(color, tokens);
      return [{ d: rectPath(box), fill, ...patternChoice(isPatterned(input, plan), index, tokens) }];
    }),
  );
  return mergeShapes(shapes, true);
}

/** Lines with an edge in the colour of the surface: they are seen on the bars, too. */
function drawLines(input: ChartInput, plan: Plan, standing: Standing, bands: Bands): SceneShape[] {
  const { tokens } = input.environment;
  const count = plan.places.positions.length;
  const { inner } = standing.frame;
  const { nulls, smooth = false } = input.configuration.visual;
  const scale = plan.right ?? plan.left;
  const inPlot = (point: PathPoint): PathPoint => point && [point[0], point[1] + inner.y];
  return plan.lines.flatMap(({ color, values }, index): SceneShape[] => {
    const course = values.map((value, place): PathPoint => {
      const number = value ?? (nulls === 'zero' ? 0 : null);
      if (!isDrawable(scale, number)) return null;
      return [inner.x + bands.center(place), (1 - positionOn(scale, number)) * inner.height];
    });
    const points = clipLine(course, inner.height).map(inPlot);
    const bridge = nulls === 'connect' ? bridgesOf(course, inner.height, inner.y) : null;
    const dash = isPatterned(input, plan) ? dashOf(index) : undefined;
    const d = linePath(points, smooth);
    const dots = points.flatMap((point) => (point ? [circlePath({ x: point[0], y: point[1] }, 3)] : [])).join('');
    const withDots = input.configuration.visual.points ?? count <= mostDots;
    return [
      { d, stroke: tokens.surface, strokeWidth: 5 },
      ...(bridge === null ? [] : [{ d: bridge, stroke: color, strokeWidth: 1.5, dash: bridgeDash }]),
      { d, stroke: color, strokeWidth: 2, ...(dash === undefined ? {} : { dash }) },
      ...(withDots && dots !== '' ? [{ d: dots, fill: color, stroke: tokens.surface, strokeWidth: 1.5 }] : []),
    ];
  });
}

const lineHeight = (plan: Plan, { y, yRight }: Standing, value: number): number =>
  plan.right ? yRight(value) : y(value);

function markOf(plan: Plan, place: number, standing: Standing, bands: Bands): SceneMark {
  const { inner } = standing.frame;
  const left = inner.x + bands.center(place) - bands.step / 2;
  const rowsOf = (tracks: readonly Track[], format: ValueFormat) =>
    tracks.flatMap(({ name, color, values }) => {
      const value = values[place] ?? null;
      return value === null ? [] : [{ label: name, value: format.full(value), color, active: false }];
    });
  const tops = [
    ...plan.bars.flatMap(({ values }) => values[place] ?? []).map((value) => standing.y(value)),
    ...plan.lines.flatMap(({ values }) => values[place] ?? []).map((value) => lineHeight(plan, standing, value)),
  ];
  const top = Math.min(inner.y + inner.height, ...tops);
  return {
    contains: (x, y) => x >= left && x < left + bands.step && y >= inner.y && y <= inner.y + inner.height,
    mark: () => {
      const title = plan.places.label(place);
      const rows = [...rowsOf(plan.bars, plan.barFormat), ...rowsOf(plan.lines, plan.lineFormat)];
      const box = { x: inner.x + bands.start(place), y: top, width: bands.band, height: inner.y + inner.height - top };
      return {
        title,
        rows,
        reading: `${title}: ${rows.map(({ label, value }) => `${label} ${value}`).join(', ') || 'no value'}`,
        values: valuesAt(plan, place),
        x: left + bands.step / 2,
        y: top,
        box,
      };
    },
  };
}

function describe({ bars, lines, places, barFormat, lineFormat, right }: Plan): string {
  const course = (track: Track, format: ValueFormat): string => {
    const found = extremesOf(track.values);
    if (!found) return `${track.name} has no values.`;
    const at = (extreme: { value: number; place: number }): string =>
      `${format.full(extreme.value)} at ${places.label(extreme.place)}`;
    if (found.min.place === found.max.place) return `${track.name}: ${at(found.min)}.`;
    return `${track.name}: lowest ${at(found.min)}, highest ${at(found.max)}.`;
  };
  const names = (tracks: readonly Track[]): string => tracks.map(({ name }) => name).join(', ');
  return sentence(
    `Bars of ${names(bars)} and ${lines.length === 1 ? 'a line' : 'lines'} of ${names(lines)} by ${places.column}${right ? ', each on an axis of its own' : ''}.`,
    ...[...bars.map((bar) => course(bar, barFormat)), ...lines.map((line) => course(line, lineFormat))].slice(0, 2),
  );
}
