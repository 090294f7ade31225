import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Pencil, TriangleAlert } from 'lucide-react';
import { Link as RouterLink } from 'react-router-dom';
import type { ConnectionSummary, DataSource } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { formatDateTime } from '../../../ui/format';
import { NativeSelect } from '../../../ui/NativeSelect';
import { useNotifier } from '../../../ui/notifications';
import { Panel } from '../../../ui/Panel';
import { color } from '../../../ui/theme/color';
import { useRefreshSource } from '../api';
import { changeConnection, useConnectorForms } from '../connect/api';
import { optionWord } from '../connect/option-words';
import { connectionPath } from '../paths';
import { DeletePanel, NamePanel, SharePanel } from '../SettingsTab';
import { freshnessChoices } from './freshness';
import { CheckButton } from './SourceTrouble';

/** Name, connection, freshness, sharing, deletion. */
export function ConnectedSettings({ source }: { readonly source: DataSource }) {
  const owner = source.access === 'owner';
  return (
    <Box sx={{ display: 'grid', gap: 3, maxWidth: 720 }}>
      {source.access !== 'view' && <NamePanel key={source.version} source={source} />}
      {source.connection && <ConnectionPanel source={source} connection={source.connection} />}
      {source.connection && <FreshnessPanel source={source} connection={source.connection} />}
      {owner && <SharePanel source={source} />}
      {owner && <DeletePanel source={source} />}
      <Typography variant="caption" sx={{ color: color.ink2 }}>
        Owned by {source.owner.name}, connected {formatDateTime(source.createdAt)}
      </Typography>
    </Box>
  );
}

interface PanelProps {
  readonly source: DataSource;
  readonly connection: ConnectionSummary;
}

function ConnectionPanel({ source, connection }: PanelProps) {
  const forms = useConnectorForms();
  const fields = forms.data?.find(({ type }) => type === source.type)?.fields ?? [];
  const titleOf = (name: string): string => fields.find((field) => field.name === name)?.title ?? name;
  const placeOf = (name: string): number => fields.findIndex((field) => field.name === name);
  const shown = Object.entries(connection.configuration)
    .filter(([, value]) => value !== undefined && value !== '')
    .sort(([a], [b]) => placeOf(a) - placeOf(b));
  return (
    <Panel title="Connection" subtitle="Passwords and keys are stored encrypted and are never shown.">
      <Box component="dl" sx={factsStyle}>
        {shown.map(([name, value]) => (
          <Fact key={name} term={titleOf(name)}>
            {shorten(Array.isArray(value) ? value.join(', ') : optionWord(name, String(value)))}
          </Fact>
        ))}
        {connection.secrets.map((name) => (
          <Fact key={name} term={titleOf(name)}>
            Stored
          </Fact>
        ))}
      </Box>
      {connection.server?.warnings.map((warning) => (
        <Box key={warning} sx={{ display: 'flex', gap: 2, mt: 3, fontSize: 13 }}>
          <TriangleAlert size={15} aria-label="Warning" style={{ color: color.warn, flexShrink: 0, marginTop: 2 }} />
          {warning}
        </Box>
      ))}
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 4 }}>
        <Button
          variant="outlined"
          component={RouterLink}
          to={connectionPath(source.id)}
          startIcon={<Pencil size={14} />}
        >
          Edit the connection
        </Button>
        <CheckButton id={source.id} />
      </Box>
    </Panel>
  );
}

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 119).split('\n')[0] ?? ''}…` : text);

const Fact = ({ term, children }: { readonly term: string; readonly children: string }) => (
  <>
    <Box component="dt" sx={{ color: color.ink2 }}>
      {term}
    </Box>
    <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  </>
);

function FreshnessPanel({ source, connection }: PanelProps) {
  const [seconds, setSeconds] = useState(connection.freshnessSeconds);
  const refresh = useRefreshSource();
  const { notifyDone } = useNotifier();
  const saving = useMutation({
    mutationFn: (freshnessSeconds: number) => changeConnection(source.id, { freshnessSeconds }, source.version),
    onSuccess: () => {
      refresh(source.id);
      notifyDone('Saved');
    },
    onError: () => setSeconds(connection.freshnessSeconds),
    meta: { failure: 'The freshness was not changed' },
  });
  const change = (value: string): void => {
    setSeconds(Number(value));
    saving.mutate(Number(value));
  };
  return (
    <Panel title="Freshness" subtitle="How old an answer may be before the database is asked again.">
      <Field
        label="Answers count as fresh for"
        hint="Longer is faster and easier on the database. Refreshing a dashboard always asks anew."
      >
        {({ id, describedBy }) => (
          <NativeSelect
            id={id}
            describedBy={describedBy}
            width={240}
            value={String(seconds)}
            disabled={saving.isPending}
            options={freshnessChoices(seconds)}
            onChange={change}
          />
        )}
      </Field>
    </Panel>
  );
}

const factsStyle = {
  m: 0,
  display: 'grid',
  columnGap: 4,
  rowGap: '6px',
  fontSize: 13,
  gridTemplateColumns: 'minmax(110px, max-content) minmax(0, 1fr)',
} as const;
