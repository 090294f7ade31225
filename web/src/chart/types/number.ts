import type { ChartVisual } from '@datavizpro/contract';
import { extent, mappedColumns, outputShape, shapeNumber, sumOf, toNumbers } from '@datavizpro/contract/shapes';
import { readPlaces } from '../data/categories';
import { extremesOf, sentence } from '../describe';
import { createValueFormat, formatShare, type ValueFormat } from '../format/numbers';
import { linePath, type PathPoint } from '../path';
import { emptyModel, noMapping, noMarks, noRows, noValues, type ChartInput, type ChartModel } from '../model';

export interface Delta {
  readonly text: string;
  readonly direction: 'up' | 'down' | 'flat';
  /** Only where the chart says which way is better. */
  readonly news: 'good' | 'bad' | 'neutral';
  /** What is compared with: `vs April 2026`. */
  readonly against: string;
}

/** One figure, its change, and its course as a small line. */
export interface NumberModel extends ChartModel {
  readonly kind: 'number';
  readonly figure: string;
  /** The exact value behind the short figure. */
  readonly exact: string;
  readonly fontSize: number;
  /** Of what is written below the figure. */
  readonly noteSize: number;
  /** When the figure is of one time among several. */
  readonly when: string | null;
  readonly delta: Delta | null;
  readonly spark: Spark | null;
}

export interface Spark {
  readonly path: string;
  readonly end: readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly stroke: number;
}

export function computeNumber(input: ChartInput): NumberModel | ChartModel {
  const { configuration, result, environment } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!value) return emptyModel(input, noMapping);
  const trend = mappedColumns(result, configuration.mapping, 'trend')[0];
  const numbers = toNumbers(value);
  const format = createValueFormat(configuration.visual.valueFormat, value.type, numbers, environment.locale);
  if (!trend) return single(input, value.name, numbers, format);
  const places = readPlaces(trend, configuration.query, environment.locale, false);
  const course = new Array<number | null>(places.positions.length).fill(null);
  numbers.forEach((number, row) => {
    const place = places.placeOf[row] ?? -1;
    if (place >= 0 && number !== null) course[place] = (course[place] ?? 0) + number;
  });
  const found = extremesOf(course);
  if (!found) return emptyModel(input, noValues);
  const { last } = found;
  const before = shapeNumber(input)?.before ?? null;
  const beforeRow = before === null ? -1 : trend.values.indexOf(before.at);
  const beforePlace = places.placeOf[beforeRow] ?? -1;
  const delta =
    before === null || beforePlace < 0 || beforePlace === last.place
      ? null
      : createDelta(before.value, last.value, format, {
          label: places.label(beforePlace),
          locale: environment.locale,
          better: configuration.visual.better,
        });
  const description = sentence(
    `${value.name} is ${format.full(last.value)} at ${places.label(last.place)}${delta ? `, ${delta.text} ${delta.against}` : ''}.`,
    found.min.place === found.max.place
      ? ''
      : `Lowest ${format.full(found.min.value)}, highest ${format.full(found.max.value)} since ${places.label(found.first.place)}.`,
  );
  const layout = { description, when: places.label(last.place), delta };
  return build(input, last.value, format, {
    ...layout,
    course: course.length > 1 ? { values: course, xs: places.positions } : null,
  });
}

/** Without a course: the one row's figure, or what several rows make together. */
function single(
  input: ChartInput,
  name: string,
  numbers: readonly (number | null)[],
  format: ValueFormat,
): NumberModel | ChartModel {
  if (!extent(numbers)) return emptyModel(input, noValues);
  const several = numbers.length > 1 && outputShape(input.configuration.query, name).additive;
  const value = several ? sumOf(numbers) : (numbers.find((number) => number !== null) ?? 0);
  const description = `${name} is ${format.full(value)}.`;
  return build(input, value, format, { description, when: null, delta: null, course: null });
}

interface Layout {
  readonly description: string;
  readonly when: string | null;
  readonly delta: Delta | null;
  readonly course: { readonly values: readonly (number | null)[]; readonly xs: readonly number[] } | null;
}

function build(input: ChartInput, value: number, format: ValueFormat, layout: Layout): NumberModel {
  const figure = figureOf(value, format, input.configuration.visual.valueFormat);
  const spark = layout.course && input.height >= 64 ? drawSpark(input, layout.course) : null;
  const width = input.width - (spark && beside(input) ? spark.width + 16 : 0);
  const alone = spark === null && layout.delta === null && layout.when === null;
  const fontSize = figureSize(figure, width, input, alone);
  return {
    kind: 'number',
    width: input.width,
    height: input.height,
    empty: null,
    description: layout.description,
    notes: [],
    legend: null,
    marks: noMarks,
    figure,
    exact: format.full(value),
    fontSize,
    noteSize: noteSizeOf(fontSize),
    when: layout.when,
    delta: layout.delta,
    spark,
  };
}

/** Few sizes, so that figures side by side are alike although one card has a subtitle. */
const sizes = [220, 160, 120, 88, 64, 48, 38, 30, 22] as const;
const smallest = 22;
/** Cards of one height or less have figures up to this size: of higher ones they fill a share. */
const usualSize = 48;

/** The largest of the sizes that the card allows. */
function figureSize(figure: string, width: number, input: ChartInput, alone: boolean): number {
  const perPixel = input.environment.measure(figure, 100, 560) / 100;
  const byWidth = (width - 8) / Math.max(0.1, perPixel);
  const byHeight = Math.min(
    input.height * (alone ? 0.52 : 0.36),
    Math.max(usualSize, input.height * (alone ? 0.3 : 0.24)),
  );
  return sizes.find((size) => size <= Math.min(byWidth, byHeight)) ?? smallest;
}

const noteSizeOf = (fontSize: number): number => Math.max(11.5, Math.min(30, Math.round(fontSize * 0.2)));

/** Written out while it is short, as people say it; compact beyond. */
function figureOf(value: number, format: ValueFormat, wish: string | undefined): string {
  const full = format.full(value);
  if (wish === 'compact') return format.short(value);
  return full.length <= (wish === undefined || wish === 'auto' ? 7 : 10) ? full : format.short(value);
}

/** In low cards the line stands beside the figure, in high ones below it. */
const beside = (input: ChartInput): boolean => input.height < 150 && input.width >= 200;

function drawSpark(input: ChartInput, course: NonNullable<Layout['course']>): Spark | null {
  const width = beside(input) ? Math.min(120, Math.round(input.width * 0.36)) : Math.max(40, input.width);
  const height = beside(input)
    ? Math.min(44, Math.round(input.height * 0.45))
    : Math.max(24, Math.min(90, Math.round(input.height * 0.32)), Math.round(input.height * 0.52) - 60);
  const range = extent(course.values);
  const span = extent(course.xs);
  if (!range || !span) return null;
  const stroke = height > 200 ? 2.5 : 1.5;
  const pad = stroke + 2.5;
  const place = (value: number, [low, high]: readonly [number, number], length: number): number =>
    pad + (high === low ? 0.5 : (value - low) / (high - low)) * (length - 2 * pad);
  const points = course.values.map((value, index): PathPoint =>
    value === null ? null : [place(course.xs[index] ?? 0, span, width), height - place(value, range, height)],
  );
  const end = points.findLast((point) => point !== null);
  return end ? { path: linePath(points, false), end, width, height, stroke } : null;
}

interface DeltaContext {
  readonly label: string;
  readonly locale: string;
  readonly better: ChartVisual['better'];
}

function createDelta(before: number, now: number, format: ValueFormat, { label, locale, better }: DeltaContext): Delta {
  const change = now - before;
  const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'flat';
  const sign = change > 0 ? '+' : '';
  const relative = before !== 0 && Math.sign(before) === Math.sign(now || before);
  const text = relative ? sign + formatShare(now / before - 1, locale) : sign + format.short(change);
  const news = better === undefined || change === 0 ? 'neutral' : change > 0 === (better === 'more') ? 'good' : 'bad';
  return { text: direction === 'flat' ? 'no change' : text, direction, news, against: `vs ${label}` };
}
