import { areaColor, dimmedColor } from '../colors';
import { readSeries, type SeriesTable } from '../data/series';
import { cutPlaces, sortPlaces, withoutNegatives } from '../data/series-cut';
import { describeSeries } from '../describe';
import type { ValueScale } from '../layout/linear-ticks';
import { seriesLegend } from '../layout/series-legend';
import { fitText } from '../layout/text';
import { seriesRange, valueScale, valueTickLabels } from '../layout/value-axis';
import { valuesOf } from '../marks/line-marks';
import { createSeriesPartMarks, type SeriesPart } from '../marks/series-part-marks';
import { emptyModel, isLit, noMapping, noRows, noValues, onlyNotes, type ChartInput, type ChartModel } from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { inSector, linePathOf, pointAt, sectorPath, type Point, type Sector } from '../scene/paths';
import { layered, mergeShapes, type Scene, type SceneText } from '../scene/scene';

export interface RadialBarModel extends SceneModel {
  readonly kind: 'radialBar';
  readonly arcs: readonly Arc[];
  readonly scale: ValueScale;
}

/** A part of a ring, as long as its value by angle. */
export interface Arc extends Sector {
  readonly place: number;
  readonly series: number;
  readonly value: number;
  readonly color: string;
}

interface Rings {
  readonly center: Point;
  readonly radius: number;
  readonly thickness: number;
  readonly scale: ValueScale;
}

/** Three quarters of a turn: the last one is for the names. */
const fullTurn = 1.5 * Math.PI;
const leastThickness = 12;
/** Share of the radius that stays free: arcs near the middle are too short to be compared. */
const hole = 0.2;
/** Smaller pictures have no words around the rings. */
const leastWorded = 180;

const radiusIn = ({ width }: { readonly width: number }, height: number): number =>
  Math.max(10, Math.min(width, height) / 2 - (height >= leastWorded ? 16 : 4));

export function computeRadialBar(input: ChartInput): RadialBarModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const read = readSeries(input, true);
  if (!read) return emptyModel(input, noMapping);
  const positive = withoutNegatives(sortPlaces(input, read));
  const most = Math.min(
    12,
    Math.max(2, Math.floor((radiusIn(input, input.height - 24) * (1 - hole)) / leastThickness)),
  );
  const { table, notes } = cutPlaces(input, positive.table, most);
  const told = [...table.notes, ...positive.notes, ...notes];
  const range = seriesRange(table.series, true);
  if (!range || range[1] <= 0) return emptyModel(input, noValues, told);
  return onlyNotes(input, told) ?? layOut(input, table, range, told);
}

function layOut(
  input: ChartInput,
  table: SeriesTable,
  range: readonly [number, number],
  notes: readonly string[],
): RadialBarModel {
  const legend = seriesLegend(input, table, 'box');
  const above = legend?.placement === 'top' ? legend.height : 0;
  const width = input.width - (legend?.placement === 'right' ? legend.width : 0);
  const height = Math.max(20, input.height - above);
  const radius = radiusIn({ width }, height);
  const scale = valueScale(range, { length: radius * 3, zero: true, log: false, whole: table.whole, per: 70 });
  const thickness = (radius * (1 - hole)) / table.places.positions.length;
  const rings = { center: { x: width / 2, y: above + height / 2 }, radius, thickness, scale };
  const arcs = drawArcs(input, table, rings);
  return {
    kind: 'radialBar',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeSeries('Radial bar chart', table, input.environment.locale),
    notes,
    legend,
    marks: createSeriesPartMarks(input, table, arcs.map(partOf)),
    arcs,
    scale,
    scene: layered(drawGrid(input, table, rings), pieces(arcs), names(input, table, rings)),
  };
}

const ringOf = ({ center, radius, thickness }: Rings, place: number): Pick<Sector, 'center' | 'inner' | 'outer'> => {
  const outer = radius - place * thickness;
  return { center, outer: outer - thickness * 0.12, inner: outer - thickness * 0.88 };
};

const turnOf = (value: number, { scale }: Rings): number => (value / scale.max) * fullTurn;

function drawArcs(input: ChartInput, table: SeriesTable, rings: Rings): Arc[] {
  const { tokens } = input.environment;
  return table.places.positions.flatMap((_, place) => {
    let sum = 0;
    return table.series.flatMap((series, index): Arc[] => {
      const value = series.values[place] ?? null;
      if (value === null || value === 0) return [];
      const from = turnOf(sum, rings);
      sum += value;
      const lit = isLit(valuesOf(table, place, series), input.selected);
      const color = lit ? areaColor(series.color, tokens) : dimmedColor(series.color, tokens);
      return [{ ...ringOf(rings, place), from, to: turnOf(sum, rings), place, series: index, value, color }];
    });
  });
}

/** Tracks behind the arcs, and what the angles stand for around them. */
function drawGrid(input: ChartInput, table: SeriesTable, rings: Rings): Scene {
  const { tokens } = input.environment;
  const { center, radius, thickness, scale } = rings;
  const tracks = table.places.positions
    .map((_, place) => sectorPath({ ...ringOf(rings, place), from: 0, to: fullTurn }))
    .join('');
  const innermost = radius - thickness * table.places.positions.length;
  const ticks = scale.ticks
    .map((tick) =>
      linePathOf(pointAt(center, innermost, turnOf(tick, rings)), pointAt(center, radius + 3, turnOf(tick, rings))),
    )
    .join('');
  const labels = valueTickLabels(scale, table.format);
  const texts = scale.ticks.flatMap((tick, index): SceneText[] => {
    if (radius * 2 + 32 < leastWorded || tick === 0) return [];
    const at = pointAt(center, radius + 10, turnOf(tick, rings));
    const across = Math.sin(turnOf(tick, rings));
    const anchor = Math.abs(across) < 0.2 ? 'middle' : across > 0 ? 'start' : 'end';
    return [{ ...at, text: labels[index] ?? '', color: tokens.ink2, size: 10, anchor }];
  });
  return {
    shapes: [
      { d: tracks, fill: tokens.sunken },
      { d: ticks, stroke: tokens.hairStrong, strokeWidth: 1 },
    ],
    texts,
  };
}

const pieces = (arcs: readonly Arc[]): Scene => ({
  shapes: mergeShapes(
    arcs.map((arc) => ({ d: sectorPath(arc), fill: arc.color })),
    true,
  ),
  texts: [],
});

/** Each ring's name and value in the free quarter, where the ring begins. */
function names(input: ChartInput, table: SeriesTable, rings: Rings): Scene {
  const { measure, tokens } = input.environment;
  if (rings.thickness < leastThickness - 1) return { shapes: [], texts: [] };
  const x = rings.center.x - 7;
  const texts = table.places.positions.flatMap((_, place): SceneText[] => {
    const { inner, outer } = ringOf(rings, place);
    const sum = table.series.reduce((all, { values }) => all + (values[place] ?? 0), 0);
    const value = table.format.short(sum);
    const room = x - 4 - measure(value, 11, 560) - 8;
    const name = room > 24 ? fitText(table.places.label(place), Math.min(room, 190), measure, 11) : '';
    const y = rings.center.y - (inner + outer) / 2;
    const beside = x - measure(value, 11, 560) - 8;
    return [
      { x, y, text: value, color: tokens.ink, weight: 560, anchor: 'end' },
      { x: beside, y, text: name, color: tokens.ink2, anchor: 'end' },
    ];
  });
  return { shapes: [], texts: texts.filter(({ text }) => text !== '') };
}

function partOf(arc: Arc): SeriesPart {
  const middle = (arc.from + arc.to) / 2;
  return {
    place: arc.place,
    series: arc.series,
    value: arc.value,
    contains: (x, y) => inSector(arc, x, y),
    at: { ...pointAt(arc.center, (arc.inner + arc.outer) / 2, middle), box: null, outline: sectorPath(arc) },
  };
}
