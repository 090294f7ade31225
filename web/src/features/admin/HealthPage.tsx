import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import type { HealthReport } from '@datavizpro/contract';
import { Badge, type Tone } from '../../ui/Badge.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { CardsSkeleton } from '../../ui/LoadingState.js';
import { Panel } from '../../ui/Panel.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { formatBytes, formatCount, formatDuration, formatInteger } from '../../ui/format.js';
import { color } from '../../ui/theme/color.js';
import { api } from '../session/index.js';
import { AdminHeader } from './AdminHeader.js';
import { FigureStrip, type Figure } from './FigureStrip.js';

type Dependency = HealthReport['dependencies'][number];

const names: Readonly<Record<Dependency['name'], string>> = {
  database: 'Database',
  redis: 'Redis',
  storage: 'Storage',
  engine: 'Query engine',
};
const tones: Readonly<Record<Dependency['status'], Tone>> = { ok: 'good', degraded: 'warn', down: 'bad', off: 'quiet' };
const statusTitles: Readonly<Record<Dependency['status'], string>> = {
  ok: 'Working',
  degraded: 'Degraded',
  down: 'Down',
  off: 'Not used',
};
const refreshMs = 5_000;

/** Whether everything works, at a glance; kept fresh while it is looked at. */
export function HealthPage() {
  const health = useQuery({
    queryKey: ['/api/admin/health'],
    queryFn: async ({ signal }) => (await api.get<HealthReport>('/api/admin/health', { signal })).data,
    refetchInterval: refreshMs,
    staleTime: 0,
  });
  return (
    <>
      <AdminHeader
        title="Health"
        actions={
          <Button variant="outlined" startIcon={<RefreshCw size={14} />} onClick={() => void health.refetch()}>
            Refresh
          </Button>
        }
      />
      {health.isPending && <CardsSkeleton cards={4} height={110} />}
      {health.isError && health.data === undefined && (
        <ErrorState error={health.error} onRetry={() => void health.refetch()} />
      )}
      {health.data !== undefined && <Report report={health.data} />}
    </>
  );
}

function Report({ report }: { readonly report: HealthReport }) {
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <FigureStrip label="The server" figures={figuresOf(report)} />
      <Panel title="Parts" subtitle="What the server depends on." flush>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {report.dependencies.map((dependency) => (
            <DependencyRow key={dependency.name} dependency={dependency} />
          ))}
        </Box>
      </Panel>
    </Box>
  );
}

function DependencyRow({ dependency }: { readonly dependency: Dependency }) {
  const { name, status, detail, latencyMs, since } = dependency;
  return (
    <Box component="li" sx={rowStyle}>
      <Box sx={{ fontWeight: 540 }}>{names[name]}</Box>
      <Box>
        <Badge tone={tones[status]}>{statusTitles[status]}</Badge>
      </Box>
      <Box sx={{ color: color.ink2, fontSize: 12, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        since <RelativeTime iso={since} />
      </Box>
      <Box sx={{ color: color.ink2, overflowWrap: 'anywhere', gridColumn: { xs: '1 / -1', sm: 'auto' } }}>{detail}</Box>
      <Box sx={{ color: color.ink2, textAlign: { sm: 'right' }, display: { xs: 'none', sm: 'block' } }}>
        {latencyMs === null ? '' : formatDuration(latencyMs)}
      </Box>
    </Box>
  );
}

/** Of what was asked of a cache. */
const hitShare = ({ hits, misses }: Pick<HealthReport['cache'], 'hits' | 'misses'>): string =>
  hits + misses === 0 ? '–' : `${Math.round((100 * hits) / (hits + misses))} %`;

/** The server in a line of figures. */
function figuresOf({ version, uptimeSeconds, instances, process, ...report }: HealthReport): readonly Figure[] {
  const { cache, storage, storageCache } = report;
  return [
    { label: 'Running for', value: formatDuration(uptimeSeconds * 1000), note: `Version ${version}` },
    {
      label: 'Instances',
      value: formatInteger(instances),
      note: `${formatCount(process.inFlight, 'request')} in flight`,
    },
    {
      label: 'Memory',
      value: formatBytes(process.rssBytes),
      note: `${formatBytes(process.heapBytes)} in objects`,
    },
    {
      label: 'Loop delay',
      value: formatDuration(process.eventLoopDelayMs),
      note: 'How late the server answers itself',
    },
    {
      label: 'Cache hits',
      value: hitShare(cache),
      note: `${formatCount(cache.entries, 'result')}, ${formatBytes(cache.bytes)}`,
    },
    {
      label: 'Stored data',
      value: formatBytes(storage.usedBytes),
      note: formatCount(storage.dataSources, 'data source'),
    },
    ...(storageCache === undefined ? [] : figuresOfCopies(storageCache)),
  ];
}

/** What lies on this machine of a storage that is elsewhere. */
const figuresOfCopies = (copies: NonNullable<HealthReport['storageCache']>): readonly Figure[] => [
  {
    label: 'File copies',
    value: formatBytes(copies.usedBytes),
    note: `Of at most ${formatBytes(copies.limitBytes)} on this machine`,
  },
  {
    label: 'Copy hits',
    value: hitShare(copies),
    note: `${formatCount(copies.hits, 'file')} found here, ${formatInteger(copies.misses)} fetched`,
  },
];

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr auto', sm: '150px 90px 150px 1fr 70px' },
  alignItems: 'center',
  columnGap: 3,
  rowGap: 1,
  px: 4,
  py: '10px',
  fontSize: 13,
  borderTop: `1px solid ${color.hair}`,
} as const;
