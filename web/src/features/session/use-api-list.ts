import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ListQuery, Page } from '@datavizpro/contract';
import { api } from './api.js';

type ListFilters = Omit<ListQuery, 'cursor'> & Readonly<Record<string, string | number | undefined>>;

export interface ApiList<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** Nothing was fetched yet. */
  readonly isLoading: boolean;
  /** Something older is shown while the newest comes. */
  readonly isRefreshing: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** The query key of a list: invalidate `[path]` to fetch all its variants again. */
const listKey = (path: string, filters: ListFilters = {}): readonly unknown[] => [path, 'list', filters];

/** One list of the API, page after page: `useApiList<Chart>('/api/charts', { q, sort: '-updatedAt' })`. */
export function useApiList<T>(path: string, filters: ListFilters = {}, enabled = true): ApiList<T> {
  const query = useInfiniteQuery({
    queryKey: listKey(path, filters),
    queryFn: async ({ pageParam, signal }) =>
      (await api.get<Page<T>>(path, { params: { ...withoutEmpty(filters), cursor: pageParam ?? undefined }, signal }))
        .data,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled,
  });
  const pages = query.data?.pages ?? [];
  return {
    items: pages.flatMap((page) => page.items),
    total: pages[0]?.total ?? 0,
    isLoading: query.isPending && enabled,
    isRefreshing: query.isFetching && !query.isPending && !query.isFetchingNextPage,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    reload: () => void query.refetch(),
  };
}

const withoutEmpty = (filters: ListFilters): ListFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''));
