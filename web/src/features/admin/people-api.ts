import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { InvitedUser, NewUser, User, UserChange } from '@datavizpro/contract';
import { api, ifMatch } from '../session/index.js';

export const usersPath = '/api/users';

export function useInvite(): UseMutationResult<InvitedUser, Error, NewUser> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (user: NewUser) => (await api.post<InvitedUser>(usersPath, user)).data,
    meta: { failure: false },
    onSuccess: () => queries.invalidateQueries({ queryKey: [usersPath] }),
  });
}

interface UserStep {
  readonly user: User;
  readonly change: UserChange;
}

/** The list is fetched again whatever comes back: after a clash it shows what the other administrator did. */
export function useChangeUser(): UseMutationResult<User, Error, UserStep> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ user, change }: UserStep) =>
      (await api.patch<User>(`${usersPath}/${user.id}`, change, ifMatch(user.version))).data,
    meta: { failure: 'The person was not changed' },
    onSettled: () => queries.invalidateQueries({ queryKey: [usersPath] }),
  });
}

/** A one-time link with which the person chooses a new password. */
export function useResetLink(): UseMutationResult<string, Error, User> {
  return useMutation({
    mutationFn: async (user: User) =>
      (await api.post<{ readonly resetUrl: string }>(`${usersPath}/${user.id}/reset`)).data.resetUrl,
    meta: { failure: 'No link was made' },
  });
}
