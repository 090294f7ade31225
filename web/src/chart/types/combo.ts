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
import { createBands, type Bands } from '../layout/bands';
import { comboScales, type ComboScales } from '../layout/combo-scales';
import { topLegend, rightLegend } from '../layout/legend';
import { bandAxis } from '../layout/place-axis';
import { layOutStanding, type Standing } from '../layout/standing';
import { valueTickLabels } from '../layout/value-axis';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  type ChartInput,
  type ChartModel,
  type LegendItem,
  type LegendModel,
  type MarkValues,
} from '../model';
import { linePath } from '../path';
import type { SceneModel } from '../plots/scene-plot';
import { circlePath, rectPath } from '../scene/paths';
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
  return plan ? assemble(input, plan) : emptyModel(input, noValues, shape.notes);
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
    ...comboScales(input, left, right, whole),
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
  return {
    kind: 'combo',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(plan),
    notes: plan.notes,
    legend,
    marks: createSceneMarks(places.positions.map((_, place) => markOf(plan, place, standing, bands))),
    scene: { shapes: [...standing.scene.shapes, ...shapes], texts: standing.scene.texts },
  };
}

function legendOf(input: ChartInput, plan: Plan): LegendModel | null {
  const wish = input.configuration.visual.legend ?? 'auto';
  if (wish === 'none' || input.height < 100) return null;
  const { tokens, measure } = input.environment;
  const beside = plan.right ? ' (right)' : '';
  const items: LegendItem[] = [
    ...plan.bars.map(({ name, color }) => ({
      id: `b ${name}`,
      label: name,
      color: areaColor(color, tokens),
      shape: 'box' as const,
    })),
    ...plan.lines.map(({ name, color }) => ({ id: `l ${name}`, label: name + beside, color, shape: 'line' as const })),
  ];
  return wish === 'right' ? rightLegend(items, input, measure) : topLegend(items, input, measure);
}

const valuesAt = ({ places }: Plan, place: number): MarkValues => {
  const value = places.values[place];
  return value === undefined ? {} : { [places.column]: value };
};

function drawBars(input: ChartInput, plan: Plan, { frame, y }: Standing, bands: Bands): SceneShape[] {
  const { tokens } = input.environment;
  const thickness = bands.band / plan.bars.length;
  const gap = thickness > 5 ? 1 : 0;
  const shapes = plan.bars.flatMap(({ color, values }, index) =>
    values.flatMap((value, place): SceneShape[] => {
      if (value === null) return [];
      const lit = isLit(valuesAt(plan, place), input.selected);
      const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      const x = frame.inner.x + bands.start(place) + index * thickness;
      const box = { x, y: top, width: Math.max(0.5, thickness - gap), height: bottom - top };
      return [{ d: rectPath(box), fill: lit ? areaColor(color, tokens) : dimmedColor(color, tokens) }];
    }),
  );
  return mergeShapes(shapes, true);
}

/** Lines with an edge in the colour of the surface: they are seen on the bars, too. */
function drawLines(input: ChartInput, plan: Plan, standing: Standing, bands: Bands): SceneShape[] {
  const { tokens } = input.environment;
  const count = plan.places.positions.length;
  return plan.lines.flatMap(({ color, values }): SceneShape[] => {
    const points = values.map((value, place) =>
      value === null
        ? null
        : ([standing.frame.inner.x + bands.center(place), lineHeight(plan, standing, value)] as const),
    );
    const d = linePath(points, input.configuration.visual.smooth ?? false);
    const dots = points.flatMap((point) => (point ? [circlePath({ x: point[0], y: point[1] }, 3)] : [])).join('');
    const withDots = input.configuration.visual.points ?? count <= mostDots;
    return [
      { d, stroke: tokens.surface, strokeWidth: 5 },
      { d, stroke: color, strokeWidth: 2 },
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
