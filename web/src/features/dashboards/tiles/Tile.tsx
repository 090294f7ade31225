import type { ReactNode, Ref } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';

/** What the grid takes hold of to drag a tile. */
export const dragHandle = 'tile-head';

interface TileProps {
  readonly name: string;
  readonly subtitle?: string | undefined;
  /** Beside the title: what is true of this tile. */
  readonly badges?: ReactNode;
  readonly menu?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
  readonly editing: boolean;
  readonly busy?: boolean;
  /** Two lines for the title, where it is half of what there is to see. */
  readonly wrapTitle?: boolean;
  readonly innerRef?: Ref<HTMLElement>;
}

/** The card of a dashboard: a head, what it shows, quiet facts below. */
export function Tile({
  name,
  subtitle,
  badges,
  menu,
  footer,
  children,
  editing,
  busy = false,
  wrapTitle = false,
  innerRef,
}: TileProps) {
  return (
    <Box component="article" ref={innerRef} aria-label={name} aria-busy={busy} sx={tileStyle}>
      <Box className={dragHandle} sx={{ ...headStyle, ...(editing ? grabStyle : {}) }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h3" component="h2" noWrap={!wrapTitle} title={name} sx={wrapTitle ? twoLines : {}}>
            {name}
          </Typography>
          {subtitle ? (
            <Typography
              variant="caption"
              component="p"
              noWrap
              title={subtitle}
              sx={{ color: color.ink2, m: 0, mt: '1px' }}
            >
              {subtitle}
            </Typography>
          ) : null}
        </Box>
        {badges}
        {menu}
      </Box>
      <Box
        sx={{ flex: 1, minHeight: 0, minWidth: 0, px: 4, pb: footer ? 1 : 3, display: 'flex', flexDirection: 'column' }}
      >
        {children}
      </Box>
      {footer ? <Box sx={footerStyle}>{footer}</Box> : null}
    </Box>
  );
}

const tileStyle = {
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minWidth: 0,
  bgcolor: color.surface,
  border: `1px solid ${color.hair}`,
  borderRadius: `${radius.md}px`,
  overflow: 'hidden',
  contain: 'layout paint',
  '@media print': { breakInside: 'avoid' },
} as const;

const grabStyle = { cursor: 'grab', userSelect: 'none' } as const;

const twoLines = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
} as const;

const headStyle = {
  display: 'flex',
  alignItems: 'flex-start',
  gap: 2,
  pl: 4,
  pr: 2,
  pt: '9px',
  pb: 1,
  minHeight: 34,
} as const;

const footerStyle = {
  display: 'flex',
  gap: 3,
  px: 4,
  py: '6px',
  borderTop: `1px solid ${color.hair}`,
  fontSize: 11.5,
  color: color.ink3,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
} as const;
