import { useParams } from 'react-router-dom';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { ErrorPage } from '../../ui/ErrorPage';
import { LoadingState } from '../../ui/LoadingState';
import { useDashboard } from './api';
import { Workspace } from './Workspace';

const crumbs = [{ label: 'Dashboards', to: '/dashboards' }];

/** `/dashboards/:id` */
export function DashboardPage() {
  const { id = '' } = useParams();
  return <LoadedDashboard key={id} id={id} />;
}

function LoadedDashboard({ id }: { readonly id: string }) {
  const { data, error, refetch } = useDashboard(id);
  if (data) return <Workspace dashboard={data} />;
  if (!error) return <LoadingState label="Loading the dashboard" />;
  return (
    <ErrorPage
      breadcrumbs={crumbs}
      error={error}
      onRetry={() => void refetch()}
      action={
        <Button component={Link} to="/dashboards" variant="outlined">
          All dashboards
        </Button>
      }
    />
  );
}
