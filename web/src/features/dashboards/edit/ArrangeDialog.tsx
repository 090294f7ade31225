import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { LayoutItem } from '@datavizpro/contract';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { color } from '../../../ui/theme/color';
import { gridColumns, type MoveStep } from '../model/layout';

interface Props {
  readonly name: string;
  readonly item: LayoutItem;
  readonly onStep: (step: MoveStep) => void;
  readonly onClose: () => void;
}

const arrows: Readonly<Record<string, readonly [move: MoveStep, resize: MoveStep]>> = {
  ArrowLeft: ['left', 'narrower'],
  ArrowRight: ['right', 'wider'],
  ArrowUp: ['up', 'shorter'],
  ArrowDown: ['down', 'taller'],
};

/** Moves and resizes a tile by buttons and arrow keys: dragging is not for everybody. */
export function ArrangeDialog({ name, item, onStep, onClose }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps = Object.hasOwn(arrows, event.key) ? arrows[event.key] : undefined;
    if (!steps) return;
    event.preventDefault();
    onStep(event.shiftKey ? steps[1] : steps[0]);
  };
  const place = `Column ${item.x + 1} of ${gridColumns}, row ${item.y + 1}, ${item.w} wide, ${item.h} high`;
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="xs"
      aria-labelledby="arrange-title"
      onKeyDown={onKeyDown}
      hideBackdrop
      sx={cornerStyle}
    >
      <DialogTitle variant="h2" id="arrange-title" sx={{ overflowWrap: 'anywhere' }}>
        Move and resize “{name}”
      </DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          <Pad
            title="Move"
            names={['Move left', 'Move right', 'Move up', 'Move down']}
            steps={['left', 'right', 'up', 'down']}
            onStep={onStep}
            autoFocus
          />
          <Pad
            title="Resize"
            names={['Narrower', 'Wider', 'Shorter', 'Taller']}
            steps={['narrower', 'wider', 'shorter', 'taller']}
            onStep={onStep}
          />
        </Box>
        <Box sx={{ fontSize: 12, color: color.ink2, mt: 3 }}>Arrow keys move it, with Shift they resize it.</Box>
        <VisuallyHidden live="polite">{place}</VisuallyHidden>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" color="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Out of the way of what is moved. */
const cornerStyle = { '& .MuiDialog-container': { alignItems: 'flex-end', justifyContent: 'flex-end' } } as const;

type Four<T> = readonly [left: T, right: T, up: T, down: T];

interface PadProps {
  readonly title: string;
  readonly names: Four<string>;
  readonly steps: Four<MoveStep>;
  readonly onStep: (step: MoveStep) => void;
  readonly autoFocus?: boolean;
}

function Pad({ title, names, steps, onStep, autoFocus = false }: PadProps) {
  const key = (index: 0 | 1 | 2 | 3, icon: ReactNode, area: string, focus = false) => (
    <IconButton
      aria-label={names[index]}
      onClick={() => onStep(steps[index])}
      autoFocus={focus}
      sx={{ gridArea: area, border: `1px solid ${color.hairStrong}` }}
    >
      {icon}
    </IconButton>
  );
  return (
    <Box role="group" aria-label={title}>
      <Box sx={{ fontSize: 12, fontWeight: 540, color: color.ink2, mb: 2 }}>{title}</Box>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateAreas: '". up ." "left down right"', justifyContent: 'start' }}>
        {key(0, <ArrowLeft size={15} />, 'left', autoFocus)}
        {key(1, <ArrowRight size={15} />, 'right')}
        {key(2, <ArrowUp size={15} />, 'up')}
        {key(3, <ArrowDown size={15} />, 'down')}
      </Box>
    </Box>
  );
}
