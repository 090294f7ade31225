import { sumOf } from '@datavizpro/contract/shapes';
import { areaColor, dimmedColor, inkOn } from '../colors';
import { readSeries, type SeriesTable } from '../data/series';
import { foldPlaces, pickPlaces, sortPlaces, totalsOf, withoutNegatives } from '../data/series-cut';
import { sentence } from '../describe';
import { formatCount, formatShare } from '../format/numbers';
import { axisFont, thinned, type AxisTick } from '../layout/axis-ticks';
import { seriesLegend } from '../layout/series-legend';
import { fitText } from '../layout/text';
import { valuesOf } from '../marks/line-marks';
import { createSeriesPartMarks, type SeriesPart } from '../marks/series-part-marks';
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
import type { SceneModel } from '../plots/scene-plot';
import { drawAxes } from '../scene/axes';
import { inBox, rectPath } from '../scene/paths';
import { layered, mergeShapes, wordsOf, type Scene, type SceneText } from '../scene/scene';

export interface MarimekkoModel extends SceneModel {
  readonly kind: 'marimekko';
  readonly cells: readonly MekkoCell[];
  readonly columns: readonly MekkoColumn[];
}

/** As wide as its share of the whole. */
export interface MekkoColumn {
  readonly place: number;
  readonly label: string;
  readonly total: number;
  readonly share: number;
  readonly x: number;
  readonly width: number;
}
/** As high as its share of the column. */
export interface MekkoCell extends Box {
  readonly place: number;
  readonly series: number;
  readonly value: number;
  readonly share: number;
  readonly color: string;
}

/** Thinnest column drawn, so that it can be named. */
const leastWidth = 34;
const gap = 1.5;

export function computeMarimekko(input: ChartInput): MarimekkoModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const read = readSeries(input, true);
  if (!read) return emptyModel(input, noMapping);
  const positive = withoutNegatives(sortPlaces(input, read));
  const filled = withTotals(positive.table);
  const { table, notes } = foldColumns(input, filled);
  const told = [...table.notes, ...positive.notes, ...notes];
  if (table.places.positions.length === 0) return emptyModel(input, noValues, told);
  return onlyNotes(input, told) ?? layOut(input, table, told);
}

/** Columns of nothing have no width. */
const withTotals = (table: SeriesTable): SeriesTable =>
  pickPlaces(
    table,
    totalsOf(table).flatMap((total, place) => (total > 0 ? [place] : [])),
  );

/** As many columns as can be named; the rest as one, so that widths stay shares of the whole. */
function foldColumns(input: ChartInput, table: SeriesTable): { table: SeriesTable; notes: string[] } {
  const totals = totalsOf(table);
  const room = Math.max(60, input.width - 50);
  if (table.places.ordered) return foldPlaces(input, table, Math.max(3, Math.floor(room / (leastWidth / 2))));
  const least = (leastWidth / room) * sumOf(totals);
  const wide = totals.findIndex((total) => total < least);
  // A single thin column may stay: "Other" would be no wider.
  return wide < 0 || wide >= totals.length - 1 ? { table, notes: [] } : foldPlaces(input, table, Math.max(3, wide + 1));
}

function layOut(input: ChartInput, table: SeriesTable, notes: readonly string[]): MarimekkoModel {
  const { locale } = input.environment;
  const legend = seriesLegend(input, table, 'box');
  const withAxis = input.width >= 180 && input.height >= 110;
  const top = (legend?.placement === 'top' ? legend.height : 0) + 6;
  const right = (legend?.placement === 'right' ? legend.width : 0) + 6;
  const left = withAxis ? 42 : 2;
  const bottom = withAxis ? 38 : 2;
  const inner = {
    x: left,
    y: top,
    width: Math.max(10, input.width - left - right),
    height: Math.max(10, input.height - top - bottom),
  };
  const columns = drawColumns(table, inner);
  const cells = columns.flatMap((column) => drawCells(input, table, column, inner));
  const axis = withAxis ? axes(input, columns, inner, table.places.ordered) : { shapes: [], texts: [] };
  return {
    kind: 'marimekko',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(table, columns, locale),
    notes,
    legend,
    marks: createSeriesPartMarks(input, table, cells.map(partOf)),
    cells,
    columns,
    scene: layered(axis, draw(input, cells)),
  };
}

function drawColumns(table: SeriesTable, inner: Box): MekkoColumn[] {
  const totals = totalsOf(table);
  const whole = sumOf(totals);
  const gaps = totals.length - 1 < inner.width / 8 ? gap : 0;
  const room = inner.width - gaps * (totals.length - 1);
  let x = inner.x;
  return totals.map((total, place) => {
    const width = (total / whole) * room;
    const column = { place, label: table.places.label(place), total, share: total / whole, x, width };
    x += width + gaps;
    return column;
  });
}

/** From the bottom up, in the order of the series. */
function drawCells(input: ChartInput, table: SeriesTable, column: MekkoColumn, inner: Box): MekkoCell[] {
  const { tokens } = input.environment;
  let y = inner.y + inner.height;
  return table.series.flatMap((series, index): MekkoCell[] => {
    const value = series.values[column.place] ?? null;
    if (value === null || value === 0) return [];
    const share = value / column.total;
    const height = share * inner.height;
    y -= height;
    const lit =
      input.selected === null ||
      (table.places.values[column.place] !== undefined && isLit(valuesOf(table, column.place, series), input.selected));
    const color = lit ? areaColor(series.color, tokens) : dimmedColor(series.color, tokens);
    const spare = height > 4 ? 1 : 0;
    return [
      {
        x: column.x,
        y,
        width: column.width,
        height: height - spare,
        place: column.place,
        series: index,
        value,
        share,
        color,
      },
    ];
  });
}

const quarters = [0, 0.25, 0.5, 0.75, 1];

/** Shares at the left; under each column its name, and how much of the whole it is, where there is room. */
function axes(input: ChartInput, columns: readonly MekkoColumn[], inner: Box, ordered: boolean): Scene {
  const { tokens, locale } = input.environment;
  const ticks = quarters.map((share) => ({
    value: share,
    at: (1 - share) * inner.height,
    label: formatShare(share, locale),
  }));
  const texts = ordered
    ? namesAlong(input, columns, inner)
    : columns.flatMap((column) => namesUnder(input, column, inner));
  return layered(drawAxes({ inner, left: { ticks }, grid: 'left' }, tokens), { shapes: [], texts });
}

function namesUnder(input: ChartInput, { label, share, x, width }: MekkoColumn, inner: Box): SceneText[] {
  const { measure, tokens, locale } = input.environment;
  const base = inner.y + inner.height;
  const room = width - 4;
  const name = fitText(label, room, measure, axisFont);
  const percent = formatShare(share, locale);
  const middle = x + width / 2;
  // A name cut to a letter or two says nothing.
  const says = name === label || name.length >= 5;
  return [
    ...(says ? [{ x: middle, y: base + 13, text: name, color: tokens.ink }] : []),
    ...(measure(percent, axisFont) <= room ? [{ x: middle, y: base + 28, text: percent, color: tokens.ink2 }] : []),
  ];
}

/** Columns in an order of their own are named at even steps, as on any axis. */
function namesAlong(input: ChartInput, columns: readonly MekkoColumn[], inner: Box): SceneText[] {
  const { measure, tokens } = input.environment;
  const ticksOf = (kept: readonly MekkoColumn[]): AxisTick[] =>
    kept.map(({ place, label, x, width }) => ({ value: place, at: x + width / 2, label }));
  const y = inner.y + inner.height + 13;
  return thinned(columns, ticksOf, measure).map(({ at, label }) => ({ x: at, y, text: label, color: tokens.ink2 }));
}

function draw(input: ChartInput, cells: readonly MekkoCell[]): Scene {
  const { measure, locale } = input.environment;
  const shapes = mergeShapes(
    cells.map((cell) => ({ d: rectPath(cell), fill: cell.color })),
    true,
  );
  if (input.configuration.visual.labels === false) return { shapes, texts: [] };
  const largest = [...cells].sort((a, b) => b.value - a.value);
  const texts = wordsOf(largest, (cell): SceneText[] => {
    const text = formatShare(cell.share, locale);
    if (cell.height < 15 || measure(text, 11) + 6 > cell.width) return [];
    return [{ x: cell.x + cell.width / 2, y: cell.y + cell.height / 2, text, color: inkOn(cell.color) }];
  });
  return { shapes, texts };
}

const partOf = (cell: MekkoCell): SeriesPart => ({
  place: cell.place,
  series: cell.series,
  value: cell.value,
  contains: (x, y) => inBox(cell, x, y),
  at: {
    x: cell.x + cell.width / 2,
    y: cell.y,
    box: { x: cell.x, y: cell.y, width: cell.width, height: cell.height },
  },
});

function describe(table: SeriesTable, columns: readonly MekkoColumn[], locale: string): string {
  const whole = sumOf(columns.map(({ total }) => total));
  const count = formatCount(columns.length, locale);
  const head = `Marimekko of ${table.measureTitle} by ${table.places.column} and ${table.seriesColumn ?? ''}: ${count} ${columns.length === 1 ? 'column' : 'columns'}, ${table.format.full(whole)} in all.`;
  const [widest] = [...columns].sort((a, b) => b.total - a.total);
  const ranked = table.series
    .map(({ label, values }) => ({ label, total: sumOf(values) }))
    .sort((a, b) => b.total - a.total);
  const [largest] = ranked;
  if (!widest || !largest) return head;
  return sentence(
    head,
    `${widest.label} is the widest with ${formatShare(widest.share, locale)};`,
    `${largest.label} is the largest part with ${formatShare(largest.total / whole, locale)}.`,
  );
}
