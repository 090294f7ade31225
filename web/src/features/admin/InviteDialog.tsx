import { useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { NewUser, Role } from '@datavizpro/contract';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Field } from '../../ui/Field.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { TextInput } from '../../ui/TextInput.js';
import { useUnsavedDraft } from '../../ui/use-unsaved-draft.js';
import { ApiProblem } from '../session/index.js';
import { LinkDialog } from './LinkDialog.js';
import { useInvite } from './people-api.js';

const roles = [
  { value: 'USER', label: 'User: works with data, charts and dashboards' },
  { value: 'ADMIN', label: 'Administrator: also manages people and the server' },
] as const satisfies readonly { value: Role; label: string }[];

const empty: NewUser = { name: '', email: '', role: 'USER' };

/** Name, address, role; then the link to send. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const draft = useUnsavedDraft('invite', empty);
  const invite = useInvite();
  const [sent, setSent] = useState(empty);
  if (invite.data !== undefined) {
    return (
      <LinkDialog
        title={`${sent.name} is invited`}
        label="Invitation link"
        link={invite.data.inviteUrl}
        onClose={onClose}
      >
        Send this link to {sent.email}. It works once, and it is shown only now.
      </LinkDialog>
    );
  }
  const { value: user, setValue } = draft;
  const submit = (): void => {
    const ready = { ...user, name: user.name.trim(), email: user.email.trim() };
    setSent(ready);
    invite.mutate(ready, { onSuccess: draft.discard });
  };
  const problem = invite.error instanceof ApiProblem ? invite.error : null;
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="invite-title">
      <DialogTitle variant="h2" id="invite-title">
        Invite somebody
      </DialogTitle>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogContent sx={{ display: 'grid', gap: 3 }}>
          <ErrorNote error={invite.error} />
          <TextInput
            label="Name"
            required
            autoFocus
            maxLength={200}
            value={user.name}
            onChange={(name) => setValue({ ...user, name })}
            error={problem?.fieldError('name')}
          />
          <TextInput
            label="E-mail"
            type="email"
            required
            value={user.email}
            onChange={(email) => setValue({ ...user, email })}
            error={problem?.fieldError('email')}
          />
          <Field label="Role">
            {({ id }) => (
              <NativeSelect
                id={id}
                value={user.role}
                options={roles}
                onChange={(role) => setValue({ ...user, role })}
              />
            )}
          </Field>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained" color="primary" loading={invite.isPending}>
            Make the link
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
