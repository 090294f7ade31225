import { useState } from 'react';
import Box from '@mui/material/Box';
import { FormField } from './FormField.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useSession } from './session-context.js';
import { SubmitButton } from './SubmitButton.js';
import { useSubmit } from './use-submit.js';

/** `email` is filled in when it is known who sits there. */
export function SignInForm({ email: known = '' }: { readonly email?: string }) {
  const { signIn } = useSession();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const { onSubmit, busy, problem } = useSubmit(() => signIn({ email: email.trim(), password }));
  return (
    <Box component="form" onSubmit={onSubmit} sx={{ display: 'grid', gap: 4 }}>
      <ErrorNote error={problem} />
      <FormField
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        required
        autoFocus={known === ''}
        value={email}
        onChange={setEmail}
      />
      <FormField
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        required
        autoFocus={known !== ''}
        value={password}
        onChange={setPassword}
      />
      <SubmitButton busy={busy} label="Sign in" busyLabel="Signing in…" />
    </Box>
  );
}
