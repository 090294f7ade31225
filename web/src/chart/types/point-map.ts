import type { ResultColumn } from '@datavizpro/contract';
import {
  extent,
  mappedColumns,
  outputShape,
  shapePointMap,
  type PointMapShape,
  type ShapedPoint,
} from '@datavizpro/contract/shapes';
import { dimmedColor, isDark } from '../colors';
import { colorings, type Coloring } from '../data/point-colors';
import { sentence } from '../describe';
import { createValueFormat, formatCount, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { topLegend } from '../layout/legend';
import { labelPoints } from '../layout/point-labels';
import { geometryOf, viewOfPoints } from '../maps/view';
import { createPointMarks, type DrawnPoint } from '../marks/point-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  type Box,
  type ChartInput,
  type ChartModel,
  type Mark,
  type MarkValues,
} from '../model';
import { circlePath } from '../scene/paths';
import { layered, mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';
import { sizeKey } from '../scene/size-key';

/** Points over a map. */
export interface PointMapModel extends ChartModel {
  readonly kind: 'pointMap';
  readonly map: Scene;
  readonly mapBox: Box;
  readonly key: Scene;
  readonly points: readonly PlacedPoint[];
}

/** A point of the data, or several that are too near to each other to be told apart. */
export interface PlacedPoint extends DrawnPoint {
  readonly rows: readonly number[];
  readonly size: number | null;
}

/** More points than this are drawn together with their neighbours. */
const mostApart = 1_500;
/** Side of the squares whose points are one, in pixels. */
const square = 14;
const plainRadius = 4;
const largestRadius = 40;

const nothing: Scene = { shapes: [], texts: [] };

interface Parts {
  readonly shape: PointMapShape;
  readonly size: ResultColumn | undefined;
  readonly by: ResultColumn | undefined;
  readonly details: readonly ResultColumn[];
  readonly coloring: Coloring;
  readonly format: ValueFormat;
}

export function computePointMap(input: ChartInput): PointMapModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapePointMap(input);
  if (!shape) return emptyModel(input, noMapping);
  if (shape.points.length === 0) return emptyModel(input, 'No row has a place on the globe.', shape.notes);
  const of = (role: string): readonly ResultColumn[] => mappedColumns(result, configuration.mapping, role);
  const [size, by] = [of('size')[0], of('series')[0]];
  const sizes = shape.points.map((point) => point.size);
  const format = createValueFormat(
    configuration.visual.valueFormat,
    size?.type ?? 'integer',
    sizes,
    environment.locale,
  );
  const coloring = colorings(
    input,
    by,
    shape.points.map(({ row }) => row),
  );
  return assemble(input, { shape, size, by, details: of('detail'), coloring, format });
}

function assemble(input: ChartInput, parts: Parts): PointMapModel {
  const { environment, configuration } = input;
  const { tokens } = environment;
  const { items } = parts.coloring;
  const legend =
    configuration.visual.legend === 'none' || items.length < 2 ? null : topLegend(items, input, environment.measure);
  const top = legend?.height ?? 0;
  const mapBox = { x: 0, y: top, width: input.width, height: Math.max(20, input.height - top) };
  const view = viewOfPoints(configuration.visual.map?.view === 'whole' ? null : boundsOf(parts.shape.points), mapBox);
  const place = ({ longitude, latitude }: ShapedPoint): { x: number; y: number } => {
    const [x, y] = view.project?.(longitude, latitude) ?? [longitude, latitude];
    return { x: x * view.fit.scale + view.fit.dx, y: y * view.fit.scale + view.fit.dy };
  };
  const apart = parts.shape.points.length <= mostApart;
  const spots = parts.shape.points.map((point): Spot => ({ point, ...place(point) }));
  const groups = apart ? spots.map((spot) => [spot]) : gather(spots);
  const points = drawPoints(input, parts, groups);
  const geometry = geometryOf('world', view, mapBox);
  const land: SceneShape[] = [
    { d: geometry.regions.map(({ d }) => d).join(''), fill: isDark(tokens) ? tokens.hair : tokens.sunken },
    { d: geometry.borders, stroke: tokens.hairStrong, strokeWidth: 0.6 },
    { d: geometry.coasts, stroke: tokens.hairStrong, strokeWidth: 0.6 },
  ];
  const count = formatCount(parts.shape.points.length, environment.locale);
  const most = points.reduce((max, { size }) => Math.max(max, Math.abs(size ?? 0)), 0);
  const sizes = (apart && parts.size ? keyOf(input, parts, most, points.length, mapBox) : null) ?? nothing;
  const notes = apart
    ? []
    : [
        `${count} points are drawn as ${formatCount(points.length, environment.locale)}: each stands for those around it.`,
      ];
  return {
    kind: 'pointMap',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(input, parts, count),
    notes: [...parts.shape.notes, ...notes],
    legend,
    marks: createPointMarks(
      points,
      { outer: mapBox, inner: mapBox, margin: { top: 0, right: 0, bottom: 0, left: 0 } },
      (point) =>
        readPoint(
          input,
          parts,
          points.find((each) => each.row === point.row) ?? { ...point, rows: [point.row], size: null },
        ),
    ),
    map: layered(
      { shapes: [...land, ...circles(points)], texts: apart ? namesOf(input, parts, points, mapBox) : [] },
      sizes,
    ),
    mapBox,
    key: nothing,
    points,
  };
}

function boundsOf(points: readonly ShapedPoint[]): { west: number; east: number; south: number; north: number } | null {
  const [across, up] = [
    extent(points.map(({ longitude }) => longitude)),
    extent(points.map(({ latitude }) => latitude)),
  ];
  return across && up ? { west: across[0], east: across[1], south: up[0], north: up[1] } : null;
}

/** A point of the data at its place in the picture. */
interface Spot {
  readonly point: ShapedPoint;
  readonly x: number;
  readonly y: number;
}

/** More squares than a picture is high. */
const mostDown = 2 ** 12;

/** Points in one square of the picture. */
function gather(spots: readonly Spot[]): Spot[][] {
  const squares = new Map<number, Spot[]>();
  for (const spot of spots) {
    const key = Math.floor(spot.x / square) * mostDown + Math.floor(spot.y / square);
    const known = squares.get(key);
    if (known) known.push(spot);
    else squares.set(key, [spot]);
  }
  return [...squares.values()];
}

/** Points that stand for a square do not reach far into the next one. */
const largestOf = (input: ChartInput, { shape }: Parts, groups: number): number =>
  groups < shape.points.length ? square * 0.6 : Math.min(largestRadius, input.width / 27, input.height / 16);

/** Areas grow with the value, as the eye reads them; the largest are drawn first. */
function drawPoints(input: ChartInput, parts: Parts, groups: readonly (readonly Spot[])[]): PlacedPoint[] {
  const { tokens } = input.environment;
  const additive = parts.size !== undefined && outputShape(input.configuration.query, parts.size.name).additive;
  const sizeOf = (group: readonly Spot[]): number | null => {
    if (!parts.size) return group.length;
    let [sum, known] = [0, 0];
    for (const { point } of group) {
      if (point.size === null) continue;
      sum += point.size;
      known += 1;
    }
    if (known === 0) return null;
    return group.length === 1 || additive ? sum : sum / known;
  };
  const sized = groups.map((group) => ({ group, size: sizeOf(group) }));
  const most = sized.reduce((max, { size }) => Math.max(max, Math.abs(size ?? 0)), 0);
  const scaled = parts.size !== undefined || groups.length < parts.shape.points.length;
  const largest = largestOf(input, parts, groups.length);
  const radius = (size: number | null): number =>
    scaled && most > 0
      ? Math.max(1.6, largest * Math.sqrt(Math.abs(size ?? 0) / most))
      : Math.min(plainRadius, largest);
  return sized
    .map(({ group, size }): PlacedPoint => {
      const row = group[0]?.point.row ?? 0;
      const color = parts.coloring.colorOf(row);
      const lit = input.selected === null || isLit(valuesOf(parts, row), input.selected);
      return {
        row,
        rows: group.map(({ point }) => point.row),
        size,
        x: group.reduce((sum, { x }) => sum + x, 0) / group.length,
        y: group.reduce((sum, { y }) => sum + y, 0) / group.length,
        radius: radius(size),
        color: lit ? color : dimmedColor(color, tokens),
        edge: tokens.surface,
      };
    })
    .sort((a, b) => b.radius - a.radius);
}

const circles = (points: readonly PlacedPoint[]): SceneShape[] =>
  mergeShapes(
    points.map(({ x, y, radius, color, edge }) => ({
      d: circlePath({ x, y }, radius),
      fill: color,
      fillOpacity: 0.78,
      stroke: edge,
      strokeWidth: 0.8,
    })),
    points.length > 200,
  );

function keyOf(input: ChartInput, parts: Parts, most: number, count: number, box: Box): Scene | null {
  const { measure, tokens } = input.environment;
  const title = parts.size?.name ?? '';
  const radius = largestOf(input, parts, count);
  return sizeKey({ title, most, radius, write: parts.format.short, measure, tokens, box: { ...box, y: 0 } });
}

const mostNames = 24;

/** Names of the largest points that have room. */
function namesOf(input: ChartInput, parts: Parts, points: readonly PlacedPoint[], box: Box): SceneText[] {
  const [detail] = parts.details;
  if (!detail || points.length > 300 || input.width < 200) return [];
  const { measure, tokens, locale } = input.environment;
  const write = createLabeler(detail, outputShape(input.configuration.query, detail.name), locale);
  const named = points.map((point) => ({ ...point, text: write(detail.values[point.row] ?? null) }));
  return labelPoints(named, { box: { ...box, y: 0 }, measure, font: nameFont, most: mostNames }).map((label) => ({
    ...label,
    color: tokens.ink,
    size: nameFont,
    halo: tokens.surface,
  }));
}
const nameFont = 11;

function valuesOf({ by, details }: Parts, row: number): MarkValues {
  return Object.fromEntries(
    [...(by ? [by] : []), ...details].map((column) => [column.name, column.values[row] ?? null]),
  );
}

function readPoint(
  input: ChartInput,
  parts: Parts,
  point: PlacedPoint,
): Pick<Mark, 'title' | 'rows' | 'reading' | 'values' | 'resultRows'> {
  const { query } = input.configuration;
  const { locale } = input.environment;
  const several = point.rows.length > 1;
  const named = parts.details.map((column) =>
    createLabeler(column, outputShape(query, column.name), locale, query.timezone)(column.values[point.row] ?? null),
  );
  const at = parts.shape.points.find(({ row }) => row === point.row);
  const degrees = `${at?.latitude.toFixed(2) ?? ''}, ${at?.longitude.toFixed(2) ?? ''}`.replaceAll('-', '−');
  const title = several
    ? `${formatCount(point.rows.length, locale)} points`
    : named.join(' · ') || parts.coloring.label(point.row) || degrees;
  const rows = [
    ...(parts.size && point.size !== null
      ? [{ label: parts.size.name, value: parts.format.full(point.size), color: point.color, active: false }]
      : []),
    ...(title === degrees ? [] : [{ label: 'Near', value: degrees, color: null, active: false }]),
  ];
  const reading = [title, ...rows.map(({ label, value }) => `${label} ${value}`)].join(', ');
  return { title, rows, reading, values: several ? {} : valuesOf(parts, point.row), resultRows: point.rows };
}

function describe(input: ChartInput, { shape, size, details, format }: Parts, count: string): string {
  const { query } = input.configuration;
  const largest = size
    ? shape.points.reduce<ShapedPoint | null>(
        (most, point) => ((point.size ?? -Infinity) > (most?.size ?? -Infinity) ? point : most),
        null,
      )
    : null;
  const [detail] = details;
  const name =
    largest && detail
      ? createLabeler(
          detail,
          outputShape(query, detail.name),
          input.environment.locale,
        )(detail.values[largest.row] ?? null)
      : '';
  return sentence(
    `Map of ${count} ${shape.points.length === 1 ? 'point' : 'points'}${size ? ` by ${size.name}` : ''}.`,
    largest?.size !== null && largest && size
      ? `Most ${size.name}: ${format.full(largest.size)}${name === '' ? '' : ` at ${name}`}.`
      : '',
  );
}
