import { lazy, Suspense, useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { useSession } from '../features/session/index.js';
import { unreachable } from '../features/session/api-problem.js';
import { signInPath } from '../features/session/return-to.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Splash } from './Splash.js';

const SignInDialog = lazy(async () => ({
  default: (await import('../features/session/SignInDialog.js')).SignInDialog,
}));

/** Screens behind the sign-in. An expired session keeps the screen and asks over it. */
export function RequireSession() {
  const { status, user, restart } = useSession();
  const { pathname, search, hash } = useLocation();
  const wasHere = useRef(false);
  useEffect(() => {
    wasHere.current ||= user !== null;
  }, [user]);
  if (status === 'unreachable') {
    return (
      <Box component="main" sx={{ minHeight: '100dvh', display: 'grid', placeItems: 'center' }}>
        <ErrorState error={unreachable()} onRetry={restart} />
      </Box>
    );
  }
  if (status === 'signedOut') {
    // Whoever signed out on purpose is not brought back to this page, and neither is the next person.
    return <Navigate to={wasHere.current ? '/sign-in' : signInPath(`${pathname}${search}${hash}`)} replace />;
  }
  if (user === null) return <Splash />;
  return (
    <>
      {/* Another person signed in over this page: nothing of the one before stays on the screen. */}
      <Outlet key={user.id} />
      {status === 'expired' && (
        <Suspense>
          <SignInDialog />
        </Suspense>
      )}
    </>
  );
}
