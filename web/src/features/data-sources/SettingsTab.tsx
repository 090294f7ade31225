import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { Replace, Rows3, Share2, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import type { DataSource, UploadAnswer } from '@datavizpro/contract';
import { ConflictDialog } from '../../ui/ConflictDialog';
import { Field } from '../../ui/Field';
import { formatDateTime } from '../../ui/format';
import { useNotifier } from '../../ui/notifications';
import { Panel } from '../../ui/Panel';
import { color } from '../../ui/theme/color';
import { api, useVersionedSave } from '../session';
import { ShareDialog } from '../sharing';
import { renameSource, useRefreshSource } from './api';
import { ChangeDataDialog } from './change-data/ChangeDataDialog';
import type { ChangeKind } from './change-data/change-data';
import { DeleteSourceDialog } from './DeleteSourceDialog';
import { sourceUrl } from './keys';
import { dataPath } from './paths';

interface SettingsTabProps {
  readonly source: DataSource;
  readonly table: string;
  /** A new reading was begun. */
  readonly onStarted: () => void;
}

/** Name, rows, sharing, deletion. */
export function SettingsTab({ source, table, onStarted }: SettingsTabProps) {
  if (source.sample) {
    return (
      <Panel title="Sample data">
        <Typography variant="body2" sx={{ color: color.ink2 }}>
          It comes with the product, is the same for everybody, and cannot be changed or deleted.
        </Typography>
      </Panel>
    );
  }
  const owner = source.access === 'owner';
  return (
    <Box sx={{ display: 'grid', gap: 3, maxWidth: 720 }}>
      {source.access !== 'view' && <NamePanel key={source.version} source={source} />}
      {source.access !== 'view' && source.status === 'ready' && <RowsPanel {...{ source, table, onStarted }} />}
      {owner && <SharePanel source={source} />}
      {owner && <DeletePanel source={source} />}
      <Typography variant="caption" sx={{ color: color.ink2 }}>
        Owned by {source.owner.name}, uploaded {formatDateTime(source.createdAt)}
      </Typography>
    </Box>
  );
}

export function NamePanel({ source }: { readonly source: DataSource }) {
  const [name, setName] = useState(source.name);
  const refresh = useRefreshSource();
  const { notifyDone } = useNotifier();
  const saving = useVersionedSave<DataSource, string>({
    save: (next, version) => renameSource({ ...source, version }, next),
    load: async () => (await api.get<DataSource>(sourceUrl(source.id))).data,
    onSaved: (saved) => {
      refresh(saved.id);
      notifyDone('Renamed');
    },
    onTheirs: (theirs) => {
      setName(theirs.name);
      refresh(theirs.id);
    },
    failure: 'The name was not changed',
  });
  const trimmed = name.trim();
  return (
    <Panel title="Name">
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          void saving.save(trimmed, source.version);
        }}
        sx={{ display: 'flex', gap: 2, alignItems: 'flex-end' }}
      >
        <Box sx={{ flex: 1 }}>
          <Field label="Shown wherever this data is used">
            {({ id }) => (
              <OutlinedInput
                id={id}
                fullWidth
                value={name}
                onChange={(event) => setName(event.target.value)}
                inputProps={{ maxLength: 200 }}
              />
            )}
          </Field>
        </Box>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={trimmed === '' || trimmed === source.name}
          loading={saving.isSaving}
        >
          Rename
        </Button>
      </Box>
      <ConflictDialog noun="data source" saving={saving} />
    </Panel>
  );
}

function RowsPanel({ source, table, onStarted }: SettingsTabProps) {
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const refresh = useRefreshSource();
  const { notifyDone } = useNotifier();
  const started = (answer: UploadAnswer): void => {
    if (answer.ingest) onStarted();
    else notifyDone('The data is up to date');
    refresh(source.id);
  };
  return (
    <Panel title="Rows" subtitle="The data that is there serves until the new data is whole.">
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <Button variant="outlined" startIcon={<Rows3 size={15} />} onClick={() => setKind('append')}>
          Add rows from a file
        </Button>
        <Button variant="outlined" startIcon={<Replace size={15} />} onClick={() => setKind('replace')}>
          Replace with a file
        </Button>
      </Box>
      <ChangeDataDialog source={source} table={table} kind={kind} onClose={() => setKind(null)} onStarted={started} />
    </Panel>
  );
}

export function SharePanel({ source }: { readonly source: DataSource }) {
  const [open, setOpen] = useState(false);
  return (
    <Panel title="Sharing" subtitle="Whoever may view it can make charts of it.">
      <Button variant="outlined" startIcon={<Share2 size={15} />} onClick={() => setOpen(true)}>
        Share
      </Button>
      <ShareDialog open={open} onClose={() => setOpen(false)} kind="data-sources" id={source.id} name={source.name} />
    </Panel>
  );
}

export function DeletePanel({ source }: { readonly source: DataSource }) {
  const [deleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  return (
    <Panel
      title="Delete"
      subtitle={
        source.type === 'file'
          ? 'Its data and the kept original are removed.'
          : 'Only the connection is removed here; the database stays as it is.'
      }
    >
      <Button variant="outlined" color="error" startIcon={<Trash2 size={15} />} onClick={() => setDeleting(true)}>
        Delete this data source
      </Button>
      <DeleteSourceDialog
        source={deleting ? source : null}
        onClose={() => setDeleting(false)}
        onDeleted={() => void navigate(dataPath)}
      />
    </Panel>
  );
}
