import { areaColor, dimmedColor } from '../colors';
import type { Series, SeriesTable } from '../data/series';
import type { LineGeometry } from '../marks/line-marks';
import { isLit, type ChartInput } from '../model';
import { bandPath, linePath, type PathPoint } from '../path';
import { dashOf, patternChoice, type PatternChoice } from '../scene/patterns';
import { bridgesOf } from './bridges';
import { clipBand, clipLine } from './clip-line';
import { reducePoints } from './reduce';

/** A line or an area; coordinates of paths are those of the inner plot. */
export interface DrawnLine extends PatternChoice {
  readonly id: string;
  readonly color: string;
  readonly line: string;
  /** Over the gaps, where they are to be connected: dashed, as nothing is known there. */
  readonly bridge: string | null;
  /** Tells lines apart without colour. */
  readonly dash: string | undefined;
  /** The filled shape under or between lines. */
  readonly area: string | null;
  readonly areaColor: string;
  readonly dots: readonly (readonly [number, number])[];
}

export type StackMode = 'none' | 'stacked' | 'percent';

export interface LineStyle {
  readonly filled: boolean;
  readonly stack: StackMode;
}

export function drawLines(
  input: ChartInput,
  table: SeriesTable,
  geometry: LineGeometry,
  { filled, stack }: LineStyle,
): DrawnLine[] {
  const { visual, query } = input.configuration;
  const { tokens } = input.environment;
  const { width, height } = geometry.frame.inner;
  const patterned = visual.patterns === true && table.series.length > 1;
  // Reduced to pixels, each series has rows of its own: where another one has a row, this one only goes on.
  const isReduced = query.reduce !== undefined;
  const runsOn = isReduced || visual.nulls === 'connect';
  return table.series.map((series, index) => {
    const all = pointsOf(geometry.xs, geometry.tops[index] ?? []);
    const points = isReduced ? inColumns(all) : all;
    const tops = clipLine(points, height);
    const lit = isSeriesLit(input, table, series);
    const color = lit ? series.color : dimmedColor(series.color, tokens);
    const many = !isReduced && points.length > width * 4;
    const smooth = (visual.smooth ?? false) && !many && !isReduced;
    return {
      id: series.id,
      color,
      line: linePath(many ? reducePoints(tops) : tops, smooth),
      bridge: runsOn && !isReduced && stack === 'none' ? bridgesOf(points, height) : null,
      dash: patterned && !filled ? dashOf(index) : undefined,
      area: filled
        ? areaOf(all, pointsOf(geometry.xs, geometry.bottoms[index] ?? []), height, { runsOn, smooth })
        : null,
      areaColor: lit ? areaColor(series.color, tokens) : color,
      dots: dotsOf(tops, visual.points ?? false),
      ...patternChoice(patterned && filled, index, tokens),
    };
  });
}

/** The filled shape between two edges, as far as it is seen. */
function areaOf(
  upper: readonly PathPoint[],
  lower: readonly PathPoint[],
  height: number,
  { runsOn, smooth }: { readonly runsOn: boolean; readonly smooth: boolean },
): string {
  const edge = (points: readonly PathPoint[]): readonly PathPoint[] =>
    runsOn ? points.filter((point) => point !== null) : points;
  const band = clipBand(edge(upper), edge(lower), height);
  return bandPath(band.upper, band.lower, smooth);
}

/**
 * Paths are written to a hundredth of a pixel: what stands at the end of a pixel column stays in it. What begins one
 * may lie before it by a rounding.
 */
const inColumns = (points: readonly PathPoint[]): PathPoint[] =>
  points.flatMap((point): PathPoint[] =>
    point ? [[Math.min(point[0], Math.floor(point[0] + rounding) + 0.99), point[1]]] : [],
  );
const rounding = 1e-6;

const mostDots = 300;

/** All points where they are asked for; else those that no line leads to, which would not be seen. */
function dotsOf(points: readonly PathPoint[], all: boolean): (readonly [number, number])[] {
  if (all && points.length <= mostDots) return points.filter((point) => point !== null);
  const alone = points.filter((point, place) => !points[place - 1] && point && !points[place + 1]);
  return alone.length <= mostDots ? alone.filter((point) => point !== null) : [];
}

const pointsOf = (xs: readonly number[], ys: readonly (number | null)[]): PathPoint[] =>
  xs.map((x, place) => {
    const y = ys[place] ?? null;
    return y === null ? null : [x, y];
  });

/** A selected place keeps all lines lit; a selected series sets the others back. */
function isSeriesLit(input: ChartInput, table: SeriesTable, series: Series): boolean {
  if (table.seriesColumn === null || series.value === undefined) return true;
  return isLit({ [table.seriesColumn]: series.value }, input.selected);
}
