import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { color } from '../../ui/theme/color.js';
import { useSession } from './session-context.js';
import { SignInForm } from './SignInForm.js';

/** The session has ended underneath the page: signing in goes on with everything as it was. */
export function SignInDialog() {
  const { user, signOut } = useSession();
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby="expired-title">
      <DialogTitle variant="h2" id="expired-title">
        Your session has ended
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 4 }}>
        <Typography variant="body2" sx={{ color: color.ink2 }}>
          Sign in to go on. What you typed is still on this page.
        </Typography>
        <SignInForm email={user?.email ?? ''} />
        <Button sx={{ justifySelf: 'start', color: color.ink2 }} onClick={() => void signOut()}>
          Leave this page
        </Button>
      </DialogContent>
    </Dialog>
  );
}
