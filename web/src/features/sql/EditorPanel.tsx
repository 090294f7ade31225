import { lazy, Suspense, useState, type ReactNode, type Ref } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { History, Play, Square, Table2, WandSparkles } from 'lucide-react';
import type { DataSource } from '@datavizpro/contract';
import { NativeSelect } from '../../ui/NativeSelect';
import { useNotifier } from '../../ui/notifications';
import { panelStyle } from '../../ui/Panel';
import { SideDrawer } from '../../ui/SideDrawer';
import { color } from '../../ui/theme/color';
import type { SqlProblem } from './editor/problems';
import type { SqlEditorHandle } from './editor/SqlEditor';
import { useSchemaSource } from './editor/use-schema-source';
import { HistoryDrawer } from './HistoryDrawer';
import { ParameterBar } from './parameters/ParameterBar';
import type { useRun } from './run/use-run';
import type { Workspace } from './use-workspace';

const SqlEditor = lazy(async () => ({ default: (await import('./editor/SqlEditor')).SqlEditor }));

interface EditorPanelProps {
  readonly source: DataSource;
  readonly work: Workspace;
  readonly runs: ReturnType<typeof useRun>;
  readonly problem: SqlProblem | null;
  readonly limit: number;
  readonly mayWrite: boolean;
  readonly handle: Ref<SqlEditorHandle>;
  /** Tables and columns, where there is no room for them beside the statement. */
  readonly schema: ReactNode;
  readonly onLimit: (limit: number) => void;
  readonly onRun: () => void;
}

/** The statement, what can be done with it, and the values that it asks for. */
export function EditorPanel(props: EditorPanelProps) {
  const { source, work, mayWrite, onRun } = props;
  const schema = useSchemaSource(source.id, source.type, work.parameters);
  return (
    <Box component="section" aria-label="Statement" sx={{ ...panelStyle, flexShrink: 0, overflow: 'hidden' }}>
      <Toolbar {...props} />
      <Box sx={editorStyle}>
        <Suspense fallback={<EditorSkeleton />}>
          <SqlEditor
            value={work.sql}
            onChange={work.setSql}
            onRun={onRun}
            schema={schema}
            problem={props.problem}
            readOnly={!mayWrite}
            handle={props.handle}
          />
        </Suspense>
      </Box>
      <ParameterBar
        parameters={work.parameters}
        values={work.values}
        onValue={work.setValue}
        {...(mayWrite ? { onDeclare: work.declare } : {})}
      />
    </Box>
  );
}

const limits = [100, 1_000, 10_000, 100_000] as const;

function Toolbar({ source, work, runs, limit, mayWrite, schema, onLimit, onRun }: EditorPanelProps) {
  const [past, setPast] = useState(false);
  const [tables, setTables] = useState(false);
  const { notifyFailure } = useNotifier();
  const format = async (): Promise<void> => {
    try {
      const { formatSql } = await import('./text/format-sql');
      work.setSql(formatSql(work.sql, source.type));
    } catch (error) {
      notifyFailure('This text cannot be laid out: perhaps a bracket or a quote is missing', error);
    }
  };
  const empty = work.sql.trim() === '';
  return (
    <Box sx={toolbarStyle}>
      {runs.isRunning ? (
        <Button variant="outlined" startIcon={<Square size={13} />} onClick={runs.cancel}>
          Cancel
        </Button>
      ) : (
        <Button
          variant="contained"
          color="primary"
          startIcon={<Play size={13} />}
          disabled={empty}
          onClick={onRun}
          title="Ctrl Enter. Runs the selection when there is one."
        >
          Run
        </Button>
      )}
      {mayWrite && (
        <>
          <Button startIcon={<WandSparkles size={14} />} disabled={empty} onClick={() => void format()}>
            Format
          </Button>
          <Button startIcon={<History size={14} />} onClick={() => setPast(true)}>
            History
          </Button>
          {schema && (
            <Button startIcon={<Table2 size={14} />} onClick={() => setTables(true)}>
              Tables
            </Button>
          )}
        </>
      )}
      <Box sx={{ ml: 'auto' }}>
        <NativeSelect
          label="Rows at most"
          width={150}
          value={String(limit)}
          options={limits.map((value) => ({ value: String(value), label: `${value.toLocaleString()} rows` }))}
          onChange={(value) => onLimit(Number(value))}
        />
      </Box>
      {schema && (
        <SideDrawer open={tables} onClose={() => setTables(false)} title="Tables">
          <Box sx={schemaStyle}>{schema}</Box>
        </SideDrawer>
      )}
      {past && <HistoryDrawer dataSourceId={source.id} work={work} onClose={() => setPast(false)} />}
    </Box>
  );
}

const EditorSkeleton = () => (
  <Box role="status" aria-label="Loading the editor" sx={{ p: 4, display: 'grid', gap: 3, alignContent: 'start' }}>
    {[34, 52, 41].map((width) => (
      <Skeleton key={width} width={`${width}%`} height={13} />
    ))}
  </Box>
);

const toolbarStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 2,
  px: 3,
  py: 2,
  borderBottom: `1px solid ${color.hair}`,
} as const;

/** The list draws its own margins. */
const schemaStyle = { height: { xs: '66dvh', sm: 'calc(100dvh - 110px)' }, mx: -3, my: -2 } as const;

const editorStyle = {
  height: { xs: 220, sm: 'clamp(180px, 32dvh, 420px)' },
  minHeight: 110,
  maxHeight: '70dvh',
  resize: 'vertical',
  overflow: 'hidden',
} as const;
