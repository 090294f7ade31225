import { useState } from 'react';
import Box from '@mui/material/Box';
import type { User } from '@datavizpro/contract';
import { FormField } from './FormField.js';
import { FormProblem } from './FormProblem.js';
import { useSession } from './session-context.js';
import { SubmitButton } from './SubmitButton.js';
import { useSubmit } from './use-submit.js';

export interface SignInFormProps {
  /** Filled in, when it is known who sits there. */
  readonly email?: string;
  readonly onSignedIn?: (user: User) => void;
}

export function SignInForm({ email: known = '', onSignedIn }: SignInFormProps) {
  const { signIn } = useSession();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const { onSubmit, busy, problem } = useSubmit(async () =>
    onSignedIn?.(await signIn({ email: email.trim(), password })),
  );
  return (
    <Box component="form" onSubmit={onSubmit} sx={{ display: 'grid', gap: 4 }}>
      <FormProblem problem={problem} />
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
