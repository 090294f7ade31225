import { extent } from '@datavizpro/contract/shapes';
import type { Tokens } from '../../ui/theme/tokens';
import { isDark, rampColor } from '../colors';
import { linearScale } from './linear-ticks';

/** Values as a few colours that can be told apart, and found again in a key. */
export interface ColorSteps {
  /** Ends of the steps, one more than colours. */
  readonly edges: readonly number[];
  readonly colors: readonly string[];
  readonly colorOf: (value: number) => string;
  /** Equally many values in each step, not steps of one size. */
  readonly quantiles: boolean;
}

export interface StepOptions {
  readonly way: 'even' | 'quantiles' | undefined;
  readonly whole: boolean;
  readonly tokens: Tokens;
}

const mostSteps = 5;
/** The palest colours are for what is next to nothing: land without a value must look different. */
const palest = { light: 0.16, dark: 0.27 };

/** Steps around the data with round edges; through a pale middle when values lie on both sides of zero. */
export function colorSteps(values: readonly number[], { way, whole, tokens }: StepOptions): ColorSteps | null {
  const range = extent(values);
  if (!range) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const both = range[0] < 0 && range[1] > 0;
  const quantiles = !both && (way === 'quantiles' || (way === undefined && isSkewed(sorted)));
  const edges = quantiles ? quantileEdges(sorted) : evenEdges(range, whole, both);
  const count = edges.length - 1;
  const least = isDark(tokens) ? palest.dark : palest.light;
  const colors = Array.from({ length: count }, (_, index) => {
    if (both) return rampColor(tokens.div, divergingShare(edges, index));
    return rampColor(tokens.seq, count === 1 ? 0.6 : least + (1 - least) * (index / (count - 1)));
  });
  const colorOf = (value: number): string => {
    const step = edges.findIndex((edge, index) => index > 0 && value < edge);
    return colors[step < 0 ? count - 1 : step - 1] ?? tokens.brand;
  };
  return { edges, colors, colorOf, quantiles };
}

function divergingShare(edges: readonly number[], index: number): number {
  const far = Math.max(Math.abs(edges[0] ?? 0), Math.abs(edges.at(-1) ?? 0));
  const middle = ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
  return (middle / far + 1) / 2;
}

/** Most values in the lowest tenth or two: steps of one size would be one colour for nearly all. */
function isSkewed(sorted: readonly number[]): boolean {
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const third = sorted[Math.floor(sorted.length * 0.75)] ?? 0;
  return sorted.length >= 8 && high > low && (third - low) / (high - low) < 0.25;
}

function evenEdges(range: readonly [number, number], whole: boolean, zero: boolean): number[] {
  const { ticks } = linearScale(range, { count: mostSteps, zero, whole });
  return ticks.length >= 2 ? [...ticks] : [range[0], range[1] === range[0] ? range[0] + 1 : range[1]];
}

/** Two digits are enough to cut by, and can be read. */
const rounded = (value: number): number => Number(value.toPrecision(2));

function quantileEdges(sorted: readonly number[]): number[] {
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const inner = Array.from({ length: mostSteps - 1 }, (_, index) =>
    rounded(sorted[Math.floor(((index + 1) / mostSteps) * sorted.length)] ?? high),
  );
  const edges = [low, ...inner.filter((edge) => edge > low && edge < high), high];
  return edges.filter((edge, index) => index === 0 || edge > (edges[index - 1] ?? -Infinity));
}
