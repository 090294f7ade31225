import { MutationCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.js';

declare module '@tanstack/react-query' {
  interface Register {
    /** Everything that goes through `api` or `apiFetch` fails with this. */
    defaultError: ApiProblem | Error;
    mutationMeta: {
      /** Beginning of the notification when it fails: "The chart was not saved". False: the screen says it itself. */
      failure?: string | false;
    };
  }
}

interface QueryClientOptions {
  /** Tells of a failed mutation that the screen does not show itself. */
  readonly onMutationFailed?: (failure: string, error: Error) => void;
}

/** Tried again only when nobody has decided anything: the network or a busy server. */
const mayRetry = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof ApiProblem && error.passing;

const retryDelayMs = (attempt: number, error: Error): number =>
  error instanceof ApiProblem && error.retryAfterSeconds !== undefined
    ? Math.min(error.retryAfterSeconds, 10) * 1000
    : Math.min(500 * 2 ** attempt, 4000);

/** Server state for this page: fresh for a few seconds, then shown while it is fetched again. */
export function createQueryClient({ onMutationFailed }: QueryClientOptions = {}): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // `always`: the server is often this very machine, whatever the browser thinks of the internet.
      queries: { staleTime: 10_000, gcTime: 300_000, retry: mayRetry, retryDelay: retryDelayMs, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        const failure = mutation.meta?.failure;
        if (failure !== false) onMutationFailed?.(failure ?? 'That did not work', error);
      },
    }),
  });
}
