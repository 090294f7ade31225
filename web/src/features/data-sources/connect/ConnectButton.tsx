import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { Link as RouterLink } from 'react-router-dom';
import { connectPath } from '../paths';

/** The way to new data that is somewhere else. */
export const ConnectButton = () => (
  <Button variant="outlined" component={RouterLink} to={connectPath()} startIcon={<Plus size={15} />}>
    Connect a database
  </Button>
);
