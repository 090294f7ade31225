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
import type { DataSourceType, JoinSuggestion, Page, SchemaRefresh, TableSummary } from '@datavizpro/contract';
import { api } from '../../session';
import { refreshSource } from '../api';
import { sourceUrl, tableKey, tablesKey, tableUrl } from '../keys';

const pageSize = 200;

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
    queryFn: ({ pageParam, signal }) => readPage(id, q, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: enabled && id !== '',
    staleTime: 60_000,
  });
  const pages = query.data?.pages ?? [];
  return {
    tables: pages.flatMap(({ items }) => items),
    total: pages[0]?.total ?? 0,
    isLoading: query.isPending && enabled,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    reload: () => void query.refetch(),
  };
}

async function readPage(
  id: string,
  q: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<TableSummary>> {
  const params = { limit: pageSize, ...(q === '' ? {} : { q }), ...(cursor === null ? {} : { cursor }) };
  const { data } = await api.get<Page<TableSummary> | readonly TableSummary[]>(`${sourceUrl(id)}/tables`, {
    params,
    signal,
  });
  return 'items' in data ? data : { items: data, total: data.length, nextCursor: null };
}

interface TableQuestion {
  readonly id: string;
  readonly type: DataSourceType;
  readonly text: string;
}
const offered = 50;

/** The first tables that fit a text, for completion. Files have few tables, which come whole. */
export function fetchTables(client: QueryClient, { id, type, text }: TableQuestion): Promise<readonly TableSummary[]> {
  const isFile = type === 'file';
  return client.fetchQuery({
    queryKey: isFile ? tablesKey(id) : [...tablesKey(id), 'offered', text],
    queryFn: async ({ signal }) => {
      const params = isFile ? {} : { limit: offered, ...(text === '' ? {} : { q: text }) };
      const { data } = await api.get<Page<TableSummary> | readonly TableSummary[]>(`${sourceUrl(id)}/tables`, {
        params,
        signal,
      });
      return 'items' in data ? data.items : data;
    },
    staleTime: 60_000,
    retry: false,
  });
}

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

/** Reads the database's tables anew, and tells what changed since the last time. */
export function useSchemaRefresh(id: string): UseMutationResult<SchemaRefresh, Error, undefined> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await api.post<SchemaRefresh>(`${sourceUrl(id)}/refresh`)).data,
    onSuccess: () => refreshSource(client, id),
    meta: { failure: 'The tables could not be read anew' },
  });
}
