import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { QueryRun, SqlParameter } from '@datavizpro/contract';
import { Badge, type Tone } from '../../ui/Badge';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { formatCount, formatDuration } from '../../ui/format';
import { RowsSkeleton } from '../../ui/LoadingState';
import { RelativeTime } from '../../ui/RelativeTime';
import { SideDrawer } from '../../ui/SideDrawer';
import { color } from '../../ui/theme/color';
import { fonts, radius } from '../../ui/theme/tokens';
import { useQueryHistory } from '../queries';
import type { Workspace } from './use-workspace';

interface HistoryDrawerProps {
  readonly dataSourceId: string;
  readonly work: Workspace;
  readonly onClose: () => void;
}

/** What this person ran here before. A click brings it back into the editor. */
export function HistoryDrawer({ dataSourceId, work, onClose }: HistoryDrawerProps) {
  const runs = useQueryHistory(dataSourceId, true);
  const bring = (run: QueryRun): void => {
    work.replace(
      run.sql,
      run.parameters.map(({ name, type }) => ({ name, type })),
      Object.fromEntries(run.parameters.map((parameter: SqlParameter) => [parameter.name, parameter.value])),
    );
    onClose();
  };
  return (
    <SideDrawer open title="History" onClose={onClose}>
      {runs.isPending && <RowsSkeleton rows={5} />}
      {runs.isError && <ErrorState compact error={runs.error} onRetry={() => void runs.refetch()} />}
      {runs.isSuccess && runs.data.length === 0 && (
        <EmptyState sketch="list" compact title="Nothing was run here yet">
          What you run is kept here, for you alone.
        </EmptyState>
      )}
      <Box component="ul" aria-label="Earlier runs" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {(runs.data ?? []).map((run) => (
          <li key={run.id}>
            <ButtonBase onClick={() => bring(run)} sx={runStyle} title={run.error ?? 'Bring it back into the editor'}>
              <Box component="span" sx={sqlStyle}>
                {run.sql}
              </Box>
              <Box component="span" sx={factsStyle}>
                <Outcome run={run} />
                <RelativeTime iso={run.at} />
                <span>{formatDuration(Math.round(run.durationMs))}</span>
                {run.rowCount !== null && <span>{formatCount(run.rowCount, 'row')}</span>}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </SideDrawer>
  );
}

const outcomes: Readonly<Record<QueryRun['outcome'], readonly [string, Tone]>> = {
  done: ['Done', 'good'],
  failed: ['Failed', 'bad'],
  cancelled: ['Cancelled', 'quiet'],
};

function Outcome({ run }: { readonly run: QueryRun }) {
  const [word, tone] = outcomes[run.outcome];
  return run.outcome === 'done' ? null : <Badge tone={tone}>{word}</Badge>;
}

const runStyle = {
  width: '100%',
  display: 'grid',
  justifyContent: 'stretch',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 1,
  p: 3,
  textAlign: 'left',
  border: `1px solid ${color.hair}`,
  borderRadius: `${radius.sm}px`,
  color: color.ink,
  '&:hover': { borderColor: color.brand },
} as const;

const sqlStyle = {
  fontFamily: fonts.mono,
  fontVariantLigatures: 'none',
  fontSize: 12,
  lineHeight: 1.5,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  overflow: 'hidden',
  display: '-webkit-box',
  WebkitLineClamp: 5,
  WebkitBoxOrient: 'vertical',
} as const;

const factsStyle = { display: 'flex', flexWrap: 'wrap', columnGap: 3, fontSize: 11.5, color: color.ink2 } as const;
