import { createApiClient } from './api-client.js';

/** Two tabs share one refresh cookie that works once: they take turns. */
async function acrossTabs<T>(task: () => Promise<T>): Promise<T> {
  // Only secure contexts have locks; plain http on a local network goes without, and the server allows for the race.
  const locks = (navigator as { locks?: LockManager }).locks;
  if (locks === undefined) return task();
  const held: Promise<T> = locks.request('datavizpro.refresh', task);
  return held;
}

/** The client of this page. */
export const apiClient = createApiClient({ exclusively: acrossTabs });

/** `api.get<Chart>('/api/charts/…')`: Axios with the session's token; fails with `ApiProblem`. */
export const api = apiClient.http;

/** `fetch` with the session's token, for answers that stream. */
export const apiFetch = apiClient.fetch;

/** The header that says which version a change is based on. */
export const ifMatch = (version: number): { headers: { 'If-Match': string } } => ({
  headers: { 'If-Match': `"${version}"` },
});
