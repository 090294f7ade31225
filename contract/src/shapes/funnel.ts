import type { CellValue, ResultColumn } from '../result.js';
import { mappedColumns, toNumber } from './columns.js';
import { inOrderOf } from './order.js';
import { negativeNote } from './pie.js';
import type { Shape, ShapeInput } from './shape.js';

/** Stages, from the first to the last. */
export interface FunnelShape extends Shape {
  readonly stages: readonly FunnelStage[];
}
export interface FunnelStage {
  /** Value of the role `category`, or the name of the measure where each measure is a stage. */
  readonly stage: CellValue;
  readonly value: number;
}

/** A stage for each category: the largest first, unless they are sorted; or one for each measure, as mapped. */
export function shapeFunnel({ configuration, result }: ShapeInput): FunnelShape | null {
  const category = mappedColumns(result, configuration.mapping, 'category')[0];
  const values = mappedColumns(result, configuration.mapping, 'value');
  const [first] = values;
  if (!first) return null;
  const sums = category
    ? byCategory(category, first)
    : values.map((measure) => [measure.name, sumOf(measure)] as const);
  const known = sums.flatMap(([stage, value]) => (value === null ? [] : [{ stage, value }]));
  const stages = known.filter(({ value }) => value >= 0);
  const read = { category: ({ stage }: FunnelStage) => stage, size: ({ value }: FunnelStage) => value };
  return {
    stages: category ? inOrderOf(stages, category, configuration.query, read) : stages,
    notes: negativeNote(known.length - stages.length),
  };
}

function byCategory(category: ResultColumn, value: ResultColumn): (readonly [CellValue, number | null])[] {
  const sums = new Map<CellValue, number | null>();
  value.values.forEach((cell, row) => {
    const stage = category.values[row] ?? null;
    sums.set(stage, add(sums.get(stage) ?? null, toNumber(cell)));
  });
  return [...sums];
}

const sumOf = (column: ResultColumn): number | null =>
  column.values.reduce<number | null>((sum, cell) => add(sum, toNumber(cell)), null);

const add = (sum: number | null, value: number | null): number | null => (value === null ? sum : (sum ?? 0) + value);
