import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  Chart,
  ChartChange,
  ChartSuggestion,
  CompiledSql,
  Condition,
  NewChart,
  QueryResult,
  QuerySpec,
  Scalar,
} from '@datavizpro/contract';
import { partParams, type PartRequest } from '../../chart';
import { api, ifMatch } from '../session';

export const chartsPath = '/api/charts';
const chartUrl = (id: string): string => `${chartsPath}/${id}`;
export const chartKey = (id: string): readonly unknown[] => [chartsPath, 'one', id];

export const readChart = async (id: string, signal?: AbortSignal): Promise<Chart> =>
  (await api.get<Chart>(chartUrl(id), signal ? { signal } : {})).data;

export const useChart = (id: string): UseQueryResult<Chart> =>
  useQuery({
    queryKey: chartKey(id),
    queryFn: ({ signal }) => readChart(id, signal),
    enabled: id !== '',
    // The editor holds its own state: it must not change underneath.
    refetchOnWindowFocus: false,
  });

export const createChart = async (chart: NewChart): Promise<Chart> => (await api.post<Chart>(chartsPath, chart)).data;

export const updateChart = async (id: string, change: ChartChange, version: number): Promise<Chart> =>
  (await api.patch<Chart>(chartUrl(id), change, ifMatch(version))).data;

export const deleteChart = async (chart: Chart): Promise<void> => {
  await api.delete(chartUrl(chart.id), ifMatch(chart.version));
};

/** Ranked charts for the chosen columns; for the whole table when none is chosen. */
export const useSuggestions = (
  dataSourceId: string,
  table: string,
  columns: readonly string[],
  enabled: boolean,
): UseQueryResult<readonly ChartSuggestion[]> =>
  useQuery({
    queryKey: [chartsPath, 'suggest', dataSourceId, table, columns],
    queryFn: async ({ signal }) =>
      (
        await api.post<readonly ChartSuggestion[]>(
          `${chartsPath}/suggest`,
          { dataSourceId, table, columns },
          { signal },
        )
      ).data,
    enabled: enabled && dataSourceId !== '' && table !== '',
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  });

export const runQuery = async (spec: QuerySpec, signal: AbortSignal): Promise<QueryResult> =>
  (await api.post<QueryResult>('/api/query', spec, { signal })).data;

/** What a saved chart shows. Whoever may see the chart may have it, with rights on its data or without. */
export const readChartResult = async (id: string, signal: AbortSignal): Promise<QueryResult> =>
  (await api.get<QueryResult>(`${chartUrl(id)}/data`, { signal })).data;

/** And some of it, where it is more than can be drawn. */
export const readChartPart = async (id: string, request: PartRequest, signal: AbortSignal): Promise<QueryResult> =>
  (await api.get<QueryResult>(`${chartUrl(id)}/data`, { params: partParams(request), signal })).data;

export const useCompiledSql = (spec: QuerySpec, enabled: boolean): UseQueryResult<CompiledSql> =>
  useQuery({
    queryKey: ['/api/query/sql', spec],
    queryFn: async ({ signal }) => (await api.post<CompiledSql>('/api/query/sql', spec, { signal })).data,
    enabled,
    placeholderData: keepPreviousData,
  });

export interface ColumnValue {
  readonly value: Scalar;
  readonly count: number;
}

const shownValues = 100;

/** The commonest values of a column that contain `text`: choices for a filter. */
export const useColumnValues = (
  rows: Pick<QuerySpec, 'source' | 'joins'>,
  column: string,
  text: string,
): UseQueryResult<readonly ColumnValue[]> =>
  useQuery({
    queryKey: ['/api/query', 'values', rows, column, text],
    queryFn: async ({ signal }) => readValues(rows, column, text, signal),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

async function readValues(
  rows: Pick<QuerySpec, 'source' | 'joins'>,
  column: string,
  text: string,
  signal: AbortSignal,
): Promise<readonly ColumnValue[]> {
  const filters: Condition[] = text.trim() === '' ? [] : [{ column, op: 'contains', value: text.trim() }];
  const result = await runQuery(
    {
      ...rows,
      dimensions: [{ column, as: 'value' }],
      measures: [{ agg: 'count', as: 'count' }],
      filters,
      sort: [{ by: 'count', direction: 'desc' }],
      limit: shownValues,
    },
    signal,
  );
  const values = result.columns.find(({ name }) => name === 'value')?.values ?? [];
  const counts = result.columns.find(({ name }) => name === 'count')?.values ?? [];
  return values.map((value, index) => ({ value, count: Number(counts[index] ?? 0) }));
}
