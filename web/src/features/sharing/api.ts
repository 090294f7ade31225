import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Grant, GrantableKind, NewGrant, Page, Revision, Shareable } from '@datavizpro/contract';
import { api, ifMatch } from '../session';

const grantsUrl = (kind: GrantableKind, id: string): string => `/api/${kind}/${id}/grants`;
const grantsKey = (kind: GrantableKind, id: string): readonly unknown[] => [`/api/${kind}`, 'grants', id];

/** Some lists come whole, some in pages: here both are read as a list. */
const listOf = <T>(answer: readonly T[] | Page<T>): readonly T[] => ('items' in answer ? answer.items : answer);

export const useGrants = (kind: GrantableKind, id: string): UseQueryResult<readonly Grant[]> =>
  useQuery({
    queryKey: grantsKey(kind, id),
    queryFn: async ({ signal }) =>
      listOf((await api.get<readonly Grant[] | Page<Grant>>(grantsUrl(kind, id), { signal })).data),
  });

/** People and groups whose name fits; nothing is asked before something is typed. */
export const useShareable = (text: string): UseQueryResult<readonly Shareable[]> =>
  useQuery({
    queryKey: ['/api/principals', text],
    queryFn: async ({ signal }) =>
      listOf(
        (await api.get<readonly Shareable[] | Page<Shareable>>('/api/principals', { params: { q: text }, signal }))
          .data,
      ),
    enabled: text.trim() !== '',
    placeholderData: (previous) => previous,
  });

export type GrantStep =
  | { readonly do: 'give'; readonly grant: NewGrant }
  | { readonly do: 'change'; readonly id: string; readonly change: Pick<Grant, 'access' | 'sql'> }
  | { readonly do: 'revoke'; readonly id: string };

/** Gives, changes and takes back; the list is fetched anew after each. */
export function useGrantStep(kind: GrantableKind, id: string): UseMutationResult<void, Error, GrantStep> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (step: GrantStep) => {
      const url = grantsUrl(kind, id);
      if (step.do === 'give') await api.post(url, step.grant);
      else if (step.do === 'change') await api.patch(`${url}/${step.id}`, step.change);
      else await api.delete(`${url}/${step.id}`);
    },
    onSettled: () => client.invalidateQueries({ queryKey: grantsKey(kind, id) }),
    meta: { failure: 'Sharing was not changed' },
  });
}

export type RevisedKind = Exclude<GrantableKind, 'data-sources'>;

export const useRevisions = (kind: RevisedKind, id: string): UseQueryResult<readonly Revision[]> =>
  useQuery({
    queryKey: [`/api/${kind}`, 'revisions', id],
    queryFn: async ({ signal }) =>
      (
        await api.get<Page<Revision>>(`/api/${kind}/${id}/revisions`, {
          params: { limit: 100, sort: '-number' },
          signal,
        })
      ).data.items,
    staleTime: 0,
  });

/** Makes an earlier state the newest one; answers the object as it is then. */
export const restoreRevision = async <T>(
  kind: RevisedKind,
  id: string,
  revisionId: string,
  version: number,
): Promise<T> => (await api.post<T>(`/api/${kind}/${id}/revisions/${revisionId}/restore`, {}, ifMatch(version))).data;
