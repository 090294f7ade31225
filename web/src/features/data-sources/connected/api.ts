import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { JoinSuggestion, SchemaRefresh, TableSummary } from '@datavizpro/contract';
import { api } from '../../session';
import { refreshSource } from '../api';
import { sourceUrl, tableKey, tablesKey, tableUrl } from '../keys';

const pageSize = 200;

/** A stretch of the list, and how long it is in all. */
interface TableStretch {
  readonly tables: readonly TableSummary[];
  readonly offset: number;
  readonly total: number;
}

/** Tables as far as they were fetched. */
export interface TableSearch {
  readonly tables: readonly TableSummary[];
  readonly total: number;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** Tables of a database that fit what was typed: found by the server, page after page. */
export function useTableSearch(id: string, q: string, enabled = true): TableSearch {
  const query = useInfiniteQuery({
    queryKey: [...tablesKey(id), 'search', q],
    queryFn: ({ pageParam, signal }) => readStretch(id, q, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: ({ tables, offset, total }) =>
      tables.length > 0 && offset + tables.length < total ? offset + tables.length : null,
    placeholderData: keepPreviousData,
    enabled: enabled && id !== '',
    staleTime: 60_000,
  });
  const pages = query.data?.pages ?? [];
  return {
    tables: pages.flatMap(({ tables }) => tables),
    total: pages[0]?.total ?? 0,
    isLoading: query.isPending && enabled,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    reload: () => void query.refetch(),
  };
}

async function readStretch(id: string, q: string, offset: number, signal: AbortSignal): Promise<TableStretch> {
  const { data, headers } = await api.get<readonly TableSummary[]>(`${sourceUrl(id)}/tables`, {
    params: { limit: pageSize, offset, ...(q === '' ? {} : { q }) },
    signal,
  });
  const total = Number(headers['x-total-count']);
  return { tables: data, offset, total: Number.isFinite(total) ? total : data.length };
}

interface TableQuestion {
  readonly id: string;
  readonly text: string;
}
const offered = 50;

/** The first tables that fit a text, for completion. */
export const fetchTables = (client: QueryClient, { id, text }: TableQuestion): Promise<readonly TableSummary[]> =>
  client.query({
    queryKey: [...tablesKey(id), 'offered', text],
    queryFn: async ({ signal }) => {
      const params = { limit: offered, ...(text === '' ? {} : { q: text }) };
      return (await api.get<readonly TableSummary[]>(`${sourceUrl(id)}/tables`, { params, signal })).data;
    },
    staleTime: 60_000,
    retry: false,
  });

export const useJoinSuggestions = (
  id: string,
  table: string,
  enabled = true,
): UseQueryResult<readonly JoinSuggestion[]> =>
  useQuery({
    queryKey: [...tableKey(id, table), 'joins'],
    queryFn: async ({ signal }) =>
      (await api.get<readonly JoinSuggestion[]>(`${tableUrl(id, table)}/joins`, { signal })).data,
    enabled: enabled && id !== '' && table !== '',
    staleTime: 300_000,
  });

/** What the last look at the database's tables found; nothing when there was none. */
export const useLastRefresh = (id: string): UseQueryResult<SchemaRefresh> =>
  useQuery({
    queryKey: [...tablesKey(id), 'refresh'],
    queryFn: async ({ signal }) => (await api.get<SchemaRefresh>(`${sourceUrl(id)}/refresh`, { signal })).data,
    staleTime: 60_000,
    retry: false,
  });

/** Reads the database's tables anew, and tells what changed since the last time. */
export function useSchemaRefresh(id: string): UseMutationResult<SchemaRefresh, Error, undefined> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await api.post<SchemaRefresh>(`${sourceUrl(id)}/refresh`)).data,
    onSuccess: () => refreshSource(client, id),
    meta: { failure: 'The tables could not be read anew' },
  });
}
