import { useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { ChevronRight } from 'lucide-react';
import { color } from '../../../ui/theme/color';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';

interface LookSectionProps {
  readonly title: string;
  /** What is set in it, said while it is closed. */
  readonly summary?: string | undefined;
  readonly children: ReactNode;
}

/** Settings that few charts need: behind their name, until somebody looks for them. */
export function LookSection({ title, summary, children }: LookSectionProps) {
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ borderTop: `1px solid ${color.hair}`, pt: 2, display: 'grid', gap: 3, minWidth: 0 }}>
      <ButtonBase aria-expanded={open} onClick={() => setOpen(!open)} sx={headStyle}>
        <Box
          component={ChevronRight}
          size={14}
          aria-hidden
          sx={{ flex: 'none', transform: open ? 'rotate(90deg)' : 'none' }}
        />
        <Box component="span" sx={{ fontWeight: 540 }}>
          {title}
        </Box>
        {!open && summary !== undefined && summary !== '' ? (
          <Box component="span" sx={summaryStyle}>
            {/* Side by side they are two words for the eye; without it one for the ear. */}
            <VisuallyHidden>: </VisuallyHidden>
            {summary}
          </Box>
        ) : null}
      </ButtonBase>
      {open ? <Box sx={{ display: 'grid', gap: 3, minWidth: 0 }}>{children}</Box> : null}
    </Box>
  );
}

const headStyle = {
  display: 'flex',
  justifyContent: 'flex-start',
  alignItems: 'center',
  gap: '6px',
  minHeight: 30,
  fontSize: 12.5,
  color: color.ink2,
  borderRadius: '6px',
  textAlign: 'left',
  '&:hover': { color: color.ink },
} as const;

const summaryStyle = {
  flex: 1,
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  color: color.ink3,
  fontSize: 12,
  textAlign: 'right',
} as const;
