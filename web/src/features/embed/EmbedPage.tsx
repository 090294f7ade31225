import { useEffect, useMemo, useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router-dom';
import type { Chart, QueryResult } from '@datavizpro/contract';
import { PartChart, partParams, type AskPart } from '../../chart';
import { ErrorState } from '../../ui/ErrorState';
import { formatDateTime } from '../../ui/format';
import { color } from '../../ui/theme/color';
import type { Mode } from '../../ui/theme/tokens';
import { api, useSession } from '../session';

/** One chart alone, for frames in other pages. Nothing is done here but looking: signing in is for a window of its own. */
export function EmbedPage() {
  const { id = '' } = useParams();
  const { status, user } = useSession();
  const mode = useFrameMode();
  return (
    <Box component="main" data-theme={mode} sx={frame}>
      {status === 'signedOut' || status === 'expired' || status === 'unreachable' ? (
        <SignInFirst id={id} />
      ) : user === null ? null : (
        <EmbeddedChart key={user.id} id={id} mode={mode} />
      )}
    </Box>
  );
}

/** `?theme=light` or `dark`; else as the device has it. What people chose for themselves elsewhere is left alone. */
function useFrameMode(): Mode {
  const wish = useSearchParams()[0].get('theme');
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const device = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setDark(device.matches);
    device.addEventListener('change', follow);
    return () => device.removeEventListener('change', follow);
  }, []);
  if (wish === 'light' || wish === 'dark') return wish;
  return dark ? 'dark' : 'light';
}

function SignInFirst({ id }: { readonly id: string }) {
  return (
    <Middle>
      <Typography sx={{ m: 0 }}>This chart is for people who are signed in.</Typography>
      <Link href={`/charts/${id}`} target="_blank" rel="noopener">
        Sign in, in a new tab
      </Link>
      <Button variant="outlined" onClick={() => location.reload()}>
        Show the chart
      </Button>
    </Middle>
  );
}

const Middle = ({ children }: { readonly children: ReactNode }) => (
  <Box sx={{ flex: 1, display: 'grid', gap: 3, placeContent: 'center', justifyItems: 'center', textAlign: 'center' }}>
    {children}
  </Box>
);

const minutes = 60_000;

function EmbeddedChart({ id, mode }: { readonly id: string; readonly mode: Mode }) {
  const path = `/api/charts/${encodeURIComponent(id)}`;
  const chart = useQuery({
    queryKey: ['/embed', id],
    queryFn: async ({ signal }) => (await api.get<Chart>(path, { signal })).data,
  });
  const data = useQuery({
    queryKey: ['/embed', id, 'data'],
    queryFn: async ({ signal }) => (await api.get<QueryResult>(`${path}/data`, { signal })).data,
    refetchInterval: 5 * minutes,
  });
  const ask = useMemo<AskPart>(
    () => async (request, signal) =>
      (await api.get<QueryResult>(`${path}/data`, { params: partParams(request), signal })).data,
    [path],
  );
  const error = chart.error ?? data.error;
  if (error)
    return (
      <Middle>
        <ErrorState error={error} onRetry={() => Promise.all([chart.refetch(), data.refetch()])} />
      </Middle>
    );
  if (!chart.data || !data.data) return <Box aria-busy="true" aria-label="Loading" sx={{ flex: 1 }} />;
  const { name, version, configuration } = chart.data;
  return (
    <>
      <Typography variant="h3" component="h1" noWrap>
        {name}
      </Typography>
      {configuration.visual.subtitle ? (
        <Typography variant="caption" component="p" sx={{ m: 0, color: color.ink2 }}>
          {configuration.visual.subtitle}
        </Typography>
      ) : null}
      <Box sx={{ flex: 1, minHeight: 0, mt: 2 }}>
        <PartChart
          configuration={configuration}
          result={data.data}
          ask={ask}
          askKey={`${id} ${String(version)}`}
          mode={mode}
          title={name}
        />
      </Box>
      <Typography variant="caption" component="p" sx={{ m: 0, color: color.ink2 }}>
        Data as of {formatDateTime(data.data.asOf)} ·{' '}
        <Link href={`/charts/${id}`} target="_blank" rel="noopener">
          Open
        </Link>
      </Typography>
    </>
  );
}

const frame = {
  height: '100dvh',
  boxSizing: 'border-box',
  p: 3,
  display: 'flex',
  flexDirection: 'column',
  bgcolor: color.surface,
  color: color.ink,
} as const;
