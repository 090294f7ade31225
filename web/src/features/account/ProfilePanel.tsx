import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ApiProblem, api, ifMatch, useSession, useUser, useVersionedSave } from '../session/index.js';
import type { ProfileChange, User } from '@datavizpro/contract';
import { ConflictDialog } from '../../ui/ConflictDialog.js';
import { Panel } from '../../ui/Panel.js';
import { TextInput } from '../../ui/TextInput.js';
import { useNotifier } from '../../ui/notifications.js';
import { useUnsavedDraft } from '../../ui/use-unsaved-draft.js';

/** Name and address. */
export function ProfilePanel() {
  const user = useUser();
  const { setUser } = useSession();
  const { notifyDone } = useNotifier();
  const draft = useUnsavedDraft('profile', { name: user.name, email: user.email });
  const saving = useVersionedSave<User, ProfileChange>({
    save: async (change, version) => (await api.patch<User>('/api/auth/me', change, ifMatch(version))).data,
    load: async () => (await api.get<User>('/api/auth/me')).data,
    failure: 'The profile was not saved',
    onSaved: (saved) => {
      setUser(saved);
      draft.discard();
      notifyDone('Profile saved');
    },
    onTheirs: (theirs) => {
      setUser(theirs);
      draft.setValue({ name: theirs.name, email: theirs.email });
    },
  });
  const problem = saving.error instanceof ApiProblem ? saving.error : null;
  const { name, email } = draft.value;
  const changed = name !== user.name || email !== user.email;
  return (
    <Panel title="Profile" subtitle="Others see the name on what you share with them.">
      <Box
        component="form"
        sx={{ display: 'grid', gap: 3, gridTemplateColumns: { sm: '1fr 1fr' } }}
        onSubmit={(event) => {
          event.preventDefault();
          void saving.save({ name: name.trim(), email: email.trim() }, user.version);
        }}
      >
        <TextInput
          label="Name"
          required
          maxLength={200}
          autoComplete="name"
          value={name}
          onChange={(next) => draft.setValue({ name: next, email })}
          error={problem?.fieldError('name')}
        />
        <TextInput
          label="E-mail"
          type="email"
          required
          autoComplete="email"
          value={email}
          onChange={(next) => draft.setValue({ name, email: next })}
          error={problem?.fieldError('email')}
        />
        <Box sx={{ gridColumn: '1 / -1', display: 'flex', gap: 2 }}>
          <Button type="submit" variant="contained" color="primary" disabled={!changed} loading={saving.isSaving}>
            Save profile
          </Button>
          {changed && <Button onClick={draft.discard}>Undo changes</Button>}
        </Box>
      </Box>
      <ConflictDialog noun="profile" saving={saving} />
    </Panel>
  );
}
