import axios, { type AxiosInstance, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios';
import type { SessionAnswer } from '@datavizpro/contract';
import { createAccessToken, type AccessToken } from './access-token.js';
import { type ApiProblem, problemFromAnswer, toApiProblem, unreachable } from './api-problem.js';

interface ApiClientOptions {
  readonly baseURL?: string;
  /** Runs one renewal at a time, across tabs where the browser can. */
  readonly exclusively?: <T>(task: () => Promise<T>) => Promise<T>;
}

export interface ApiClient {
  /** For every call that wants JSON back. Fails with `ApiProblem` only. */
  readonly http: AxiosInstance;
  /** For what streams (NDJSON, server-sent events): `fetch` with the same token, renewal and problems. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Gets a new access token by the refresh cookie. Callers at the same time share one request. */
  readonly refresh: () => Promise<SessionAnswer>;
  /** Takes over a fresh sign-in: requests that wait for it go on. */
  readonly accept: (answer: SessionAnswer) => void;
  /** Forgets the token; requests that wait for a sign-in fail. */
  readonly forget: () => void;
  /**
   * Called when the session has ended underneath the page. Requests then wait for `accept` or `forget`,
   * so that what was being saved is saved after the person has signed in again.
   */
  onSessionLost: (() => void) | null;
}

/** Paths that start a session: they go without a token, and a wrong password is no lost session. */
const startsSession = (url: string | undefined): boolean =>
  url !== undefined && /\/api\/(auth\/(login|refresh|register|accept-invite)|setup|info)$/.test(url);
/** Signing out of a session that has ended already needs no new one. */
const endsSession = (url: string | undefined): boolean => url?.endsWith('/api/auth/logout') === true;

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (problem: ApiProblem) => void;
}

const runAtOnce = <T>(task: () => Promise<T>): Promise<T> => task();

/** Everything that attaches, renews and waits for the access token lives in this one place. */
export function createApiClient({ baseURL = '', exclusively = runAtOnce }: ApiClientOptions = {}): ApiClient {
  const token = createAccessToken();
  const http = axios.create({ baseURL, withCredentials: true, timeout: 0 });
  let refreshing: Promise<SessionAnswer> | null = null;
  let waiting: Waiting[] = [];

  const client: ApiClient = { http, fetch: fetchWithToken, refresh, accept, forget, onSessionLost: null };

  function refresh(): Promise<SessionAnswer> {
    refreshing ??= exclusively(requestRefresh).finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  async function requestRefresh(): Promise<SessionAnswer> {
    try {
      const { data } = await axios.post<SessionAnswer>(`${baseURL}/api/auth/refresh`, {}, { withCredentials: true });
      accept(data);
      return data;
    } catch (error) {
      throw await toApiProblem(error);
    }
  }

  function accept(answer: SessionAnswer): void {
    token.set(answer.accessToken, answer.expiresIn);
    const released = waiting;
    waiting = [];
    for (const one of released) one.resolve();
  }

  function forget(): void {
    token.clear();
    const dropped = waiting;
    waiting = [];
    const problem = problemFromAnswer(401, null, () => null);
    for (const one of dropped) one.reject(problem);
  }

  /** Renews, or waits until the person has signed in again. */
  async function renew(): Promise<void> {
    try {
      await refresh();
    } catch (error) {
      const problem = await toApiProblem(error);
      if (problem.status !== 401 || client.onSessionLost === null) throw problem;
      const restored = new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      client.onSessionLost();
      await restored;
    }
  }

  async function fetchWithToken(path: string, init: RequestInit = {}): Promise<Response> {
    if (token.isStale()) await renew();
    const sentWith = token.value();
    const first = await send(sentWith);
    if (first.status !== 401 || sentWith === null) return orProblem(first);
    if (token.value() === sentWith) await renew();
    return orProblem(await send(token.value()));

    async function send(bearer: string | null): Promise<Response> {
      const headers = new Headers(init.headers);
      if (bearer !== null) headers.set('Authorization', `Bearer ${bearer}`);
      try {
        return await fetch(`${baseURL}${path}`, { credentials: 'include', ...init, headers });
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') throw error;
        throw unreachable(error);
      }
    }
  }

  installInterceptors(http, token, renew);
  return client;
}

async function orProblem(response: Response): Promise<Response> {
  if (response.ok || response.status === 304) return response;
  const body: unknown = await response.json().catch(() => null);
  throw problemFromAnswer(response.status, body, (name) => response.headers.get(name));
}

interface Attempt extends InternalAxiosRequestConfig {
  sentWith?: string | null;
  retried?: boolean;
}

function installInterceptors(http: AxiosInstance, token: AccessToken, renew: () => Promise<void>): void {
  http.interceptors.request.use(async (config: Attempt) => {
    if (startsSession(config.url)) return config;
    if (token.isStale() && !endsSession(config.url)) await renew();
    config.sentWith = token.value();
    if (config.sentWith !== null) config.headers.set('Authorization', `Bearer ${config.sentWith}`);
    return config;
  });
  http.interceptors.response.use(undefined, async (error: unknown): Promise<AxiosResponse> => {
    const attempt = attemptOf(error);
    if (attempt === null) throw await toApiProblem(error);
    // Somebody else may have renewed while this one was on its way: then only the retry is needed.
    if (token.value() === attempt.sentWith) await renew();
    return http.request({ ...attempt, retried: true } as Attempt);
  });
}

/** The request to send again, when it failed for want of a valid token and was not sent twice yet. */
function attemptOf(error: unknown): Attempt | null {
  if (!axios.isAxiosError(error) || error.response?.status !== 401) return null;
  const attempt = error.config as Attempt | undefined;
  if (attempt === undefined || attempt.retried === true || endsSession(attempt.url)) return null;
  return typeof attempt.sentWith === 'string' ? attempt : null;
}
