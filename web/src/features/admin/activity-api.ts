import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ActivityReport, RunningQuery } from '@datavizpro/contract';
import { api } from '../session/index.js';

const activityKey = ['/api/admin/activity'] as const;
const refreshMs = 3_000;

/** What all instances are doing, kept fresh while it is looked at. */
export function useActivity(): UseQueryResult<ActivityReport> {
  return useQuery({
    queryKey: activityKey,
    queryFn: async ({ signal }) => (await api.get<ActivityReport>('/api/admin/activity', { signal })).data,
    refetchInterval: refreshMs,
    staleTime: 0,
  });
}

/** The list is fetched again whatever comes back: a query that ended meanwhile is gone from it. */
export function useStopQuery(): UseMutationResult<unknown, Error, RunningQuery> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (query: RunningQuery) => api.delete(`/api/admin/queries/${query.id}`),
    meta: { failure: 'The query was not stopped' },
    onSettled: () => queries.invalidateQueries({ queryKey: activityKey }),
  });
}
