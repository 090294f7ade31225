import { cutPlaces, pickPlaces } from '../data/series-cut';
import { readSeries, type SeriesTable } from '../data/series';
import { describeSeries } from '../describe';
import { areaColor, dimmedColor } from '../colors';
import { positionOn } from '../layout/axis-position';
import type { ValueScale } from '../layout/linear-ticks';
import { namesAround, roundWithNames, type Round } from '../layout/round-labels';
import { seriesLegend } from '../layout/series-legend';
import { seriesRange, valueScale, valueTickLabels } from '../layout/value-axis';
import { createSpokeMarks } from '../marks/spoke-marks';
import { valuesOf } from '../marks/line-marks';
import { emptyModel, isLit, noMapping, noRows, noValues, onlyNotes, type ChartInput, type ChartModel } from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { circlePath, linePathOf, pointAt, polygonPath, type Point } from '../scene/paths';
import { layered, mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

export interface RadarModel extends SceneModel {
  readonly kind: 'radar';
  readonly round: Round;
  readonly scale: ValueScale;
  readonly outlines: readonly Outline[];
}

/** A series: a point on each spoke, null where it has no value. */
export interface Outline {
  readonly points: readonly (Point | null)[];
  readonly color: string;
  readonly lit: boolean;
}

/** More outlines than that hide each other. */
const mostOutlines = 4;
/** Hours may be many; of names alone nobody can follow so many. */
const mostSpokes = { ordered: 24, named: 12 };

export function computeRadar(input: ChartInput): RadarModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const read = readSeries(input, true);
  if (!read) return emptyModel(input, noMapping);
  const cut = cutPlaces(input, filled(read), read.places.ordered ? mostSpokes.ordered : mostSpokes.named);
  const { table, notes } = fewSeries(cut.table);
  const told = [...table.notes, ...cut.notes, ...notes];
  const range = seriesRange(table.series, false);
  if (!range) return emptyModel(input, noValues, told);
  if (table.places.positions.length < 3) return emptyModel(input, 'A radar needs at least three spokes.', told);
  return onlyNotes(input, told) ?? layOut(input, table, range, told);
}

/** Places that no series has a value at are no spokes. */
function filled(table: SeriesTable): SeriesTable {
  const kept = table.places.positions.flatMap((_, place) =>
    table.series.some(({ values }) => (values[place] ?? null) !== null) ? [place] : [],
  );
  return kept.length === table.places.positions.length ? table : pickPlaces(table, kept);
}

function fewSeries(table: SeriesTable): { table: SeriesTable; notes: string[] } {
  const count = table.series.length;
  if (count <= mostOutlines) return { table, notes: [] };
  const notes = [`The first ${mostOutlines} of ${count} outlines are drawn; the table has all.`];
  return { table: { ...table, series: table.series.slice(0, mostOutlines) }, notes };
}

function layOut(
  input: ChartInput,
  table: SeriesTable,
  range: readonly [number, number],
  notes: readonly string[],
): RadarModel {
  const { measure, locale } = input.environment;
  const legend = seriesLegend(input, table, 'line');
  const above = legend?.placement === 'top' ? legend.height : 0;
  const besides = legend?.placement === 'right' ? legend.width : 0;
  const box = { x: 0, y: above, width: input.width - besides, height: Math.max(20, input.height - above) };
  const count = table.places.positions.length;
  const labels = table.places.positions.map((_, place) => table.places.label(place));
  const round = roundWithNames(box, named(input) ? labels : labels.map(() => ''), measure);
  const scale = valueScale(range, { length: round.radius, zero: true, log: false, whole: table.whole, per: 34 });
  const angleOf = (place: number): number => (place / count) * 2 * Math.PI;
  const at = (place: number, value: number): Point =>
    pointAt(round.center, positionOn(scale, value) * round.radius, angleOf(place));
  const outlines = table.series.map((series): Outline => ({
    points: series.values.map((value, place) => (value === null ? null : at(place, value))),
    color: series.color,
    lit: isLit(valuesOf(table, 0, series), onlySeries(input, table)),
  }));
  const web = drawWeb(input, table, { round, scale, at, count });
  const names = namesAround(round, round.names, angleOf, input.environment.tokens.ink2, measure);
  return {
    kind: 'radar',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeSeries('Radar', table, locale),
    notes,
    legend,
    marks: createSpokeMarks(input, table, round, outlines),
    round,
    scale,
    outlines,
    scene: layered(web.below, drawOutlines(input, outlines), { shapes: [], texts: names }, web.above),
  };
}

/** Small pictures have no room for names. */
const named = ({ width, height }: ChartInput): boolean => width >= 150 && height >= 110;

/** An outline goes through all spokes: only its series can be chosen. */
function onlySeries(input: ChartInput, { seriesColumn }: SeriesTable): ChartInput['selected'] {
  const { selected } = input;
  if (!selected || seriesColumn === null || !(seriesColumn in selected)) return null;
  return { [seriesColumn]: selected[seriesColumn] ?? null };
}

interface Web {
  readonly round: Round;
  readonly scale: ValueScale;
  readonly at: (place: number, value: number) => Point;
  readonly count: number;
}

/** Spokes and rings under the outlines; what the rings stand for, over them. */
function drawWeb(input: ChartInput, table: SeriesTable, web: Web): { below: Scene; above: Scene } {
  const { tokens } = input.environment;
  const { round, scale, at, count } = web;
  const places = Array.from({ length: count }, (_, place) => place);
  const rings = scale.ticks
    .filter((tick) => tick > scale.min)
    .map((tick) => polygonPath(places.map((place) => at(place, tick))));
  const spokes = places.map((place) => linePathOf(round.center, at(place, scale.max)));
  const zero =
    scale.min < 0 ? [{ d: polygonPath(places.map((place) => at(place, 0))), stroke: tokens.ink3, strokeWidth: 1 }] : [];
  const labels = valueTickLabels(scale, table.format);
  const texts = scale.ticks.flatMap((tick, index): SceneText[] => {
    const y = at(0, tick).y;
    const text = labels[index] ?? '';
    // The outermost would touch the first spoke's name.
    if (round.radius < 44 || tick === scale.min || tick === scale.max) return [];
    return [{ x: round.center.x - 4, y, text, color: tokens.ink3, size: 10, anchor: 'end', halo: tokens.surface }];
  });
  const hair = { stroke: tokens.hairStrong, strokeWidth: 1 };
  return {
    below: { shapes: [{ d: [...rings, ...spokes].join(''), ...hair }, ...zero], texts: [] },
    above: { shapes: [], texts },
  };
}

function drawOutlines(input: ChartInput, outlines: readonly Outline[]): Scene {
  const { tokens } = input.environment;
  const shapes = outlines.flatMap(({ points, color, lit }): SceneShape[] => {
    const stroke = lit ? color : dimmedColor(color, tokens);
    const closed = points.every((point) => point !== null);
    const area = closed
      ? [{ d: polygonPath(points), fill: areaColor(color, tokens), fillOpacity: lit ? 0.12 : 0.03 }]
      : [];
    const line = { d: closed ? polygonPath(points) : openPath(points), stroke, strokeWidth: 2 };
    const dots = points.map((point) => (point ? circlePath(point, 3) : '')).join('');
    return [...area, line, { d: dots, fill: stroke, stroke: tokens.surface, strokeWidth: 1 }];
  });
  return { shapes: mergeShapes(shapes), texts: [] };
}

/** Only between neighbours that both have a value: a gap stays one. */
const openPath = (points: readonly (Point | null)[]): string =>
  points
    .map((point, place) => {
      const next = points[(place + 1) % points.length];
      return point && next ? linePathOf(point, next) : '';
    })
    .join('');
