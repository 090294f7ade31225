import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';

/**
 * The one-time token of a link. It is taken out of the address at once,
 * so that it stays in no history and in no screenshot; a reload finds it in the tab's own state.
 */
export function useTokenOfLink(): string | null {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const given = parameters.get('token');
  const [token] = useState(() => given ?? tokenOfState(window.history.state));
  useEffect(() => {
    if (given !== null) void navigate({ search: '' }, { replace: true, state: { token: given } });
  }, [given, navigate]);
  return token === '' ? null : token;
}

function tokenOfState(state: unknown): string | null {
  const user = typeof state === 'object' && state !== null && 'usr' in state ? state.usr : null;
  const token = typeof user === 'object' && user !== null && 'token' in user ? user.token : null;
  return typeof token === 'string' ? token : null;
}
