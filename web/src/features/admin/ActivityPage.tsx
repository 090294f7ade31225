import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RefreshCw } from 'lucide-react';
import type { ActivityReport } from '@datavizpro/contract';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { ErrorState } from '../../ui/ErrorState.js';
import { CardsSkeleton } from '../../ui/LoadingState.js';
import { formatCount, formatDuration, formatInteger } from '../../ui/format.js';
import { AdminHeader } from './AdminHeader.js';
import { FigureStrip, type Figure } from './FigureStrip.js';
import { HeavyDashboards } from './HeavyDashboards.js';
import { RunningQueries } from './RunningQueries.js';
import { SlowQueries } from './SlowQueries.js';
import { useActivity } from './activity-api.js';

/** What runs now, on all instances; what was slow; what weighs. */
export function ActivityPage() {
  const activity = useActivity();
  const { data } = activity;
  return (
    <>
      <AdminHeader
        title="Activity"
        actions={
          <Button variant="outlined" startIcon={<RefreshCw size={14} />} onClick={() => void activity.refetch()}>
            Refresh
          </Button>
        }
      />
      {activity.isPending && <CardsSkeleton cards={4} height={110} />}
      {activity.isError && data === undefined && (
        <ErrorState error={activity.error} onRetry={() => void activity.refetch()} />
      )}
      {data !== undefined && (
        <Box sx={{ display: 'grid', gap: 3 }}>
          {activity.isError && <ErrorNote error={activity.error} />}
          <FigureStrip label="All instances" figures={figuresOf(data)} />
          <RunningQueries queries={data.running} at={data.at} />
          <SlowQueries queries={data.slow} />
          <HeavyDashboards dashboards={data.dashboards} />
        </Box>
      )}
    </>
  );
}

function figuresOf({ running, slow, dashboards, answers, instances, at }: ActivityReport): readonly Figure[] {
  const { hit, stale, miss } = answers;
  const all = hit + stale + miss;
  const [oldest] = running;
  const silent = instances.alive - instances.answered;
  return [
    {
      label: 'Running now',
      value: formatInteger(running.length),
      note: oldest ? `Longest ${formatDuration(Date.parse(at) - Date.parse(oldest.startedAt))}` : 'Nothing waits',
    },
    {
      label: 'Slow lately',
      value: formatInteger(slow.length),
      note: 'A second or longer',
    },
    {
      label: 'From the cache',
      value: all === 0 ? '–' : `${Math.round((100 * (hit + stale)) / all)} %`,
      note: `Of ${formatCount(all, 'answer')} since the start`,
    },
    {
      label: 'Dashboards at work',
      value: formatInteger(dashboards.length),
      note: 'That asked a data source lately',
    },
    {
      label: 'Data sources asked',
      value: formatInteger(miss),
      note: 'Times since the start',
    },
    {
      label: 'Instances',
      value: formatInteger(instances.alive),
      note: silent > 0 ? `${silent} did not answer` : 'All answered',
    },
  ];
}
