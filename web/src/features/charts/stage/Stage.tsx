import { lazy, Suspense, useRef, useState, type Ref } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { Code, FileDown, Table2 } from 'lucide-react';
import type { ChartConfiguration, QueryResult } from '@datavizpro/contract';
import { PartChart, TableEditsContext, type ChartHandle, type PictureWords } from '../../../chart';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorState } from '../../../ui/ErrorState';
import { formatCount, formatDateTime, formatDuration } from '../../../ui/format';
import { panelStyle } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';
import { useMode } from '../../../ui/theme/mode';
import { useEditor } from '../editor/EditorContext';
import { missing } from '../model/fit';
import { isEmpty } from '../model/reducer';
import { SqlDrawer } from './SqlDrawer';
import { useTableEdits } from './use-table-edits';
import { TypeSwitcher } from './TypeSwitcher';
import type { ChartResult } from './use-chart-result';
import { StartSuggestions } from './Suggestions';

const ExportDialog = lazy(async () => ({ default: (await import('../../exports')).ExportDialog }));

interface StageProps {
  readonly title: string;
  readonly table: string;
  readonly configuration: ChartConfiguration;
  readonly result: ChartResult;
  /** Its data may not be asked: only what is shown can be had. */
  readonly withheld: boolean;
}

/** The chart itself, at once after every change; above it the types, below it what it is made of. */
export function Stage({ title, table, configuration, result, withheld }: StageProps) {
  const { model, mayAsk } = useEditor();
  const [asTable, setAsTable] = useState(false);
  const [sql, setSql] = useState(false);
  const [exporting, setExporting] = useState(false);
  const handle = useRef<ChartHandle>(null);
  const [picture] = useState(() => (words: PictureWords) => handle.current?.picture(words) ?? Promise.resolve(null));
  const { drawn } = result;
  const empty = isEmpty(model);
  return (
    <Box component="section" aria-label="Chart" sx={{ ...panelStyle, height: '100%', overflow: 'hidden' }}>
      <Box sx={headStyle}>
        <TypeSwitcher />
      </Box>
      <Box sx={{ height: 2 }}>
        {result.isLoading && <LinearProgress aria-label="Loading the chart" sx={{ height: 2 }} />}
      </Box>
      {empty ? <StartSuggestions /> : <Drawing {...{ title, configuration, result, asTable, handle }} />}
      {!empty && (
        <Box sx={footStyle}>
          <Facts table={table} result={result} />
          <Button startIcon={<Table2 size={14} />} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show as chart' : 'Show as table'}
          </Button>
          <Button startIcon={<FileDown size={14} />} disabled={!drawn} onClick={() => setExporting(true)}>
            Export
          </Button>
          {mayAsk && (
            <Button startIcon={<Code size={14} />} onClick={() => setSql(true)}>
              SQL
            </Button>
          )}
        </Box>
      )}
      {exporting && drawn && (
        <Suspense>
          <ExportDialog
            subject={{
              ...{ name: title, chartId: null, withheld, filters: [], ignoredFilters: [], timezone: undefined },
              configuration: drawn.configuration,
              result: drawn.result,
              picture: asTable || drawn.configuration.type === 'table' ? null : picture,
            }}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
      <SqlDrawer open={sql} onClose={() => setSql(false)} spec={configuration.query} />
    </Box>
  );
}

interface DrawingProps extends Omit<StageProps, 'table' | 'withheld'> {
  readonly asTable: boolean;
  readonly handle: Ref<ChartHandle>;
}

function Drawing({ title, result, asTable, handle }: DrawingProps) {
  const { model, problems } = useEditor();
  const { mode } = useMode();
  const edits = useTableEdits();
  const lacks = missing(model);
  const { drawn, isStale, error } = result;
  const placed = problems.byId.size + problems.byRole.size > 0;
  if (!drawn) {
    return (
      <Box sx={undrawnStyle}>
        {lacks !== null && <EmptyState sketch="chart" title={lacks} />}
        {lacks === null && error && (placed ? <PutRight /> : <ErrorState error={error} onRetry={result.retry} />)}
      </Box>
    );
  }
  return (
    <Box sx={drawingStyle}>
      {lacks !== null && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {lacks}.
        </Alert>
      )}
      {lacks === null && error && <ProblemAlert error={error} placed={placed} onRetry={result.retry} />}
      <Box sx={{ ...pictureStyle, opacity: isStale ? 0.4 : 1 }} aria-busy={isStale}>
        <TableEditsContext value={asTable ? null : edits}>
          <PartChart
            configuration={drawn.configuration}
            result={drawn.result}
            ask={drawn.ask}
            askKey={drawn.key}
            mode={mode}
            title={title}
            asTable={asTable}
            handle={handle}
            animate
          />
        </TableEditsContext>
      </Box>
    </Box>
  );
}

const PutRight = () => (
  <EmptyState sketch="broken" title="This chart cannot be drawn as it is">
    What is wrong is marked on the shelves. Perhaps the data has changed since the chart was made.
  </EmptyState>
);

interface ProblemAlertProps {
  readonly error: Error;
  /** It is told at a pill already: here only that the picture is an old one. */
  readonly placed: boolean;
  readonly onRetry: () => void;
}

function ProblemAlert({ error, placed, onRetry }: ProblemAlertProps) {
  if (placed) {
    return (
      <Alert severity="warning" sx={{ mb: 2 }}>
        This is the last chart that worked. What is marked on the shelves has to be put right.
      </Alert>
    );
  }
  return (
    <Alert severity="error" sx={{ mb: 2 }} action={<Button onClick={onRetry}>Try again</Button>}>
      {error.message}
    </Alert>
  );
}

function Facts({ table, result }: { readonly table: string; readonly result: ChartResult }) {
  const answer = result.drawn?.result;
  return (
    <Box sx={{ flex: { xs: '1 0 100%', sm: '1 1 0' }, minWidth: 0, ...factsStyle }} role="status">
      <span>{table}</span>
      {answer && <span>{formatCount(answer.rowCount, 'row')}</span>}
      {answer && <span title={`Read ${formatDateTime(answer.asOf)}`}>{timeOf(answer)}</span>}
    </Box>
  );
}

const factsStyle = { display: 'flex', flexWrap: 'wrap', columnGap: 3, color: color.ink3 } as const;

function timeOf({ cache, durationMs, asOf }: QueryResult): string {
  if (cache === 'miss') return formatDuration(Math.round(durationMs));
  return cache === 'hit' ? 'from the cache' : `as of ${formatDateTime(asOf)}`;
}

const headStyle = { px: 3, py: 2, borderBottom: `1px solid ${color.hair}` } as const;

const undrawnStyle = { flex: 1, minHeight: 0, overflowY: 'auto', display: 'grid', alignContent: 'center' } as const;

const drawingStyle = { flex: 1, minHeight: 0, minWidth: 0, p: 4, display: 'flex', flexDirection: 'column' } as const;

const pictureStyle = {
  position: 'relative',
  flex: 1,
  minHeight: 0,
  minWidth: 0,
  transition: 'opacity 160ms',
} as const;

const footStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 1,
  pl: 4,
  pr: 2,
  py: '3px',
  fontSize: 11.5,
  borderTop: `1px solid ${color.hair}`,
  '& .MuiButton-root': { fontSize: 12, minHeight: 26, color: color.ink2 },
} as const;
