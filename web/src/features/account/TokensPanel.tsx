import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import type { ApiToken } from '@datavizpro/contract';
import { Badge } from '../../ui/Badge.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { Panel } from '../../ui/Panel.js';
import { PanelRows } from '../../ui/PanelRows.js';
import { RelativeTime } from '../../ui/RelativeTime.js';
import { formatDate } from '../../ui/format.js';
import { color } from '../../ui/theme/color.js';
import { api, useApiList } from '../session/index.js';
import { NewTokenDialog } from './NewTokenDialog.js';
import { tokensPath } from './paths.js';

/** Personal tokens for scripts. */
export function TokensPanel() {
  const tokens = useApiList<ApiToken>(tokensPath);
  const [creating, setCreating] = useState(false);
  return (
    <Panel
      title="API tokens"
      subtitle="For scripts and other programs. A token can do what you can, as far as its scopes go."
      flush
      actions={
        <Button variant="outlined" startIcon={<Plus size={14} />} onClick={() => setCreating(true)}>
          New token
        </Button>
      }
    >
      <PanelRows list={tokens} empty="No tokens." renderRow={(token) => <TokenRow token={token} />} />
      {creating && <NewTokenDialog onClose={() => setCreating(false)} />}
    </Panel>
  );
}

function TokenRow({ token }: { readonly token: ApiToken }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => api.delete(`${tokensPath}/${token.id}`),
    meta: { failure: 'The token was not deleted' },
    onSuccess: () => queries.invalidateQueries({ queryKey: [tokensPath] }),
  });
  const expired = new Date(token.expiresAt).getTime() < Date.now();
  return (
    <>
      <KeyRound size={17} strokeWidth={1.75} color={color.ink3} aria-hidden />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', overflowWrap: 'anywhere' }}>
          <span>{token.name}</span>
          {token.scopes.map((scope) => (
            <Badge key={scope}>{scope}</Badge>
          ))}
          {expired && <Badge tone="bad">Expired</Badge>}
        </Box>
        <Box sx={{ fontSize: 12, color: color.ink2 }}>
          {token.lastUsedAt === null ? (
            'Never used'
          ) : (
            <>
              Last used <RelativeTime iso={token.lastUsedAt} />
            </>
          )}
          {`, ${expired ? 'expired' : 'expires'} ${formatDate(token.expiresAt)}`}
        </Box>
      </Box>
      <Button variant="outlined" onClick={() => setAsking(true)} aria-label={`Delete ${token.name}`}>
        Delete
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Delete “${token.name}”?`}
        confirm="Delete token"
        destructive
        busy={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate()}
      >
        Whatever uses it stops working within a second.
      </ConfirmDialog>
    </>
  );
}
