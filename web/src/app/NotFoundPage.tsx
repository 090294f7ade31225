import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { EmptyState } from '../ui/EmptyState.js';
import { PageHeader } from '../ui/PageHeader.js';

export function NotFoundPage() {
  return (
    <>
      <PageHeader title="Page not found" />
      <EmptyState
        sketch="lost"
        title="There is nothing at this address"
        action={
          <Button variant="contained" color="primary" component={Link} to="/">
            Go to the home page
          </Button>
        }
      >
        The link may be old, or a letter was lost on the way. What you made is still where you left it.
      </EmptyState>
    </>
  );
}
