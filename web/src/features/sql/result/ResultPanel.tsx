import { useEffect, useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import useMediaQuery from '@mui/material/useMediaQuery';
import { ChartColumn, Table2 } from 'lucide-react';
import type { ChartConfiguration, QueryResult, QuerySource } from '@datavizpro/contract';
import { ChartView } from '../../../chart';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { formatCount, formatDateTime, formatDuration } from '../../../ui/format';
import { panelStyle } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';
import { useMode } from '../../../ui/theme/mode';
import { DataGrid } from '../../data-sources';
import type { FinishedRun, useRun } from '../run/use-run';
import { quickChart } from './quick-chart';

interface ResultPanelProps {
  readonly runs: ReturnType<typeof useRun>;
  /** The failure is marked in the statement already. */
  readonly placed: boolean;
  readonly onRetry: () => void;
  readonly onChart: (source: QuerySource) => void;
}

type Shown = 'table' | 'chart';

/** What a run answered: as a table, as a chart, or both where there is room. */
export function ResultPanel({ runs, placed, onRetry, onChart }: ResultPanelProps) {
  const { last, isRunning, startedAt } = runs;
  const [shown, setShown] = useState<Shown>('table');
  const roomy = useMediaQuery('(min-width: 1680px)', { noSsr: true });
  const result = last?.result ?? null;
  const chart = useMemo(() => (last?.result ? quickChart(last.result, last.source) : null), [last]);
  return (
    <Box component="section" aria-label="Result" sx={{ ...panelStyle, ...frameStyle }}>
      <Box sx={{ ...headStyle, ...(result || isRunning ? {} : { display: 'none' }) }}>
        <Box role="status" sx={factsStyle}>
          {isRunning && startedAt !== null ? <Elapsed since={startedAt} /> : result && last && <Facts run={last} />}
        </Box>
        {result && !roomy && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={shown}
            onChange={(_event, next: Shown | null) => next && setShown(next)}
            aria-label="Show the result as"
          >
            <ToggleButton value="table">
              <Table2 size={14} /> Table
            </ToggleButton>
            <ToggleButton value="chart">
              <ChartColumn size={14} /> Chart
            </ToggleButton>
          </ToggleButtonGroup>
        )}
        {result && last && (
          <Button variant="outlined" startIcon={<ChartColumn size={14} />} onClick={() => onChart(last.source)}>
            Make a chart
          </Button>
        )}
      </Box>
      <Box sx={{ height: 2 }}>{isRunning && <LinearProgress aria-label="Running" sx={{ height: 2 }} />}</Box>
      {last?.problem && !isRunning && <Failure run={last} placed={placed} onRetry={onRetry} />}
      {!last && !isRunning && (
        <EmptyState sketch="list" compact title="Nothing was run yet">
          Ctrl Enter runs the statement, or what is selected of it. Write {'{{name}}'} where a value is to be chosen.
        </EmptyState>
      )}
      {result && (
        <Box sx={{ ...bothStyle, opacity: isRunning ? 0.45 : 1, gridTemplateColumns: roomy ? '1fr 1fr' : '1fr' }}>
          {(roomy || shown === 'table') && <Rows result={result} />}
          {(roomy || shown === 'chart') && <Picture chart={chart} result={result} />}
        </Box>
      )}
    </Box>
  );
}

function Rows({ result }: { readonly result: QueryResult }) {
  if (result.rowCount === 0)
    return (
      <EmptyState compact sketch="search" title="No rows">
        The statement ran, and nothing fits it.
      </EmptyState>
    );
  return (
    <Box sx={{ minWidth: 0, minHeight: 0, height: '100%' }}>
      <DataGrid result={result} label="Rows of the result" height="100%" />
    </Box>
  );
}

interface PictureProps {
  readonly chart: ChartConfiguration | null;
  readonly result: QueryResult;
}

function Picture({ chart, result }: PictureProps) {
  const { mode } = useMode();
  if (chart === null)
    return (
      <EmptyState compact sketch="chart" title="No chart comes to mind">
        It takes a number, and a text or a time beside it. “Make a chart” offers every type.
      </EmptyState>
    );
  return (
    <Box sx={{ position: 'relative', minWidth: 0, minHeight: 0, p: 3, height: '100%' }}>
      <ChartView configuration={chart} result={result} mode={mode} title="Chart of the result" />
    </Box>
  );
}

interface FailureProps {
  readonly run: FinishedRun;
  readonly placed: boolean;
  readonly onRetry: () => void;
}

function Failure({ run, placed, onRetry }: FailureProps) {
  const { problem } = run;
  if (problem === null || problem.code === 'cancelled') return null;
  // Of the statement itself: one line of what the engine says, close to it.
  if (placed || problem.status === 422 || problem.status === 400)
    return (
      <Alert severity="error" sx={{ m: 3 }}>
        {problem.errors[0]?.message ?? problem.guidance}
      </Alert>
    );
  return <ErrorState compact error={problem} onRetry={onRetry} />;
}

function Facts({ run: { result, limit } }: { readonly run: FinishedRun }) {
  if (result === null) return null;
  const cut = result.truncated || result.rowCount >= limit;
  return (
    <>
      <span>{cut ? `The first ${formatCount(result.rowCount, 'row')}` : formatCount(result.rowCount, 'row')}</span>
      <span title={`Read ${formatDateTime(result.asOf)}`}>{timeOf(result)}</span>
      {result.warnings?.map((warning) => (
        <span key={warning}>{warning}</span>
      ))}
    </>
  );
}

function timeOf({ cache, durationMs, asOf }: QueryResult): string {
  const time = formatDuration(Math.round(durationMs));
  if (cache === 'miss') return time;
  return cache === 'hit' ? `${time}, from the cache` : `as of ${formatDateTime(asOf)}`;
}

function Elapsed({ since }: { readonly since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return <span>Running {now - since >= 1_000 ? formatDuration(now - since) : '…'}</span>;
}

const frameStyle = {
  flex: '1 1 0',
  minHeight: { xs: 420, md: 280 },
  height: { xs: '60dvh', md: 'auto' },
  overflow: 'hidden',
} as const;

const headStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 2,
  pl: 4,
  pr: 2,
  py: 2,
  minHeight: 46,
  borderBottom: `1px solid ${color.hair}`,
} as const;

const factsStyle = {
  flex: '1 1 120px',
  minWidth: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 3,
  fontSize: 12,
  color: color.ink2,
} as const;

const bothStyle = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1fr)',
  '& > * + *': { borderLeft: `1px solid ${color.hair}` },
} as const;
