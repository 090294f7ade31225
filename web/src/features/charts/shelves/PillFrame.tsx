import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { X } from 'lucide-react';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';

type ButtonProps = Pick<
  ComponentProps<typeof ButtonBase>,
  'aria-label' | 'aria-expanded' | 'title' | 'disabled' | 'onPointerDown' | 'onContextMenu'
>;

interface PillFrameProps extends ButtonProps {
  /** Other colours than those of a plain one. */
  readonly tone?: Readonly<Record<string, string>>;
  readonly draggable?: boolean;
  readonly onOpen: (event: MouseEvent<HTMLElement>) => void;
  readonly removeLabel: string;
  /** Null: it stays. */
  readonly onRemove: (() => void) | null;
  readonly children: ReactNode;
}

/** What a chart is made of, one line each: a field, a filter, a joined table. Opens its settings, and can be taken away. */
export function PillFrame(props: PillFrameProps) {
  const { tone = {}, draggable = false, onOpen, removeLabel, onRemove, children, ...button } = props;
  return (
    <Box sx={{ ...pillStyle, ...tone }}>
      <ButtonBase
        {...button}
        aria-haspopup="dialog"
        onClick={onOpen}
        sx={{ ...buttonStyle, ...(draggable ? draggableStyle : {}) }}
      >
        {children}
      </ButtonBase>
      {onRemove !== null && (
        <ButtonBase aria-label={removeLabel} onClick={onRemove} sx={removeStyle}>
          <X size={13} />
        </ButtonBase>
      )}
    </Box>
  );
}

const pillStyle = {
  display: 'flex',
  alignItems: 'stretch',
  height: 30,
  minWidth: 0,
  border: '1px solid',
  borderColor: color.hairStrong,
  bgcolor: color.surface,
  color: color.ink,
  borderRadius: `${radius.sm}px`,
} as const;

const buttonStyle = {
  flex: 1,
  minWidth: 0,
  gap: '6px',
  pl: '8px',
  pr: '2px',
  justifyContent: 'flex-start',
  fontSize: 13,
  borderRadius: `${radius.sm}px`,
} as const;

const draggableStyle = { cursor: 'grab', touchAction: 'pan-y' } as const;

const removeStyle = {
  width: 26,
  flexShrink: 0,
  borderRadius: `${radius.sm}px`,
  '&:hover': { bgcolor: color.hover },
} as const;
