import type { GaugeBand } from '../chart-visual.js';
import { mappedColumns, outputShape, sumOf, toNumber, toNumbers } from './columns.js';
import type { Shape, ShapeInput } from './shape.js';

export interface GaugeShape extends Shape {
  readonly value: number | null;
  readonly target: number | null;
  /** Ends of the scale; null: decided by whoever draws. */
  readonly min: number | null;
  readonly max: number | null;
  /** In rising order. */
  readonly bands: readonly GaugeBand[];
}

/** One figure on its scale; null when no measure is mapped. */
export function shapeGauge(input: ShapeInput): GaugeShape | null {
  const { gauge = {} } = input.configuration.visual;
  const value = figureOf(input, 'value');
  if (!value) return null;
  const target = figureOf(input, 'target')?.figure ?? gauge.target ?? null;
  const [min, max] = [gauge.min ?? null, gauge.max ?? null];
  const bands = [...(gauge.bands ?? [])].sort((a, b) => a.to - b.to);
  const upsideDown = min !== null && max !== null && min >= max;
  return {
    value: value.figure,
    target,
    min: upsideDown ? null : min,
    max: upsideDown ? null : max,
    bands,
    notes: [
      ...(value.several ? [`Several rows: ${value.several}.`] : []),
      ...(upsideDown ? ['The scale ends below where it begins: its ends are chosen from the data.'] : []),
    ],
  };
}

/** The figure of the only row; of several rows their sum where that means something, else the first one. */
function figureOf(
  { configuration, result }: ShapeInput,
  role: string,
): { figure: number | null; several?: string } | null {
  const column = mappedColumns(result, configuration.mapping, role)[0];
  if (!column) return null;
  const numbers = toNumbers(column).filter((number) => number !== null);
  if (numbers.length < 2) return { figure: toNumber(numbers[0]) };
  const { additive } = outputShape(configuration.query, column.name);
  return additive
    ? { figure: sumOf(numbers), several: 'they are added up' }
    : { figure: numbers[0] ?? null, several: 'the first one is shown' };
}
