import type { ChartKind } from '../../chart-types/index.js';
import type { ChartVisual } from '../../chart-visual.js';
import type { QuerySpec } from '../../query.js';
import type { CellValue, ColumnType, ResultColumn } from '../../result.js';
import type { ShapeInput } from '../shape.js';

/** Builders for tests: results by column, and what a shape is made from. */
export const column = (name: string, type: ColumnType, values: readonly CellValue[]): ResultColumn => ({
  name,
  type,
  values,
});

interface Chosen {
  readonly visual?: ChartVisual;
  readonly query?: Partial<QuerySpec>;
}

export const shapeInput = (
  type: ChartKind,
  mapping: Readonly<Record<string, readonly string[]>>,
  columns: readonly ResultColumn[],
  { visual = {}, query = {} }: Chosen = {},
): ShapeInput => ({
  configuration: { type, mapping, visual, query: { source: { dataSourceId: 'd', table: 't' }, ...query } },
  result: {
    columns,
    rowCount: columns[0]?.values.length ?? 0,
    truncated: false,
    asOf: '2026-11-01T00:00:00Z',
    durationMs: 1,
    cache: 'miss',
  },
});
