import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { ChartColumn, CircleCheck, CircleSlash, FileUp, RotateCcw, TriangleAlert, X } from 'lucide-react';
import { Link as RouterLink, useLocation } from 'react-router-dom';
import { color } from '../../../ui/theme/color';
import { newChartPath, sourcePath } from '../paths';
import { ProgressLine } from './ProgressLine';
import { fractionOf, isActive, type Upload } from './upload';
import { uploads } from './uploads';
import { describeUpload } from './words';

const icons = {
  sending: <FileUp size={16} />,
  reading: <FileUp size={16} />,
  done: <CircleCheck size={16} color={color.good} />,
  failed: <TriangleAlert size={16} color={color.bad} />,
  cancelled: <CircleSlash size={16} />,
} as const;

/** One upload: how far it is, and what can be done about it. */
export function UploadRow({ upload }: { readonly upload: Upload }) {
  const active = isActive(upload);
  return (
    <Box component="li" sx={rowStyle}>
      <Box aria-hidden sx={{ pt: '2px', color: color.ink2, lineHeight: 0 }}>
        {icons[upload.phase]}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ fontSize: 13, fontWeight: 540, overflowWrap: 'anywhere' }}>{upload.title}</Box>
        {active && <ProgressLine fraction={fractionOf(upload)} label={`${upload.title}: ${describeUpload(upload)}`} />}
        <Box sx={{ fontSize: 12, color: upload.phase === 'failed' ? color.bad : color.ink2 }}>
          {describeUpload(upload)}
        </Box>
        {upload.failure && (
          <Box role="alert" sx={{ fontSize: 12, color: color.ink2, mt: '2px', overflowWrap: 'anywhere' }}>
            {upload.failure.detail} {upload.failure.advice}
          </Box>
        )}
        <RowActions upload={upload} />
      </Box>
      <IconButton
        aria-label={active ? `Cancel ${upload.title}` : `Remove ${upload.title} from this list`}
        onClick={() => (active ? uploads.cancel(upload.id) : uploads.dismiss(upload.id))}
        sx={{ mt: '-5px', mr: '-6px' }}
      >
        <X size={15} />
      </IconButton>
    </Box>
  );
}

function RowActions({ upload }: { readonly upload: Upload }) {
  const { source, phase, id } = upload;
  const { pathname } = useLocation();
  if (phase === 'failed' || phase === 'cancelled') {
    return (
      <Box sx={{ mt: 1 }}>
        <Button variant="outlined" startIcon={<RotateCcw size={14} />} onClick={() => uploads.retry(id, pathname)}>
          Try again
        </Button>
      </Box>
    );
  }
  if (!source) return null;
  return (
    <Box sx={{ mt: 1, display: 'flex', gap: 2, flexWrap: 'wrap' }}>
      {phase === 'done' && (
        <Button
          variant="contained"
          color="primary"
          startIcon={<ChartColumn size={14} />}
          component={RouterLink}
          to={newChartPath(source.id)}
          onClick={() => uploads.dismiss(id)}
        >
          Create a chart
        </Button>
      )}
      <Button variant="outlined" component={RouterLink} to={sourcePath(source.id)}>
        Open
      </Button>
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  gap: 2,
  px: 4,
  py: 3,
  borderBottom: `1px solid ${color.hair}`,
  '&:last-of-type': { borderBottom: 0 },
} as const;
