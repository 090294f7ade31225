import { useQuery } from '@tanstack/react-query';
import type { PublicInfo } from '@datavizpro/contract';
import { api } from './api.js';

/** What may be known before signing in: whether one may register, whether the first admin is missing. */
export const usePublicInfo = (): PublicInfo | undefined =>
  useQuery({
    queryKey: ['/api/info'],
    queryFn: async ({ signal }) => (await api.get<PublicInfo>('/api/info', { signal })).data,
    staleTime: 60_000,
  }).data;
