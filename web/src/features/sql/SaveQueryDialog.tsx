import type { ComponentProps } from 'react';
import Box from '@mui/material/Box';
import { NameDialog } from '../../ui/NameDialog';
import { color } from '../../ui/theme/color';

interface SaveQueryDialogProps extends Omit<ComponentProps<typeof NameDialog>, 'children' | 'complete'> {
  readonly hasParameters: boolean;
}

/** A query's name and what it is about. */
export const SaveQueryDialog = ({ hasParameters, ...props }: SaveQueryDialogProps) => (
  <NameDialog {...props}>
    <Box sx={{ fontSize: 12.5, color: color.ink2 }}>
      Everybody who may see this data can run it and make charts of it.
      {hasParameters && ' The values that are set now become its defaults.'}
    </Box>
  </NameDialog>
);
