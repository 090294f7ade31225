import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { Copy, SquareCode, X } from 'lucide-react';
import { Link as RouterLink } from 'react-router-dom';
import {
  isSavedQuerySource,
  isSqlSource,
  type CompiledSide,
  type CompiledSql,
  type QuerySpec,
} from '@datavizpro/contract';
import { ErrorState } from '../../../ui/ErrorState';
import { RowsSkeleton } from '../../../ui/LoadingState';
import { useNotifier } from '../../../ui/notifications';
import { color } from '../../../ui/theme/color';
import { fonts, radius } from '../../../ui/theme/tokens';
import { useDataSource } from '../../data-sources';
import { sqlPath } from '../../queries';
import { fromCompiled } from '../../sql';
import { useCompiledSql } from '../api';

interface SqlDrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly spec: QuerySpec;
}

/** What runs: the statement, and its values apart from it. */
export function SqlDrawer({ open, onClose, spec }: SqlDrawerProps) {
  const compiled = useCompiledSql(spec, open);
  return (
    <Drawer
      anchor="right"
      open={open}
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-labelledby': 'sql-title', sx: paperStyle } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="h2" id="sql-title" sx={{ flex: 1 }}>
          SQL
        </Typography>
        {compiled.data && !compiled.data.sides && <EditButton spec={spec} sql={compiled.data} />}
        {compiled.data && <CopyButton sql={compiled.data} />}
        <IconButton aria-label="Close" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </Box>
      {compiled.isPending && <RowsSkeleton rows={4} />}
      {compiled.isError && <ErrorState compact error={compiled.error} onRetry={() => void compiled.refetch()} />}
      {compiled.isSuccess && <Plan compiled={compiled.data} />}
    </Drawer>
  );
}

/** One statement; or, of a join of several data sources, what each is asked first and what joins the answers. */
function Plan({ compiled }: { readonly compiled: CompiledSql }) {
  const { sides } = compiled;
  if (!sides) return <Statement compiled={compiled} label="Statement" />;
  return (
    <>
      {sides.map((side) => (
        <SideOfPlan key={side.table} side={side} />
      ))}
      <Typography variant="h3">Then joined here</Typography>
      <Statement compiled={compiled} label="Statement that joins" />
    </>
  );
}

function SideOfPlan({ side }: { readonly side: CompiledSide }) {
  const name = useDataSource(side.dataSourceId).data?.name ?? 'its data source';
  return (
    <>
      <Typography variant="h3">
        First asked of {name}: “{side.table}”
      </Typography>
      <Statement compiled={side} label={`Statement for ${side.table}`} />
    </>
  );
}

interface StatementProps {
  readonly compiled: Pick<CompiledSql, 'sql' | 'parameters' | 'dialect'>;
  readonly label: string;
}

function Statement({ compiled, label }: StatementProps) {
  return (
    <>
      <Box component="pre" tabIndex={0} aria-label={label} sx={codeStyle}>
        {compiled.sql}
      </Box>
      {compiled.parameters.length > 0 && (
        <Box>
          <Typography variant="h3" sx={{ mb: 2 }}>
            Values
          </Typography>
          <Box component="ol" sx={{ m: 0, pl: 6, fontFamily: fonts.mono, fontSize: 12.5, overflowWrap: 'anywhere' }}>
            {compiled.parameters.map((value, index) => (
              <li key={index}>{JSON.stringify(value)}</li>
            ))}
          </Box>
        </Box>
      )}
      <Typography variant="caption" sx={{ color: color.ink2 }}>
        Written for {compiled.dialect}. Values travel apart from the statement, never inside it.
      </Typography>
    </>
  );
}

/** The same question as SQL of one's own. SQL and saved queries open as they were written. */
function EditButton({ spec: { source }, sql }: { readonly spec: QuerySpec; readonly sql: CompiledSql }) {
  const { dataSourceId } = source;
  const allowed = useDataSource(dataSourceId).data?.sqlAllowed === true;
  if (!allowed) return null;
  const state = isSqlSource(source)
    ? {
        sql: source.sql,
        parameters: (source.parameters ?? []).map(({ name, type, value }) => ({ name, type, default: value })),
      }
    : fromCompiled(sql);
  const saved = isSavedQuerySource(source);
  return (
    <Button
      variant="outlined"
      startIcon={<SquareCode size={14} />}
      component={RouterLink}
      to={sqlPath(saved ? { dataSourceId, queryId: source.queryId } : { dataSourceId })}
      {...(saved ? {} : { state })}
    >
      Edit as SQL
    </Button>
  );
}

function CopyButton({ sql }: { readonly sql: CompiledSql }) {
  const { notify, notifyFailure } = useNotifier();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(sql.sql);
      notify({ tone: 'good', message: 'SQL copied' });
    } catch (error) {
      notifyFailure('The SQL could not be copied', error);
    }
  };
  return (
    <Button variant="outlined" startIcon={<Copy size={14} />} onClick={copy}>
      Copy
    </Button>
  );
}

const paperStyle = {
  width: 560,
  maxWidth: '100vw',
  p: 5,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  bgcolor: color.surface,
  backgroundImage: 'none',
} as const;

const codeStyle = {
  m: 0,
  p: 4,
  overflow: 'auto',
  fontFamily: fonts.mono,
  fontVariantLigatures: 'none',
  fontSize: 12.5,
  lineHeight: 1.6,
  whiteSpace: 'pre-wrap',
  bgcolor: color.sunken,
  border: `1px solid ${color.hair}`,
  borderRadius: `${radius.sm}px`,
} as const;
