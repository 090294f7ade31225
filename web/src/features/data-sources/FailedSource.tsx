import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { DataSource } from '@datavizpro/contract';
import { EmptyState } from '../../ui/EmptyState';
import { panelStyle } from '../../ui/Panel';
import { DeleteSourceDialog } from './DeleteSourceDialog';
import { dataPath } from './paths';
import { UploadButton } from './uploads/UploadButton';
import { uploads, useUploads } from './uploads/uploads';

/** A file that could not be read: why, and every way on. */
export function FailedSource({ source }: { readonly source: DataSource }) {
  const [deleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // Sent from this very page: the file is still at hand.
  const upload = useUploads().find((each) => each.source?.id === source.id);
  return (
    <Box sx={panelStyle} role="alert">
      <EmptyState
        sketch="broken"
        title="There is no data here"
        action={
          <>
            {upload && (
              <Button
                variant="outlined"
                startIcon={<RotateCcw size={14} />}
                onClick={() => uploads.retry(upload.id, pathname)}
              >
                Try again
              </Button>
            )}
            <UploadButton label="Upload another file" />
            {source.access === 'owner' && (
              <Button startIcon={<Trash2 size={14} />} color="error" onClick={() => setDeleting(true)}>
                Delete
              </Button>
            )}
          </>
        }
      >
        {source.error ?? 'It could not be read.'}
      </EmptyState>
      <DeleteSourceDialog
        source={deleting ? source : null}
        onClose={() => setDeleting(false)}
        onDeleted={() => void navigate(dataPath)}
      />
    </Box>
  );
}
