import { lazy, Suspense, useEffect } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useSession } from '../features/session/index.js';
import { pages } from './pages.js';
import { RequireSession } from './RequireSession.js';
import { Splash } from './Splash.js';

const loadShell = async () => ({ default: (await import('./AppShell.js')).AppShell });
const AppShell = lazy(loadShell);
const AdminArea = lazy(async () => ({ default: (await import('../features/admin/AdminArea.js')).AdminArea }));

const { signIn, register, setup, invite, embed, home, charts, chart } = pages;
const { dataSources, dataSource, connect, connection, sql } = pages;
const { dashboards, dashboard, account, people, groups, health, activity, audit, notFound } = pages;

const restMs = 1500;

/** While somebody types a password, the code of the first screen arrives. */
function usePreloadedHome(): void {
  const { status } = useSession();
  useEffect(() => {
    if (status !== 'signedOut') return undefined;
    const timer = setTimeout(() => {
      loadShell().catch(() => undefined);
      home.preload();
    }, restMs);
    return () => clearTimeout(timer);
  }, [status]);
}

/** Every address of the application. */
export function AppRoutes() {
  usePreloadedHome();
  return (
    <Suspense fallback={<Splash />}>
      <Routes>
        <Route path="/sign-in" element={<signIn.Page />} />
        <Route path="/register" element={<register.Page />} />
        <Route path="/setup" element={<setup.Page />} />
        <Route path="/invite" element={<invite.Page />} />
        <Route path="/embed/charts/:id" element={<embed.Page />} />
        <Route element={<RequireSession />}>
          <Route element={<AppShell />}>
            <Route index element={<home.Page />} />
            <Route path="/data" element={<dataSources.Page />} />
            <Route path="/data/new" element={<connect.Page />} />
            <Route path="/data/new/:type" element={<connect.Page />} />
            <Route path="/data/:id" element={<dataSource.Page />} />
            <Route path="/data/:id/connection" element={<connection.Page />} />
            <Route path="/sql" element={<sql.Page />} />
            <Route path="/charts" element={<charts.Page />} />
            <Route path="/charts/new" element={<chart.Page />} />
            <Route path="/charts/:id" element={<chart.Page />} />
            <Route path="/dashboards" element={<dashboards.Page />} />
            <Route path="/dashboards/:id" element={<dashboard.Page />} />
            <Route path="/account" element={<account.Page />} />
            <Route path="/admin" element={<AdminArea />}>
              <Route path="people" element={<people.Page />} />
              <Route path="groups" element={<groups.Page />} />
              <Route path="health" element={<health.Page />} />
              <Route path="activity" element={<activity.Page />} />
              <Route path="audit" element={<audit.Page />} />
            </Route>
            <Route path="*" element={<notFound.Page />} />
          </Route>
        </Route>
      </Routes>
    </Suspense>
  );
}
