import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CreatedApiToken, NewApiToken, TokenScope } from '@datavizpro/contract';
import { CopyField } from '../../ui/CopyField.js';
import { Field } from '../../ui/Field.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { TextInput } from '../../ui/TextInput.js';
import { api, hasRole, useUser } from '../session/index.js';
import { tokensPath } from './paths.js';

const scopeTitles: Readonly<Record<TokenScope, string>> = {
  read: 'Read: see data, charts and dashboards',
  write: 'Write: change them',
  admin: 'Administer: people, groups, audit',
};
const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: '1 year' },
] as const;

/** Makes a token, then shows it: this once. */
export function NewTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: async (token: NewApiToken) => (await api.post<CreatedApiToken>(tokensPath, token)).data,
    meta: { failure: 'The token was not created' },
    onSuccess: () => queries.invalidateQueries({ queryKey: [tokensPath] }),
  });
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="new-token-title">
      <DialogTitle variant="h2" id="new-token-title">
        {create.data === undefined ? 'New API token' : 'Copy the token now'}
      </DialogTitle>
      {create.data === undefined ? (
        <TokenForm busy={create.isPending} onClose={onClose} onCreate={(token) => create.mutate(token)} />
      ) : (
        <CreatedToken token={create.data.token} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface TokenFormProps {
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onCreate: (token: NewApiToken) => void;
}

function TokenForm({ busy, onClose, onCreate }: TokenFormProps) {
  const isAdmin = hasRole(useUser(), 'ADMIN');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['read']);
  const [days, setDays] = useState<(typeof lifetimes)[number]['value']>('90');
  const offered: readonly TokenScope[] = isAdmin ? ['read', 'write', 'admin'] : ['read', 'write'];
  const toggle = (scope: TokenScope): void =>
    setScopes(scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCreate({ name: name.trim(), scopes, expiresInDays: Number(days) });
      }}
    >
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        <TextInput
          label="What is it for?"
          placeholder="Nightly import"
          required
          autoFocus
          maxLength={200}
          value={name}
          onChange={setName}
        />
        <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, display: 'grid' }}>
          <Box component="legend" sx={{ p: 0, fontSize: 12, fontWeight: 540 }}>
            It may
          </Box>
          {offered.map((scope) => (
            <FormControlLabel
              key={scope}
              control={<Checkbox size="small" checked={scopes.includes(scope)} onChange={() => toggle(scope)} />}
              label={scopeTitles[scope]}
            />
          ))}
        </Box>
        <Field label="Valid for">
          {({ id }) => <NativeSelect id={id} value={days} options={lifetimes} onChange={setDays} />}
        </Field>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          loading={busy}
          disabled={name.trim() === '' || scopes.length === 0}
        >
          Create token
        </Button>
      </DialogActions>
    </form>
  );
}

function CreatedToken({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 3, fontSize: 13.5 }}>
        It is shown only now. Keep it where secrets are kept.
        <CopyField label="API token" value={token} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </>
  );
}
