import { useState } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { AcceptInvite, SessionAnswer } from '@datavizpro/contract';
import { api } from './api.js';
import { AuthPage } from './AuthPage.js';
import { FormField } from './FormField.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { PasswordHint } from './PasswordHint.js';
import { useSession } from './session-context.js';
import { SubmitButton } from './SubmitButton.js';
import { useSubmit } from './use-submit.js';
import { useTokenOfLink } from './use-token-of-link.js';

/** Accepts an invitation, or sets a new password by a reset link: both are one-time links. */
export function InvitePage() {
  const token = useTokenOfLink();
  const toSignIn = (
    <Link component={RouterLink} to="/sign-in" underline="always">
      Sign in instead
    </Link>
  );
  if (token === null) {
    return (
      <AuthPage
        title="The link is incomplete"
        lead="Copy the whole link you were given, or ask an administrator for a new one."
        aside={toSignIn}
      >
        {null}
      </AuthPage>
    );
  }
  return (
    <AuthPage title="Choose a password" lead="Then you are in. The link works once." aside={toSignIn}>
      <PasswordForm token={token} />
    </AuthPage>
  );
}

function PasswordForm({ token }: { readonly token: string }) {
  const { adopt } = useSession();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const { onSubmit, busy, problem } = useSubmit(async () => {
    const request: AcceptInvite = { token, password };
    adopt((await api.post<SessionAnswer>('/api/auth/accept-invite', request)).data);
    await navigate('/', { replace: true });
  });
  return (
    <Box component="form" onSubmit={onSubmit} sx={{ display: 'grid', gap: 4 }}>
      <ErrorNote error={problem} />
      <FormField
        label="New password"
        type="password"
        name="password"
        autoComplete="new-password"
        required
        autoFocus
        minLength={10}
        value={password}
        onChange={setPassword}
        error={problem?.fieldError('password')}
        hint={<PasswordHint password={password} />}
      />
      <SubmitButton busy={busy} label="Save and go on" busyLabel="One moment…" />
    </Box>
  );
}
