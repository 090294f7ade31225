import type { Places } from '../data/categories';
import { linearScale, tickCountFor } from './linear-ticks';
import { axisFont, labelsFit, mayFit, thinned, timeTicks, type AxisTick } from './axis-ticks';
import { fitText, widest, type MeasureText } from './text';
import { createValueFormat, formatterOf, type FormatNumber } from '../format/numbers';

/** The horizontal axis under a plot: its ends, ticks, and the height that the labels take. */
export interface PlaceAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly AxisTick[];
  /** Degrees that labels are turned by; 0 or negative. */
  readonly rotation: number;
  readonly height: number;
}

export interface PlaceAxisOptions {
  readonly width: number;
  readonly locale: string;
  readonly measure: MeasureText;
}

const flatHeight = 26;

/** Axis under a line: by time, by number, or evenly spaced. */
export function pointAxis(places: Places, options: PlaceAxisOptions): PlaceAxis {
  const { positions } = places;
  let min = places.ends?.from ?? positions[0] ?? 0;
  let max = places.ends?.to ?? positions.at(-1) ?? 0;
  if (min === max && places.kind !== 'time') {
    min -= 0.5;
    max += 0.5;
  }
  const ends = { min, max };
  if (places.kind === 'time') {
    const ticks = timeTicks({
      ...ends,
      ...options,
      unit: places.unit ?? 'day',
      buckets: places.unit === 'week' ? positions : null,
    });
    return { ...ends, ticks, rotation: 0, height: flatHeight };
  }
  if (places.kind === 'number') return numberAxis(ends, positions.every(Number.isInteger), options);
  const at = (place: number): number => ((place - min) / (max - min)) * options.width;
  return { ...ends, ...namedTicks(places, at, options.width / Math.max(1, positions.length), options) };
}

/** Where a position lies between the ends of the axis: 0 to 1. A single moment stands in the middle. */
export const placePosition = (
  { min, max }: { readonly min: number; readonly max: number },
  position: number,
): number => (max === min ? 0.5 : (position - min) / (max - min));

/** Whole numbers that read as years: `1,995` would look odd. */
export const isLikeYears = ({ min, max }: { min: number; max: number }, whole: boolean): boolean =>
  whole && min >= 1000 && max < 3000;

/** Axis along numbers; both ends as they are given. */
export function numberAxis(ends: { min: number; max: number }, whole: boolean, options: PlaceAxisOptions): PlaceAxis {
  const count = tickCountFor(options.width, 80);
  const scale = linearScale([ends.min, ends.max], { count, zero: false, whole, tight: true });
  const grouped = !isLikeYears(ends, whole);
  const format = formatterOf(options.locale, { maximumFractionDigits: 6, useGrouping: grouped });
  const huge = Math.max(Math.abs(ends.min), Math.abs(ends.max)) >= 1e6;
  const short = createValueFormat(undefined, 'float', [ends.min, ends.max], options.locale).axis(scale.step, scale.max);
  const write: FormatNumber = huge ? short : (value) => format.format(value).replace('-', '−');
  const label = (values: readonly number[]): AxisTick[] =>
    values.map((value) => ({
      value,
      at: ((value - ends.min) / (ends.max - ends.min)) * options.width,
      label: write(value),
    }));
  return { ...ends, ticks: thinned(scale.ticks, label, options.measure), rotation: 0, height: flatHeight };
}

/** Axis under bars: a place in the middle of each band. */
export function bandAxis(
  places: Places,
  at: (place: number) => number,
  band: number,
  options: PlaceAxisOptions,
): PlaceAxis {
  return { min: 0, max: places.positions.length, ...namedTicks(places, at, band, options) };
}

type NamedTicks = Pick<PlaceAxis, 'ticks' | 'rotation' | 'height'>;

/** Turned labels reach out to the left of their tick: how far the first one would leave the picture. */
export function turnedOverhang(axis: PlaceAxis, measure: MeasureText): number {
  const first = axis.ticks[0];
  if (axis.rotation === 0 || !first) return 0;
  const reach = measure(first.label, axisFont) * Math.cos((axis.rotation * Math.PI) / 180);
  return Math.ceil(Math.max(0, reach - first.at + 10));
}

/** How far the level label at an end of the axis would reach beyond the plot, which is so wide; with a little air. */
export function endOverhang(axis: PlaceAxis, width: number, measure: MeasureText, end: 'first' | 'last'): number {
  const tick = end === 'first' ? axis.ticks[0] : axis.ticks.at(-1);
  if (!tick || axis.rotation !== 0) return 0;
  const half = measure(tick.label, axisFont) / 2;
  return Math.ceil(Math.max(0, end === 'first' ? half - tick.at : tick.at + half - width)) + 2;
}

const turnedDegrees = -40;
const longestTurned = 92;

function namedTicks(
  places: Places,
  at: (place: number) => number,
  band: number,
  options: PlaceAxisOptions,
): NamedTicks {
  const label = (indices: readonly number[]): AxisTick[] =>
    indices.map((place, index) => ({
      value: place,
      at: at(place),
      label: shortLabel(places, place, indices[index - 1] ?? null, options),
    }));
  const indices = places.positions.map((_, place) => place);
  if (places.ordered)
    return { ticks: thinned(indices, label, options.measure, options.width), rotation: 0, height: flatHeight };
  const all = mayFit(indices.length, options.width) ? label(indices) : null;
  if (all && labelsFit(all, options.measure)) return { ticks: all, rotation: 0, height: flatHeight };
  const every = Math.max(1, Math.ceil(15 / Math.max(1, band)));
  return turnedTicks(label(indices.filter((_, index) => index % every === 0)), options.measure);
}

/** Ticks of a time axis say less than tooltips: the unit's own short form. */
function shortLabel(places: Places, place: number, before: number | null, options: PlaceAxisOptions): string {
  return fitText(places.tick(place, before), Math.max(60, options.width * 0.3), options.measure, axisFont);
}

function turnedTicks(upright: readonly AxisTick[], measure: MeasureText): NamedTicks {
  const ticks = upright.map((tick) => ({ ...tick, label: fitText(tick.label, longestTurned, measure, axisFont) }));
  const length = widest(
    ticks.map((tick) => tick.label),
    measure,
    axisFont,
  );
  return {
    ticks,
    rotation: turnedDegrees,
    height: Math.ceil(length * Math.sin((-turnedDegrees * Math.PI) / 180)) + 22,
  };
}
