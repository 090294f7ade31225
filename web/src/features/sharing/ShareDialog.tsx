import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { Link2 } from 'lucide-react';
import type { Grant, GrantableKind, Shareable } from '@datavizpro/contract';
import { ErrorState } from '../../ui/ErrorState';
import { RowsSkeleton } from '../../ui/LoadingState';
import { useNotifier } from '../../ui/notifications';
import { color } from '../../ui/theme/color';
import { useGrants, useGrantStep } from './api';
import { AccessSelect } from './AccessSelect';
import { GrantRow } from './GrantRow';
import { PrincipalPicker } from './PrincipalPicker';
import { SqlRight } from './SqlRight';

export interface ShareDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly kind: GrantableKind;
  readonly id: string;
  readonly name: string;
  /** What else those with whom it is shared will see: one sentence. */
  readonly note?: string;
}

/** With whom a data source, chart or dashboard is shared. For its owner. */
export function ShareDialog(props: ShareDialogProps) {
  return (
    <Dialog open={props.open} onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby="share-title">
      <DialogTitle variant="h2" id="share-title" sx={{ overflowWrap: 'anywhere' }}>
        Share “{props.name}”
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        <GiveAccess kind={props.kind} id={props.id} />
        <Grants kind={props.kind} id={props.id} />
        <Typography variant="caption" sx={{ color: color.ink2 }}>
          {hasSqlRight(props.kind) &&
            'Who may write SQL reads every table and row that this connection can read. The others ask by charts and saved queries. '}
          {props.note ?? 'Only the people listed here can open it. Administrators are no exception.'}
        </Typography>
      </DialogContent>
      <DialogActions sx={{ justifyContent: 'space-between' }}>
        <CopyLink />
        <Button variant="contained" color="primary" onClick={props.onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const hasSqlRight = (kind: GrantableKind): boolean => kind === 'data-sources';

function GiveAccess({ kind, id }: Pick<ShareDialogProps, 'kind' | 'id'>) {
  const [chosen, setChosen] = useState<Shareable | null>(null);
  const [access, setAccess] = useState<Grant['access']>('view');
  const [sql, setSql] = useState(false);
  const withSql = hasSqlRight(kind);
  const step = useGrantStep(kind, id);
  const give = (): void => {
    if (!chosen) return;
    const principal = { kind: chosen.kind, id: chosen.id };
    step.mutate(
      { do: 'give', grant: { principal, access, ...(withSql ? { sql } : {}) } },
      { onSuccess: () => setChosen(null) },
    );
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
      sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap', pt: 1 }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <PrincipalPicker value={chosen} onChange={setChosen} />
      </Box>
      {withSql && <SqlRight checked={sql} label="They may write SQL" onChange={setSql} />}
      <AccessSelect value={access} onChange={setAccess} label="What they may do" />
      <Button type="submit" variant="contained" color="primary" disabled={!chosen} loading={step.isPending}>
        Share
      </Button>
    </Box>
  );
}

function Grants({ kind, id }: Pick<ShareDialogProps, 'kind' | 'id'>) {
  const grants = useGrants(kind, id);
  const step = useGrantStep(kind, id);
  if (grants.isPending) return <RowsSkeleton rows={2} />;
  if (grants.isError) return <ErrorState compact error={grants.error} onRetry={() => void grants.refetch()} />;
  if (grants.data.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: color.ink2, py: 2 }}>
        Not shared with anybody yet.
      </Typography>
    );
  }
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: `1px solid ${color.hair}` }}>
      {grants.data.map((grant) => (
        <GrantRow
          key={grant.id}
          grant={grant}
          withSql={hasSqlRight(kind)}
          onChange={(change) => step.mutate({ do: 'change', id: grant.id, change })}
          onRevoke={() => step.mutate({ do: 'revoke', id: grant.id })}
        />
      ))}
    </Box>
  );
}

function CopyLink() {
  const { notify, notifyFailure } = useNotifier();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href.split('#')[0] ?? '');
      notify({ tone: 'good', message: 'Link copied' });
    } catch (error) {
      notifyFailure('The link could not be copied', error);
    }
  };
  return (
    <Button startIcon={<Link2 size={15} />} onClick={copy}>
      Copy link
    </Button>
  );
}
