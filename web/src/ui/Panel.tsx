import { useId, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SxProps } from '@mui/material/styles';
import { color } from './theme/color.js';
import { radius } from './theme/tokens.js';

interface PanelProps {
  readonly title?: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  /** Quiet facts below a hairline: source, rows, time. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
  /** No inner margin: for tables and lists that draw their own lines. */
  readonly flush?: boolean;
  /** Level of the title's heading. */
  readonly level?: 'h2' | 'h3';
  readonly sx?: SxProps;
}

/** The card everything sits in: hairline, no shadow; a titled region when it has a title. */
export function Panel({ title, subtitle, actions, footer, children, flush, level = 'h2', sx }: PanelProps) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={title === undefined ? undefined : id}
      sx={[panelStyle, ...(Array.isArray(sx) ? (sx as SxProps[]) : [sx ?? {}])] as SxProps}
    >
      {title !== undefined && (
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, px: 4, pt: 3, pb: flush === true ? 2 : 1 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography id={id} variant="h3" component={level} noWrap title={title}>
              {title}
            </Typography>
            {subtitle !== undefined && (
              <Typography variant="caption" component="div" sx={{ color: color.ink2, mt: '1px' }}>
                {subtitle}
              </Typography>
            )}
          </Box>
          {actions}
        </Box>
      )}
      <Box sx={{ flex: 1, minHeight: 0, minWidth: 0, ...(flush === true ? {} : { px: 4, pt: 2, pb: 4 }) }}>
        {children}
      </Box>
      {footer !== undefined && <Box sx={footerStyle}>{footer}</Box>}
    </Box>
  );
}

export const panelStyle = {
  bgcolor: color.surface,
  border: `1px solid ${color.hair}`,
  borderRadius: `${radius.md}px`,
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
} as const;

const footerStyle = {
  px: 4,
  py: '7px',
  borderTop: `1px solid ${color.hair}`,
  color: color.ink3,
  fontSize: 11.5,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 3,
} as const;
