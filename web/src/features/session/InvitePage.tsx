import Link from '@mui/material/Link';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { AcceptInvite, SessionAnswer } from '@datavizpro/contract';
import { api } from './api.js';
import { AuthPage } from './AuthPage.js';
import { NewAccountForm } from './NewAccountForm.js';
import { useSession } from './session-context.js';
import { useTokenOfLink } from './use-token-of-link.js';

/** Accepts an invitation, or sets a new password by a reset link: both are one-time links. */
export function InvitePage() {
  const token = useTokenOfLink();
  const { adopt } = useSession();
  const navigate = useNavigate();
  if (token === null) {
    return (
      <AuthPage
        title="The link is incomplete"
        lead="Copy the whole link you were given, or ask an administrator for a new one."
        aside={
          <Link component={RouterLink} to="/sign-in" underline="always">
            Sign in instead
          </Link>
        }
      >
        {null}
      </AuthPage>
    );
  }
  return (
    <AuthPage title="Welcome" lead="Choose the name others will see, and a password.">
      <NewAccountForm
        askEmail={false}
        submitLabel="Go on"
        busyLabel="One moment…"
        onSubmit={async ({ name, password }) => {
          const request: AcceptInvite = { token, password, name };
          adopt((await api.post<SessionAnswer>('/api/auth/invite', request)).data);
          await navigate('/', { replace: true });
        }}
      />
    </AuthPage>
  );
}
