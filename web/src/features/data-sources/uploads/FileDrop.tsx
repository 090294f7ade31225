import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FileUp } from 'lucide-react';
import { useNotifier } from '../../../ui/notifications';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { acceptedWords, droppedFiles, holdsFiles } from './dropped-files';
import { uploadFiles } from './uploads';

interface FileDropProps {
  readonly children: ReactNode;
  /** What a drop does here; by default it becomes a new data source. */
  readonly onFiles?: (files: readonly File[]) => void;
  readonly title?: string;
}

/** A page that takes files dropped anywhere on it. The keyboard's way is the button beside it. */
export function FileDrop({ children, onFiles = uploadFiles, title = 'Drop to upload' }: FileDropProps) {
  const { notify } = useNotifier();
  // Entering a child leaves the parent: only the count of both tells whether the pointer is still inside.
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const track = (event: DragEvent, step: number): void => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent): void => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const files = droppedFiles(event.dataTransfer);
    if (files.length > 0) onFiles(files);
    else notify({ tone: 'info', message: 'That was a folder', detail: 'Drop the files inside it.' });
  };
  return (
    <Box
      onDragEnter={(event) => track(event, 1)}
      onDragOver={(event) => track(event, 0)}
      onDragLeave={(event) => track(event, -1)}
      onDrop={drop}
      sx={{ minHeight: '100%' }}
    >
      {children}
      {over && (
        <Box sx={veilStyle}>
          <Box sx={cardStyle}>
            <FileUp size={28} color={color.brand} aria-hidden />
            <Typography variant="h2" component="p">
              {title}
            </Typography>
            <Typography variant="body2" sx={{ color: color.ink2 }}>
              {acceptedWords}
            </Typography>
          </Box>
        </Box>
      )}
    </Box>
  );
}

const veilStyle = {
  position: 'fixed',
  inset: 0,
  zIndex: 1300,
  bgcolor: color.scrim,
  display: 'grid',
  placeItems: 'center',
  pointerEvents: 'none',
} as const;

const cardStyle = {
  display: 'grid',
  justifyItems: 'center',
  textAlign: 'center',
  gap: 1,
  px: 10,
  py: 8,
  m: 4,
  bgcolor: color.raised,
  border: `2px dashed ${color.brand}`,
  borderRadius: `${radius.lg}px`,
} as const;
