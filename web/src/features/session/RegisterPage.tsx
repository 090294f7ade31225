import Link from '@mui/material/Link';
import { Link as RouterLink, Navigate } from 'react-router-dom';
import { AuthPage } from './AuthPage.js';
import { NewAccountForm } from './NewAccountForm.js';
import { usePublicInfo } from './public-info.js';
import { useSession } from './session-context.js';

export function RegisterPage() {
  const { status, register } = useSession();
  const info = usePublicInfo();
  if (status === 'signedIn') return <Navigate to="/" replace />;
  const toSignIn = (
    <Link component={RouterLink} to="/sign-in" underline="always">
      Sign in
    </Link>
  );
  if (info?.registration === 'closed') {
    return (
      <AuthPage
        title="Registration is closed"
        lead="Ask an administrator of this server for an invitation."
        aside={toSignIn}
      >
        {null}
      </AuthPage>
    );
  }
  return (
    <AuthPage title="Create your account" aside={<>Have an account? {toSignIn}</>}>
      <NewAccountForm submitLabel="Create account" busyLabel="Creating your account…" onSubmit={register} />
    </AuthPage>
  );
}
