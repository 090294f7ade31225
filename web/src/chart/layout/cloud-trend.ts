import { extent, fitLine, type FittedLine } from '@datavizpro/contract/shapes';
import { mixColors } from '../colors';
import { sentence } from '../describe';
import { createValueFormat } from '../format/numbers';
import type { Box, ChartInput, ChartModel, LegendItem } from '../model';
import { linePath } from '../path';
import { layered, type Scene } from '../scene/scene';
import { courseDash } from './course-lines';
import { positionOn } from './axis-position';
import type { ValueScale } from './linear-ticks';

/** A straight line through a cloud of points. */
export interface CloudTrend {
  readonly line: FittedLine;
  readonly ends: readonly [number, number];
  readonly item: LegendItem;
  readonly words: string;
  readonly ground: string;
}

interface Cloud {
  /** Name of what runs across. */
  readonly across: string;
  readonly xs: readonly (number | null)[];
  readonly ys: readonly (number | null)[];
  readonly rows: readonly number[];
}

/** The least squares of all points that are drawn; null where none is asked for, or there are too few. */
export function trendOfCloud(input: ChartInput, { across, xs, ys, rows }: Cloud): CloudTrend | null {
  const { configuration, environment } = input;
  if (!configuration.visual.trend) return null;
  const own = (values: readonly (number | null)[]): (number | null)[] => rows.map((row) => values[row] ?? null);
  const line = fitLine(own(xs), own(ys));
  const ends = extent(own(xs));
  if (!line || !ends) return null;
  const { locale, tokens } = environment;
  const slope = createValueFormat(configuration.visual.valueFormat, 'float', [line.slope], locale).short(line.slope);
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const detail = `R² ${new Intl.NumberFormat(locale, digits).format(line.r2)}`;
  const signed = `${line.slope > 0 ? '+' : ''}${slope}`;
  const color = mixColors(tokens.ink2, tokens.ink, 0.4);
  return {
    line,
    ends,
    item: { id: 'trend', label: `Trend, slope ${signed}`, detail, color, shape: 'line', dash: courseDash.trend },
    ground: tokens.surface,
    words: `Trend ${signed} per 1 ${across} by least squares of ${String(line.count)} points (${detail}).`,
  };
}

interface Scales {
  readonly inner: Box;
  readonly x: ValueScale;
  readonly y: ValueScale;
}

/** Enough that a straight line is a smooth curve on a logarithmic axis. */
const samples = 48;

/** The chart with the line over its points, as far as the axes reach. */
export function withCloudTrend<Model extends ChartModel>(
  model: Model,
  trend: CloudTrend | null,
  scales: Scales,
): Model {
  if (!trend) return model;
  const { under, over } = model.reference ?? { under: nothing, over: nothing };
  return {
    ...model,
    description: sentence(model.description, trend.words),
    reference: { under, over: layered(sceneOf(trend, scales), over) },
  };
}

const nothing: Scene = { shapes: [], texts: [] };

function sceneOf({ line, ends: [from, to], item, ground }: CloudTrend, { inner, x, y }: Scales): Scene {
  const points = Array.from({ length: samples + 1 }, (_, at) => {
    const across = from + ((to - from) * at) / samples;
    const place = positionOn(x, across);
    const height = positionOn(y, line.intercept + line.slope * across);
    const isSeen = Number.isFinite(place) && Number.isFinite(height) && height >= -1e-9 && height <= 1 + 1e-9;
    return isSeen ? ([inner.x + place * inner.width, inner.y + (1 - height) * inner.height] as const) : null;
  });
  const dash = item.dash === undefined ? {} : { dash: item.dash };
  const d = linePath(points, false);
  // A rim of the ground keeps the line apart from points of any colour.
  const shapes = [
    { d, stroke: ground, strokeWidth: 4 },
    { d, stroke: item.color, strokeWidth: 2, ...dash },
  ];
  return { shapes, texts: [] };
}
