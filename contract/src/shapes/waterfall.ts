import type { CellValue } from '../result.js';
import { cannotBeAdded, mappedColumns } from './columns.js';
import { inOrderOf } from './order.js';
import { shapeSeries } from './series.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** Changes, one after the other, and what they make in all. */
export interface WaterfallShape extends Shape {
  readonly steps: readonly WaterfallStep[];
  readonly total: number;
}
export interface WaterfallStep {
  readonly category: CellValue;
  readonly change: number;
  /** The sum before and after it. */
  readonly from: number;
  readonly to: number;
}

/** Running sums: along times and numbers, as the query sorts, else from the largest gain to the largest loss. */
export const shapeWaterfall = /* @__PURE__ */ once(readWaterfall);

function readWaterfall(input: ShapeInput): WaterfallShape | null {
  const { query, mapping } = input.configuration;
  const series = shapeSeries({ ...input, configuration: { ...input.configuration, mapping: onlyAxes(mapping) } });
  const x = mappedColumns(input.result, mapping, 'x')[0];
  const [only] = series?.series ?? [];
  if (!series || !only || !x) return null;
  const changes = series.categories.flatMap((category, index) => {
    const change = only.values[index] ?? null;
    return change === null ? [] : [{ category, change }];
  });
  const read = { category: (step: { category: CellValue }) => step.category, size: sizeOf };
  let sum = 0;
  const steps = inOrderOf(changes, x, query, read).map(({ category, change }): WaterfallStep => {
    const from = sum;
    sum += change;
    return { category, change, from, to: sum };
  });
  const notes = !cannotBeAdded(query, only.measure)
    ? []
    : [`${only.measure} is not a sum or a count: its values are added up here.`];
  return { steps, total: sum, notes: [...series.notes, ...notes] };
}

const sizeOf = (step: { change: number }): number => step.change;

/** One measure, not split. */
const onlyAxes = (mapping: ShapeInput['configuration']['mapping']): ShapeInput['configuration']['mapping'] => ({
  x: mapping['x'] ?? [],
  y: (mapping['y'] ?? []).slice(0, 1),
});
