import { useState, type ReactNode } from 'react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router-dom';
import { createQueryClient } from '../features/session/index.js';
import { SessionProvider } from '../features/session/session-context.js';
import { ErrorBoundary } from '../ui/ErrorBoundary.js';
import { NotificationsProvider, useNotifier } from '../ui/notifications.js';
import { modeStorageKey, theme } from '../ui/theme/theme.js';
import { AppRoutes } from './AppRoutes.js';

/** The application: look, notifications, server state, session, then the screens. */
export function App() {
  return (
    <ThemeProvider theme={theme} modeStorageKey={modeStorageKey} defaultMode="system" noSsr>
      <CssBaseline />
      <ErrorBoundary>
        <NotificationsProvider>
          <ServerState>
            <SessionProvider>
              <BrowserRouter>
                <AppRoutes />
              </BrowserRouter>
            </SessionProvider>
          </ServerState>
        </NotificationsProvider>
      </ErrorBoundary>
    </ThemeProvider>
  );
}

function ServerState({ children }: { readonly children: ReactNode }) {
  const { notifyFailure } = useNotifier();
  const [client] = useState(() => createQueryClient({ onMutationFailed: notifyFailure }));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
