import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  NewSavedQuery,
  QueryDescription,
  QueryRun,
  QuerySpec,
  SavedQuery,
  SavedQueryChange,
} from '@datavizpro/contract';
import { api, ifMatch } from '../session';

export const queriesPath = '/api/queries';
const queryUrl = (id: string): string => `${queriesPath}/${encodeURIComponent(id)}`;
export const queryKey = (id: string): readonly unknown[] => [queriesPath, 'one', id];

export const readSavedQuery = async (id: string, signal?: AbortSignal): Promise<SavedQuery> =>
  (await api.get<SavedQuery>(queryUrl(id), signal ? { signal } : {})).data;

export const useSavedQuery = (id: string): UseQueryResult<SavedQuery> =>
  useQuery({
    queryKey: queryKey(id),
    queryFn: ({ signal }) => readSavedQuery(id, signal),
    enabled: id !== '',
    // What is being edited must not change underneath.
    refetchOnWindowFocus: false,
  });

export const createSavedQuery = async (query: NewSavedQuery): Promise<SavedQuery> =>
  (await api.post<SavedQuery>(queriesPath, query)).data;

export const updateSavedQuery = async (id: string, change: SavedQueryChange, version: number): Promise<SavedQuery> =>
  (await api.patch<SavedQuery>(queryUrl(id), change, ifMatch(version))).data;

export const deleteSavedQuery = async (query: SavedQuery): Promise<void> => {
  await api.delete(queryUrl(query.id), ifMatch(query.version));
};

const shownRuns = 100;

/** What this person ran before, newest first. */
export const useQueryHistory = (dataSourceId: string, enabled: boolean): UseQueryResult<readonly QueryRun[]> =>
  useQuery({
    queryKey: [queriesPath, 'history', dataSourceId],
    queryFn: async ({ signal }) => {
      const { data } = await api.get<readonly QueryRun[] | { readonly items: readonly QueryRun[] }>(
        `${queriesPath}/history`,
        { params: { dataSourceId, limit: shownRuns }, signal },
      );
      return 'items' in data ? data.items : data;
    },
    enabled: enabled && dataSourceId !== '',
    staleTime: 0,
  });

/** What a query would answer with, and what can be grouped and measured in its source. Nothing is run. */
export const useQueryDescription = (spec: QuerySpec, enabled: boolean): UseQueryResult<QueryDescription> =>
  useQuery({
    queryKey: [queriesPath, 'describe', spec],
    queryFn: async ({ signal }) => (await api.post<QueryDescription>('/api/query/describe', spec, { signal })).data,
    enabled,
    staleTime: 60_000,
    retry: false,
    placeholderData: keepPreviousData,
  });
