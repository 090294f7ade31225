import { areaColor, dimmedColor, inkOn } from '../colors';
import { readSeries, type SeriesTable } from '../data/series';
import { cutPlaces, sortPlaces, totalsOf, withoutNegatives } from '../data/series-cut';
import { describeSeries } from '../describe';
import type { ValueScale } from '../layout/linear-ticks';
import { namesAround, roundWithNames, type Round } from '../layout/round-labels';
import { sectorLabel } from '../layout/sector-label';
import { seriesLegend } from '../layout/series-legend';
import { seriesRange, valueScale, valueTickLabels } from '../layout/value-axis';
import { valuesOf } from '../marks/line-marks';
import { createSeriesPartMarks, type SeriesPart } from '../marks/series-part-marks';
import { emptyModel, isLit, noMapping, noRows, noValues, onlyNotes, type ChartInput, type ChartModel } from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { circlePath, inSector, pointAt, sectorPath, type Sector } from '../scene/paths';
import { layered, mergeShapes, type Scene, type SceneText } from '../scene/scene';

export interface PolarBarModel extends SceneModel {
  readonly kind: 'polarBar';
  readonly round: Round;
  readonly wedges: readonly Wedge[];
}

/** A wedge whose area is its value; parts of one place lie around each other. */
export interface Wedge extends Sector {
  readonly place: number;
  readonly series: number;
  readonly value: number;
  readonly color: string;
}

/** Share of the wedges that must have room for their values. */
const mostlyFits = 0.6;
/** Of hours, weeks; of names alone nobody can follow so many. */
const mostWedges = { ordered: 60, named: 24 };

export function computePolarBar(input: ChartInput): PolarBarModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const read = readSeries(input, true);
  if (!read) return emptyModel(input, noMapping);
  const positive = withoutNegatives(sortPlaces(input, read));
  const { table, notes } = cutPlaces(
    input,
    positive.table,
    read.places.ordered ? mostWedges.ordered : mostWedges.named,
  );
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
): PolarBarModel {
  const { measure, locale, tokens } = input.environment;
  const legend = seriesLegend(input, table, 'box');
  const above = legend?.placement === 'top' ? legend.height : 0;
  const besides = legend?.placement === 'right' ? legend.width : 0;
  const box = { x: 0, y: above, width: input.width - besides, height: Math.max(20, input.height - above) };
  const count = table.places.positions.length;
  const turn = (2 * Math.PI) / count;
  const labels = table.places.positions.map((_, place) => table.places.tick(place, place > 0 ? place - 1 : null));
  const small = input.width < 150 || input.height < 110;
  const round = roundWithNames(box, small ? labels.map(() => '') : labels, measure);
  const scale = valueScale(range, { length: round.radius, zero: true, log: false, whole: table.whole, per: 44 });
  const wedges = drawWedges(input, table, round, scale);
  // Wedges stand around their names: the first one straight up.
  const names = namesAround(round, round.names, (place) => place * turn, tokens.ink2, measure);
  const rings = drawRings(input, table, round, scale);
  return {
    kind: 'polarBar',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeSeries('Polar bar chart', table, locale),
    notes,
    legend,
    marks: createSeriesPartMarks(input, table, wedges.map(partOf)),
    round,
    wedges,
    scene: layered(rings, pieces(wedges), { shapes: [], texts: [...names, ...valueLabels(input, table, wedges)] }),
  };
}

/** Areas tell, not lengths: the radius grows with the root. */
const radiusOf = (value: number, scale: ValueScale, round: Round): number =>
  Math.sqrt(Math.max(0, value) / scale.max) * round.radius;

function drawWedges(input: ChartInput, table: SeriesTable, round: Round, scale: ValueScale): Wedge[] {
  const { tokens } = input.environment;
  const turn = (2 * Math.PI) / table.places.positions.length;
  return table.places.positions.flatMap((_, place) => {
    let sum = 0;
    return table.series.flatMap((series, index): Wedge[] => {
      const value = series.values[place] ?? null;
      if (value === null || value === 0) return [];
      const inner = radiusOf(sum, scale, round);
      sum += value;
      const lit = isLit(valuesOf(table, place, series), input.selected);
      const color = lit ? areaColor(series.color, tokens) : dimmedColor(series.color, tokens);
      const sector = { center: round.center, inner, outer: radiusOf(sum, scale, round) };
      return [{ ...sector, from: (place - 0.5) * turn, to: (place + 0.5) * turn, place, series: index, value, color }];
    });
  });
}

/** Rings under the wedges; what they stand for is written over the shortest wedge, where there is ground. */
function drawRings(input: ChartInput, table: SeriesTable, round: Round, scale: ValueScale): Scene {
  const { tokens } = input.environment;
  const ticks = scale.ticks.filter((tick) => tick > 0);
  const d = ticks.map((tick) => circlePath(round.center, radiusOf(tick, scale, round))).join('');
  const totals = totalsOf(table);
  const shortest = totals.indexOf(Math.min(...totals));
  const labels = valueTickLabels(scale, table.format);
  let free = radiusOf(totals[shortest] ?? 0, scale, round) + 9;
  const texts = scale.ticks.flatMap((tick, index): SceneText[] => {
    const radius = radiusOf(tick, scale, round);
    if (tick <= 0 || radius < free || round.radius < 44 || tick === scale.max) return [];
    free = radius + 13;
    const at = pointAt(round.center, radius, (shortest / totals.length) * 2 * Math.PI);
    return [{ ...at, text: labels[index] ?? '', color: tokens.ink3, size: 10, halo: tokens.surface }];
  });
  return { shapes: [{ d, stroke: tokens.hairStrong, strokeWidth: 1 }], texts };
}

/** The value in the outer part of its wedge, where it fits: only of wedges that are one piece. */
function valueLabels(input: ChartInput, table: SeriesTable, wedges: readonly Wedge[]): SceneText[] {
  if (table.series.length > 1) return [];
  const { measure } = input.environment;
  const labels = wedges.flatMap((wedge) => {
    const outer = { ...wedge, inner: Math.max(wedge.inner, wedge.outer - 24) };
    return sectorLabel(outer, table.format.short(wedge.value), inkOn(wedge.color), measure) ?? [];
  });
  // A value here and there would look like a choice.
  return labels.length >= wedges.length * mostlyFits ? labels : [];
}

const pieces = (wedges: readonly Wedge[]): Scene => ({
  shapes: mergeShapes(
    wedges.map((wedge) => ({ d: sectorPath(wedge, 1.5), fill: wedge.color })),
    true,
  ),
  texts: [],
});

function partOf(wedge: Wedge): SeriesPart {
  const { center, inner, outer, from, to } = wedge;
  const turned = from < 0 ? { ...wedge, from: from + 2 * Math.PI, to: 2 * Math.PI } : wedge;
  const rest = from < 0 ? { ...wedge, from: 0 } : null;
  return {
    place: wedge.place,
    series: wedge.series,
    value: wedge.value,
    contains: (x, y) => inSector(turned, x, y) || (rest !== null && inSector(rest, x, y)),
    at: { ...pointAt(center, (inner + outer) / 2, (from + to) / 2), box: null, outline: sectorPath(wedge) },
  };
}
