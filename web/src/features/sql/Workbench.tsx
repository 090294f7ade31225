import { useMemo, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useNavigate } from 'react-router-dom';
import type { DataSource, QuerySource, SavedQuery } from '@datavizpro/contract';
import { useNotifier } from '../../ui/notifications';
import { panelStyle } from '../../ui/Panel';
import { tableParts } from '../data-sources';
import { SavedQueryList } from '../queries';
import { EditorPanel } from './EditorPanel';
import type { SqlEditorHandle } from './editor/SqlEditor';
import { problemOf } from './editor/problems';
import { findParameters } from './parameters/detect';
import { bindParameters } from './parameters/values';
import { ResultPanel } from './result/ResultPanel';
import { useRun } from './run/use-run';
import { SchemaPanel } from './SchemaPanel';
import { identifier, qualified } from './text/identifiers';
import { useWorkspace, type Beginning } from './use-workspace';
import { WorkbenchHeader } from './WorkbenchHeader';

interface WorkbenchProps {
  readonly source: DataSource;
  readonly saved: SavedQuery | null;
  readonly beginning: Beginning | null;
  readonly onSource: (id: string) => void;
}

/** SQL mode: tables on the left, the statement above, its answer below. */
export function Workbench({ source, saved, beginning, onSource }: WorkbenchProps) {
  const navigate = useNavigate();
  const { notify } = useNotifier();
  const wide = useMediaQuery('(min-width: 1180px)', { noSsr: true });
  const work = useWorkspace(source.id, saved, beginning);
  const runs = useRun();
  const [limit, setLimit] = useState(1_000);
  const editor = useRef<SqlEditorHandle>(null);
  const mayWrite = source.sqlAllowed;
  const problem = useMemo(
    () => (runs.last?.problem ? problemOf(runs.last.problem, runs.last.offset) : null),
    [runs.last],
  );

  const run = (): void => {
    const { text, offset } = editor.current?.runnable() ?? { text: work.sql, offset: 0 };
    if (text.trim() === '') return;
    const used = new Set(findParameters(text).map(({ name }) => name));
    const { parameters, missing } = bindParameters(
      work.parameters.filter(({ name }) => used.has(name)),
      work.values,
    );
    if (missing.length > 0) {
      notify({ tone: 'bad', message: `Set ${missing.join(', ')} first` });
      return;
    }
    // What was saved is run as such: that needs no right to write SQL.
    const asSaved = saved !== null && (!mayWrite || (text === saved.sql && !work.isChanged));
    const asked: QuerySource = asSaved
      ? { dataSourceId: source.id, queryId: saved.id, parameters }
      : { dataSourceId: source.id, sql: text, parameters };
    runs.run(asked, limit, offset);
  };
  if (!mayWrite && saved === null) return <OnlySaved source={source} />;

  const makeChart = (asked: QuerySource): void => void navigate('/charts/new', { state: { source: asked } });
  const insertTable = (ref: string): void =>
    editor.current?.insert(qualified(tableParts(source.type, ref), source.type));
  const schema = mayWrite && (
    <SchemaPanel
      source={source}
      onTable={insertTable}
      onColumn={(name) => editor.current?.insert(identifier(name, source.type))}
    />
  );
  return (
    <>
      <WorkbenchHeader source={source} saved={saved} work={work} onSource={onSource} />
      {!mayWrite && (
        <Alert severity="info" sx={{ mb: 3 }}>
          You can run this query with values of your own. To write SQL here, ask {source.owner.name} for the right.
        </Alert>
      )}
      <Box sx={wide && mayWrite ? wideStyle : narrowStyle}>
        {wide && schema && (
          <Box component="section" aria-label="Schema" sx={{ ...panelStyle, overflow: 'hidden' }}>
            {schema}
          </Box>
        )}
        <Box sx={columnStyle}>
          <EditorPanel
            source={source}
            work={work}
            runs={runs}
            problem={problem}
            limit={limit}
            mayWrite={mayWrite}
            handle={editor}
            schema={wide ? null : schema}
            onLimit={setLimit}
            onRun={run}
          />
          <ResultPanel runs={runs} placed={problem !== null} onRetry={run} onChart={makeChart} />
        </Box>
      </Box>
    </>
  );
}

/** Without the right to write, what others wrote is still there to be run. */
const OnlySaved = ({ source }: { readonly source: DataSource }) => (
  <>
    <WorkbenchHeader source={source} saved={null} work={null} onSource={null} />
    <Alert severity="info" sx={{ mb: 4 }}>
      You may not write SQL on “{source.name}”. {source.owner.name} can give you that right. What others saved can be
      run and charted, with values of your own.
    </Alert>
    <SavedQueryList dataSourceId={source.id} mayWrite={false} />
  </>
);

const wideStyle = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: '270px minmax(0, 1fr)',
  gridTemplateRows: 'minmax(0, 1fr)',
  height: 'max(560px, calc(100dvh - 150px))',
} as const;

const narrowStyle = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' } as const;

const columnStyle = {
  display: 'flex',
  flexDirection: 'column',
  gap: 3,
  minWidth: 0,
  minHeight: 0,
} as const;
