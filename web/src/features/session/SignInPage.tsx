import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink, Navigate, useSearchParams } from 'react-router-dom';
import { AuthPage } from './AuthPage.js';
import { usePublicInfo } from './public-info.js';
import { safeReturnTo } from './return-to.js';
import { useSession } from './session-context.js';
import { SignInForm } from './SignInForm.js';

export function SignInPage() {
  const [parameters] = useSearchParams();
  const { status } = useSession();
  const info = usePublicInfo();
  const returnTo = safeReturnTo(parameters.get('returnTo'));
  if (status === 'signedIn') return <Navigate to={returnTo} replace />;
  return (
    <AuthPage
      title="Sign in"
      lead={returnTo === '/' ? undefined : 'You will go on where you left off.'}
      aside={<OtherWayIn registrationOpen={info?.registration === 'open'} setupNeeded={info?.setupNeeded === true} />}
    >
      <SignInForm />
    </AuthPage>
  );
}

function OtherWayIn({
  registrationOpen,
  setupNeeded,
}: {
  readonly registrationOpen: boolean;
  readonly setupNeeded: boolean;
}) {
  if (setupNeeded) {
    return 'Nobody has an account yet. Open the one-time set-up link that the server printed when it started.';
  }
  if (!registrationOpen) return 'No account, or lost the password? An administrator can send you a link.';
  return (
    <Box component="span">
      New here?{' '}
      <Link component={RouterLink} to="/register" underline="always">
        Create an account
      </Link>
    </Box>
  );
}
