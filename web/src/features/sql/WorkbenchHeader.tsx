import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Database, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import type { DataSource, SavedQuery, SavedQueryChange } from '@datavizpro/contract';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ConflictDialog } from '../../ui/ConflictDialog';
import type { Names } from '../../ui/NameDialog';
import { NativeSelect } from '../../ui/NativeSelect';
import { useNotifier } from '../../ui/notifications';
import { PageHeader } from '../../ui/PageHeader';
import { color } from '../../ui/theme/color';
import {
  createSavedQuery,
  deleteSavedQuery,
  queriesPath,
  queryKey,
  readSavedQuery,
  sqlPath,
  updateSavedQuery,
} from '../queries';
import { useApiList, useVersionedSave } from '../session';
import { sourcePath } from '../data-sources';
import { withDefaults } from './parameters/values';
import { SaveQueryDialog } from './SaveQueryDialog';
import type { Workspace } from './use-workspace';

interface WorkbenchHeaderProps {
  readonly source: DataSource;
  readonly saved: SavedQuery | null;
  /** Null: nothing can be written here. */
  readonly work: Workspace | null;
  readonly onSource: ((id: string) => void) | null;
}

/** Which data, which query, and saving it. */
export function WorkbenchHeader({ source, saved, work, onSource }: WorkbenchHeaderProps) {
  const title = saved?.name ?? 'SQL';
  return (
    <PageHeader
      title={title}
      breadcrumbs={[
        { label: 'Data', to: '/data' },
        { label: source.name, to: `${sourcePath(source.id)}${saved ? '?view=queries' : ''}` },
      ]}
      {...(saved && saved.description !== '' ? { subtitle: saved.description } : {})}
      status={work ? <DraftStatus saved={saved} work={work} /> : undefined}
      actions={
        <>
          {saved === null && onSource && <SourceSelect source={source} onSource={onSource} />}
          {work && source.sqlAllowed && <SaveActions source={source} saved={saved} work={work} />}
        </>
      }
    />
  );
}

/** Whether what is seen is stored; what came back from an earlier visit can be given up. */
function DraftStatus({ saved, work }: Pick<SaveActionsProps, 'saved' | 'work'>) {
  if (work.restored) {
    return (
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
        Restored from your last visit
        <Button onClick={work.discard} sx={{ minHeight: 24, py: 0, color: color.brand }}>
          {saved ? 'Back to the saved one' : 'Start over'}
        </Button>
      </Box>
    );
  }
  if (work.isChanged) return 'Not saved yet; kept on this device';
  return saved ? 'Saved' : '';
}

interface SourceSelectProps {
  readonly source: DataSource;
  readonly onSource: (id: string) => void;
}

function SourceSelect({ source, onSource }: SourceSelectProps) {
  const list = useApiList<DataSource>('/api/data-sources', { limit: 100, sort: 'name' });
  const ready = list.items.filter(({ status, id }) => status === 'ready' && id !== source.id);
  return (
    <Box sx={{ width: { xs: 170, sm: 220 } }}>
      <NativeSelect
        label="Data source"
        value={source.id}
        startIcon={<Database size={14} />}
        options={[source, ...ready].map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onSource}
      />
    </Box>
  );
}

interface SaveActionsProps {
  readonly source: DataSource;
  readonly saved: SavedQuery | null;
  readonly work: Workspace;
}

type Asking = 'save' | 'rename' | 'delete';

function SaveActions({ source, saved, work }: SaveActionsProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { notifyDone } = useNotifier();
  const [asking, setAsking] = useState<Asking | null>(null);
  const listsAnew = (): void => void client.invalidateQueries({ queryKey: [queriesPath, 'list'] });
  const written = { sql: work.sql, parameters: withDefaults(work.parameters, work.values) };
  const take = (query: SavedQuery): void => {
    client.setQueryData(queryKey(query.id), query);
    listsAnew();
    work.discard();
  };
  const versioned = useVersionedSave<SavedQuery, SavedQueryChange>({
    save: (change, version) => updateSavedQuery(saved?.id ?? '', change, version),
    load: () => readSavedQuery(saved?.id ?? ''),
    onSaved: (query) => {
      take(query);
      setAsking(null);
      notifyDone('Saved');
    },
    onTheirs: take,
    failure: 'The query was not saved',
  });
  const create = useMutation({
    mutationFn: (names: Names) => createSavedQuery({ ...names, ...written, dataSourceId: source.id }),
    onSuccess: (query) => {
      take(query);
      notifyDone('Saved');
      void navigate(sqlPath({ dataSourceId: source.id, queryId: query.id }), { replace: true });
    },
    meta: { failure: false },
  });
  const remove = useMutation({
    mutationFn: deleteSavedQuery,
    onSuccess: () => {
      listsAnew();
      void navigate(`${sourcePath(source.id)}?view=queries`);
    },
    meta: { failure: 'The query was not deleted' },
  });
  const empty = work.sql.trim() === '';
  const mayChange = saved === null || saved.access !== 'view';
  return (
    <>
      {saved?.access === 'owner' && (
        <Button startIcon={<Trash2 size={14} />} onClick={() => setAsking('delete')}>
          Delete
        </Button>
      )}
      {saved && mayChange && <Button onClick={() => setAsking('rename')}>Rename</Button>}
      {saved && (
        <Button variant="outlined" disabled={empty} onClick={() => setAsking('save')}>
          Save as new
        </Button>
      )}
      {mayChange && (
        <Button
          variant="contained"
          color="primary"
          disabled={empty || (saved !== null && !work.isChanged)}
          loading={versioned.isSaving}
          onClick={() => (saved ? void versioned.save(written, saved.version) : setAsking('save'))}
        >
          Save
        </Button>
      )}
      {asking === 'save' && (
        <SaveQueryDialog
          title="Save the query"
          start={{ name: saved ? `${saved.name} (copy)` : '', description: saved?.description ?? '' }}
          hasParameters={work.parameters.length > 0}
          busy={create.isPending}
          error={create.error}
          onSave={(names) => create.mutate(names, { onSuccess: () => setAsking(null) })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'rename' && saved && (
        <SaveQueryDialog
          title="Rename the query"
          start={saved}
          hasParameters={false}
          busy={versioned.isSaving}
          error={null}
          onSave={(names) => void versioned.save(names, saved.version)}
          onClose={() => setAsking(null)}
        />
      )}
      <ConfirmDialog
        open={asking === 'delete'}
        title={`Delete “${saved?.name ?? ''}”?`}
        confirm="Delete"
        destructive
        busy={remove.isPending}
        onConfirm={() => saved && remove.mutate(saved)}
        onClose={() => setAsking(null)}
      >
        Charts that are made of it stop working. This cannot be undone.
      </ConfirmDialog>
      <ConflictDialog noun="query" saving={versioned} />
    </>
  );
}
