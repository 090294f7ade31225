import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { LoginRequest, RegisterRequest, Role, SessionAnswer, SetupRequest, User } from '@datavizpro/contract';
import { api, apiClient } from './api.js';
import { ApiProblem } from './api-problem.js';
import { openSessionChannel } from './session-channel.js';
import { sessionHint } from './session-hint.js';

/**
 * `starting`: the refresh cookie is being tried. `expired`: there was a session, the page with everything
 * typed in it stays, and a dialog over it asks to sign in again. `unreachable`: the server did not answer at start.
 */
type SessionStatus = 'starting' | 'signedOut' | 'signedIn' | 'expired' | 'unreachable';

interface Session {
  readonly status: SessionStatus;
  readonly user: User | null;
  readonly signIn: (request: LoginRequest) => Promise<User>;
  readonly register: (request: RegisterRequest) => Promise<User>;
  readonly setUp: (request: SetupRequest) => Promise<User>;
  readonly signOut: (scope?: 'here' | 'everywhere') => Promise<void>;
  /** Takes over an answer of the server that carries a session (accepting an invitation). */
  readonly adopt: (answer: SessionAnswer) => User;
  /** After the profile was changed. */
  readonly setUser: (user: User) => void;
  /** Tries the refresh cookie again after `unreachable`. */
  readonly restart: () => void;
}

const SessionContext = createContext<Session | null>(null);
const channel = openSessionChannel();

interface State {
  readonly status: SessionStatus;
  readonly user: User | null;
}

const signedOut: State = { status: 'signedOut', user: null };
const atStart = (): State => ({ status: sessionHint.mayBeSignedIn() ? 'starting' : 'signedOut', user: null });

/** Begins with the refresh cookie, keeps the user, and follows sign-ins and sign-outs of other tabs. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState(atStart);
  const queryClient = useQueryClient();
  const current = useRef(state);

  const change = useCallback((next: State) => {
    current.current = next;
    setState(next);
  }, []);

  const enter = useCallback(
    (answer: SessionAnswer): User => {
      sessionHint.set();
      const before = current.current.user;
      // Another person signed in over this page: nothing of the one before may be seen.
      if (before !== null && before.id !== answer.user.id) queryClient.clear();
      change({ status: 'signedIn', user: answer.user });
      return answer.user;
    },
    [change, queryClient],
  );

  const leave = useCallback(() => {
    sessionHint.clear();
    apiClient.forget();
    change(signedOut);
    queryClient.clear();
  }, [change, queryClient]);

  const start = useCallback(() => {
    const { user } = current.current;
    // Somebody who was signed in keeps the page while the cookie is tried.
    if (user === null) change({ status: 'starting', user });
    apiClient.refresh().then(enter, (error: unknown) => {
      if (current.current.user !== null) return;
      if (error instanceof ApiProblem && error.status === 401) leave();
      else change({ status: 'unreachable', user: null });
    });
  }, [change, enter, leave]);

  useEffect(() => {
    if (sessionHint.mayBeSignedIn()) start();
    apiClient.onSessionLost = () => {
      const { user } = current.current;
      if (user !== null) change({ status: 'expired', user });
    };
    return () => {
      apiClient.onSessionLost = null;
    };
  }, [change, start]);

  useEffect(
    () =>
      channel.listen((message) => {
        const { status, user } = current.current;
        if (message.kind === 'signedOut') leave();
        else if (status !== 'signedIn' || user?.id !== message.userId) start();
      }),
    [leave, start],
  );

  const value = useMemo<Session>(() => {
    const adopt = (answer: SessionAnswer): User => {
      apiClient.accept(answer);
      channel.post({ kind: 'signedIn', userId: answer.user.id });
      return enter(answer);
    };
    const post = async (path: string, body: object): Promise<User> =>
      adopt((await api.post<SessionAnswer>(path, body)).data);
    return {
      ...state,
      adopt,
      signIn: (request) => post('/api/auth/login', request),
      register: (request) => post('/api/auth/register', request),
      setUp: (request) => post('/api/setup', request),
      signOut: async (scope = 'here') => {
        await endSession(scope).catch(unlessAlreadyOut);
        channel.post({ kind: 'signedOut' });
        leave();
      },
      setUser: (user) => change({ status: 'signedIn', user }),
      restart: start,
    };
  }, [state, change, enter, leave, start]);

  return <SessionContext value={value}>{children}</SessionContext>;
}

const endSession = (scope: 'here' | 'everywhere'): Promise<unknown> =>
  scope === 'here' ? api.post('/api/auth/logout', {}) : api.post('/api/auth/logout-all');

/** A sign-out that the server did not hear of must not look like one. */
function unlessAlreadyOut(error: unknown): void {
  if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it.');
  return session;
}

/** The person who is signed in. Only for screens behind the sign-in. */
export function useUser(): User {
  const { user } = useSession();
  if (user === null) throw new Error('useUser is for screens behind the sign-in.');
  return user;
}

export const hasRole = (user: User | null, role: Role): boolean => user?.role === role;
