import Link from '@mui/material/Link';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { AuthPage } from './AuthPage.js';
import { NewAccountForm } from './NewAccountForm.js';
import { useSession } from './session-context.js';
import { useTokenOfLink } from './use-token-of-link.js';

/** The first administrator, by the one-time link that the server printed. */
export function SetupPage() {
  const token = useTokenOfLink();
  const { setUp } = useSession();
  const navigate = useNavigate();
  if (token === null) {
    return (
      <AuthPage
        title="The set-up link is incomplete"
        lead="Copy the whole link that the server printed when it started; it ends with a long token."
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
    <AuthPage title="Welcome" lead="You are the first here. This account will administer the server.">
      <NewAccountForm
        submitLabel="Create the first account"
        busyLabel="Setting up…"
        onSubmit={async (account) => {
          await setUp({ ...account, token });
          await navigate('/', { replace: true });
        }}
      />
    </AuthPage>
  );
}
