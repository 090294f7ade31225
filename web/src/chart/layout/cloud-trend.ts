import { extent, fitLine, type FittedLine } from '@datavizpro/contract/shapes';
import { mixColors } from '../colors';
import { sentence } from '../describe';
import { createValueFormat, formatCount } from '../format/numbers';
import type { Box, ChartInput, ChartModel, LegendItem } from '../model';
import { linePath } from '../path';
import { layered, type Scene } from '../scene/scene';
import { positionOn } from './axis-position';
import { courseDash } from './course-lines';
import type { ValueScale } from './linear-ticks';

/** A straight line through a cloud of points. */
export interface CloudTrend {
  /** Of what the axes measure: of the decimal logarithms of what stands on a logarithmic one. */
  readonly line: FittedLine;
  readonly logs: Logs;
  readonly item: LegendItem;
  readonly words: string;
  readonly ground: string;
}

interface Logs {
  readonly x: boolean;
  readonly y: boolean;
}

/** Places of points: of each one across, and one upwards. */
export interface Cloud {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** What a trend is of, and the axes that it is drawn on. */
interface Wish {
  /** Name of what runs across. */
  readonly across: string;
  readonly up: string;
  /** The points that are drawn; null where fields are, which count all rows. */
  readonly points: (() => Cloud) | null;
  readonly x: ValueScale;
  readonly y: ValueScale;
}

/** The trend that can be drawn honestly, or why there is none. */
export interface FoundTrend {
  readonly trend: CloudTrend | null;
  readonly notes: readonly string[];
}

const without = (...notes: readonly string[]): FoundTrend => ({ trend: null, notes });

/**
 * The least squares of all rows: those that are drawn, or, where there are more, as the database fitted them. On
 * logarithmic axes the logarithms are fitted, so that the line is straight as it is seen.
 */
export function trendOfCloud(input: ChartInput, cloud: Wish): FoundTrend {
  const { configuration, result, fit } = input;
  if (!configuration.visual.trend) return without();
  const { x, y, points } = cloud;
  const logs: Logs = { x: x.kind === 'log', y: y.kind === 'log' };
  if (x.kind === 'symlog' || y.kind === 'symlog')
    return without('No trend: where an axis is linear next to zero, no line is straight on it.');
  if (fit && (logs.x || logs.y))
    return without('No trend: on logarithmic axes it is fitted to the points that are drawn, and there are more rows.');
  if (fit?.kind === 'waiting') return without();
  if (fit?.kind === 'failed') return without(`The trend of all rows could not be read: ${fit.why}`);
  if (!fit && !points) return without();
  const line = fit ? fit.line : points && fitted(points(), logs);
  if (!line) return without('No trend: it takes three points at different places.');
  const partly = !fit && result.truncated;
  const notes = partly
    ? [`The trend is of the ${formatCount(line.count, input.environment.locale)} points drawn.`]
    : [];
  return { trend: toldOf(input, cloud, line, logs), notes };
}

function fitted({ xs, ys }: Cloud, logs: Logs): FittedLine | null {
  const read = (values: readonly number[], log: boolean): readonly number[] => (log ? values.map(Math.log10) : values);
  return fitLine(read(xs, logs.x), read(ys, logs.y));
}

function toldOf(input: ChartInput, cloud: Wish, line: FittedLine, logs: Logs): CloudTrend {
  const { locale, tokens } = input.environment;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const r2 = `R² ${new Intl.NumberFormat(locale, digits).format(line.r2)}`;
  const count = formatCount(line.count, locale);
  const { short, whole } = slopeWords(input, cloud, line.slope, logs);
  const color = mixColors(tokens.ink2, tokens.ink, 0.4);
  return {
    line,
    logs,
    item: {
      ...{ id: 'trend', label: `Trend, ${short}`, detail: `${r2}, n = ${count}`, color },
      ...{ shape: 'line', dash: courseDash.trend },
    },
    ground: tokens.surface,
    words: `Trend ${whole}, by least squares of ${logs.x || logs.y ? 'logarithms of ' : ''}${count} rows (${r2}).`,
  };
}

/** What goes on along the line, in the terms of its axes. */
function slopeWords(
  { configuration, environment }: ChartInput,
  { across, up }: Wish,
  slope: number,
  logs: Logs,
): { readonly short: string; readonly whole: string } {
  const write = (value: number, format?: string): string =>
    createValueFormat(format, 'float', [value], environment.locale).short(value);
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${write(value, configuration.visual.valueFormat)}`;
  if (logs.x && logs.y) {
    const power = `power ${write(Number(slope.toPrecision(3)))}`;
    return { short: power, whole: `of ${up} with ${across}: ${power}` };
  }
  if (logs.x) return { short: `${signed(slope)} per ×10`, whole: `${signed(slope)} for each tenfold ${across}` };
  if (!logs.y) return { short: `slope ${signed(slope)}`, whole: `${signed(slope)} per 1 ${across}` };
  if (slope === 0) return { short: 'level', whole: 'level' };
  const step = write(Number(Math.abs(Math.log10(2) / slope).toPrecision(3)));
  const way = slope > 0 ? 'doubles' : 'halves';
  return { short: `${way} every ${step}`, whole: `${way} ${up} every ${step} of ${across}` };
}

interface Scales {
  readonly inner: Box;
  readonly x: ValueScale;
  readonly y: ValueScale;
  /** How far the points reach across. */
  readonly xs: Iterable<number>;
}

/** The chart with the line over its points, as far as they reach. */
export function withCloudTrend<Model extends ChartModel>(
  model: Model,
  trend: CloudTrend | null,
  scales: Scales,
): Model {
  const ends = trend && extent(scales.xs);
  if (!trend || !ends) return model;
  const { under, over } = model.reference ?? { under: nothing, over: nothing };
  return {
    ...model,
    description: sentence(model.description, trend.words),
    reference: { under, over: layered(sceneOf(trend, ends, scales), over) },
  };
}

const nothing: Scene = { shapes: [], texts: [] };

/** Enough to end where an axis does. */
const samples = 96;

function sceneOf(
  { line, logs, item, ground }: CloudTrend,
  [from, to]: readonly [number, number],
  scales: Scales,
): Scene {
  const { inner, x, y } = scales;
  const start = logs.x ? Math.log10(from) : from;
  const length = (logs.x ? Math.log10(to) : to) - start;
  const unlog = (value: number, log: boolean): number => (log ? 10 ** value : value);
  const isOn = (share: number): boolean => Number.isFinite(share) && share >= -1e-9 && share <= 1 + 1e-9;
  const points = Array.from({ length: samples + 1 }, (_, at) => {
    const across = start + (length * at) / samples;
    const place = positionOn(x, unlog(across, logs.x));
    const height = positionOn(y, unlog(line.intercept + line.slope * across, logs.y));
    if (!isOn(place) || !isOn(height)) return null;
    return [inner.x + place * inner.width, inner.y + (1 - height) * inner.height] as const;
  });
  const seen = points.filter((point) => point !== null);
  const [first, last] = [seen[0], seen.at(-1)];
  const d = first && last && first !== last ? linePath([first, last], false) : '';
  const dash = item.dash === undefined ? {} : { dash: item.dash };
  // A rim of the ground keeps the line apart from points of any colour.
  const shapes = [
    { d, stroke: ground, strokeWidth: 4 },
    { d, stroke: item.color, strokeWidth: 2, ...dash },
  ];
  return { shapes: d === '' ? [] : shapes, texts: [] };
}
