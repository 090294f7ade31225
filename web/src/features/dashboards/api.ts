import { useMemo } from 'react';
import { useMutation, useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type {
  Chart,
  Dashboard,
  DashboardChange,
  FilterValues,
  NewDashboard,
  Page,
  TableDetail,
} from '@datavizpro/contract';
import { api, ifMatch } from '../session';

export const dashboardsPath = '/api/dashboards';
const chartsPath = '/api/charts';
const dashboardKey = (id: string) => [dashboardsPath, 'one', id] as const;
const chartKey = (id: string) => [chartsPath, 'one', id] as const;
const dashboardUrl = (id: string): string => `${dashboardsPath}/${id}`;

export const readDashboard = async (id: string, signal?: AbortSignal): Promise<Dashboard> =>
  (await api.get<Dashboard>(dashboardUrl(id), signal ? { signal } : {})).data;

export const useDashboard = (id: string): UseQueryResult<Dashboard> =>
  useQuery({ queryKey: dashboardKey(id), queryFn: ({ signal }) => readDashboard(id, signal), enabled: id !== '' });

const createDashboard = async (dashboard: NewDashboard): Promise<Dashboard> =>
  (await api.post<Dashboard>(dashboardsPath, dashboard)).data;

export const updateDashboard = async (id: string, change: DashboardChange, version: number): Promise<Dashboard> =>
  (await api.patch<Dashboard>(dashboardUrl(id), change, ifMatch(version))).data;

/** Puts a saved dashboard where every screen reads it, and lists are fetched again. */
export function useStoreDashboard(): (dashboard: Dashboard) => void {
  const client = useQueryClient();
  return useMemo(
    () => (dashboard) => {
      client.setQueryData(dashboardKey(dashboard.id), dashboard);
      void client.invalidateQueries({ queryKey: [dashboardsPath, 'list'] });
    },
    [client],
  );
}

export const useCreateDashboard = (onCreated: (dashboard: Dashboard) => void) => {
  const store = useStoreDashboard();
  return useMutation({
    mutationFn: createDashboard,
    onSuccess: (dashboard) => {
      store(dashboard);
      onCreated(dashboard);
    },
    meta: { failure: 'The dashboard was not created' },
  });
};

export const useDuplicateDashboard = (onCreated: (dashboard: Dashboard) => void) => {
  const store = useStoreDashboard();
  return useMutation({
    mutationFn: async (id: string) => (await api.post<Dashboard>(`${dashboardUrl(id)}/duplicate`)).data,
    onSuccess: (dashboard) => {
      store(dashboard);
      onCreated(dashboard);
    },
    meta: { failure: 'The dashboard was not copied' },
  });
};

export const useDeleteDashboard = (onDeleted: (dashboard: Dashboard) => void) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (dashboard: Dashboard) => {
      await api.delete(dashboardUrl(dashboard.id), ifMatch(dashboard.version));
      return dashboard;
    },
    onSuccess: (dashboard) => {
      client.removeQueries({ queryKey: dashboardKey(dashboard.id) });
      void client.invalidateQueries({ queryKey: [dashboardsPath, 'list'] });
      void client.invalidateQueries({ queryKey: [chartsPath] });
      onDeleted(dashboard);
    },
    meta: { failure: 'The dashboard was not deleted' },
  });
};

export interface BoardCharts {
  readonly charts: ReadonlyMap<string, Chart>;
  /** Made for this dashboard: they may have no tile yet. */
  readonly own: readonly Chart[];
  /** Ids that nobody answers for: deleted, or not to be seen. */
  readonly missing: ReadonlySet<string>;
}

const mostOwn = 200;

/** The charts of a dashboard's tiles: those that live in it in one request, the others one by one. */
export function useBoardCharts(dashboardId: string, chartIds: readonly string[]): BoardCharts {
  const own = useQuery({
    queryKey: [chartsPath, 'list', { dashboardId, limit: mostOwn }],
    queryFn: async ({ signal }) =>
      (await api.get<Page<Chart>>(chartsPath, { params: { dashboardId, limit: mostOwn }, signal })).data.items,
  });
  const known = useMemo(() => new Map((own.data ?? []).map((chart) => [chart.id, chart])), [own.data]);
  const others = own.isPending ? [] : [...new Set(chartIds.filter((id) => !known.has(id)))];
  const single = useQueries({
    queries: others.map((id) => ({
      queryKey: chartKey(id),
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await api.get<Chart>(`${chartsPath}/${id}`, { signal })).data,
    })),
    combine: (results) => ({
      found: results.flatMap((result) => result.data ?? []),
      failed: results.flatMap((result, index) => (result.isError ? [others[index] ?? ''] : [])),
    }),
  });
  return useMemo(
    () => ({
      charts: new Map([...known, ...single.found.map((chart) => [chart.id, chart] as const)]),
      own: own.data ?? [],
      missing: new Set(single.failed),
    }),
    [known, own.data, single],
  );
}

/** What a filter can be set to. */
export const useFilterValues = (dashboardId: string, filterId: string, q: string, enabled: boolean) =>
  useQuery({
    queryKey: [dashboardsPath, 'values', dashboardId, filterId, q],
    queryFn: async ({ signal }) =>
      (
        await api.get<FilterValues>(`${dashboardUrl(dashboardId)}/filters/${filterId}/values`, {
          params: q === '' ? {} : { q },
          signal,
        })
      ).data,
    enabled,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });

export interface TableOfChart {
  readonly dataSourceId: string;
  readonly table: string;
}

/** The columns of the tables that charts are made of: what can be filtered by. */
export const useTables = (tables: readonly TableOfChart[], enabled: boolean) =>
  useQueries({
    queries: tables.map(({ dataSourceId, table }) => ({
      queryKey: ['/api/data-sources', dataSourceId, 'table', table],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (
          await api.get<TableDetail>(`/api/data-sources/${dataSourceId}/tables/${encodeURIComponent(table)}`, {
            signal,
          })
        ).data,
      enabled,
      staleTime: 60_000,
    })),
    combine: (results) => ({
      columns: results.flatMap((result) => result.data?.columns ?? []),
      isPending: enabled && results.some((result) => result.isPending),
    }),
  });
