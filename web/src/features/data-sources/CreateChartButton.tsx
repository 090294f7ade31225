import Button from '@mui/material/Button';
import { ChartColumn } from 'lucide-react';
import { Link as RouterLink } from 'react-router-dom';
import { newChartPath } from './paths';

/** The way on from a data source to a chart. */
export const CreateChartButton = ({ id, table }: { readonly id: string; readonly table?: string }) => (
  <Button
    variant="contained"
    color="primary"
    component={RouterLink}
    to={newChartPath(id, table)}
    startIcon={<ChartColumn size={15} />}
  >
    Create a chart
  </Button>
);
