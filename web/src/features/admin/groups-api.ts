import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Group, GroupChange, NewGroup } from '@datavizpro/contract';
import { api, ifMatch } from '../session/index.js';

export const groupsPath = '/api/groups';

interface GroupSave {
  /** Null: a new one. */
  readonly group: Group | null;
  readonly content: NewGroup & GroupChange;
}

export function useSaveGroup(): UseMutationResult<Group, Error, GroupSave> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ group, content }: GroupSave) =>
      group === null
        ? (await api.post<Group>(groupsPath, content)).data
        : (await api.patch<Group>(`${groupsPath}/${group.id}`, content, ifMatch(group.version))).data,
    meta: { failure: false },
    onSettled: () => queries.invalidateQueries({ queryKey: [groupsPath] }),
  });
}

export function useDeleteGroup(): UseMutationResult<unknown, Error, Group> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (group: Group) => api.delete(`${groupsPath}/${group.id}`, ifMatch(group.version)),
    meta: { failure: 'The group was not deleted' },
    onSettled: () => queries.invalidateQueries({ queryKey: [groupsPath] }),
  });
}
