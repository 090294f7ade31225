import type {
  ChartConfiguration,
  ChartKind,
  ChartVisual,
  ColumnType,
  QueryResult,
  QuerySpec,
} from '@datavizpro/contract';
import { tokens } from '../../ui/theme/tokens';
import { createColorBook } from '../colors';
import { estimateText } from '../layout/text';
import type { ChartInput, ChartModel } from '../model';

type Values = QueryResult['columns'][number]['values'];

/** Builders for tests: results by column, and what a compute gets. */
export const column = (name: string, type: ColumnType, values: Values): QueryResult['columns'][number] => ({
  name,
  type,
  values,
});

export const resultOf = (...columns: QueryResult['columns']): QueryResult => ({
  columns,
  rowCount: columns[0]?.values.length ?? 0,
  truncated: false,
  asOf: '2026-11-01T00:00:00Z',
  durationMs: 1,
  cache: 'miss',
});

export interface Given {
  readonly type?: ChartKind;
  readonly mapping: ChartConfiguration['mapping'];
  readonly visual?: ChartVisual;
  readonly query?: Partial<QuerySpec>;
  readonly result: QueryResult;
  readonly width?: number;
  readonly height?: number;
  readonly selected?: ChartInput['selected'];
}

export function inputOf(given: Given): ChartInput {
  const { type = 'bar', mapping, visual = {}, query = {}, result, width = 640, height = 320, selected = null } = given;
  return {
    configuration: { type, mapping, visual, query: { source: { dataSourceId: 'd', table: 't' }, ...query } },
    result,
    width,
    height,
    selected,
    environment: { locale: 'en', tokens: tokens.light, measure: estimateText, colors: createColorBook() },
  };
}

/** The model as the type that a compute gives when there is something to draw. */
export function drawn<Model extends ChartModel>(model: Model | ChartModel): Model {
  if (model.empty !== null) throw new Error(`Nothing was drawn: ${model.empty}`);
  return model as Model;
}

export const sum = (name: string): NonNullable<QuerySpec['measures']> => [{ agg: 'sum', column: name, as: name }];
export const times = (count: number, make: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => make(index));
