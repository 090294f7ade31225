import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { panelStyle } from './Panel.js';
import { color } from './theme/color.js';
import { radius } from './theme/tokens.js';

interface ChoiceCardsProps {
  /** What there is to choose from. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A choice among things that deserve a word each. */
export const ChoiceCards = ({ label, children }: ChoiceCardsProps) => (
  <Box component="ul" aria-label={label} sx={gridStyle}>
    {children}
  </Box>
);

interface ChoiceCardProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail: ReactNode;
  /** At the end of the line: a badge, an arrow. */
  readonly end?: ReactNode;
  /** Where it leads, or what it does. */
  readonly onChoose: string | (() => void);
}

export const ChoiceCard = ({ icon, title, detail, end, onChoose }: ChoiceCardProps) => (
  <li>
    <ButtonBase
      {...(typeof onChoose === 'string' ? { component: RouterLink, to: onChoose } : { onClick: onChoose })}
      sx={{ ...panelStyle, ...cardStyle }}
    >
      <CardIcon>{icon}</CardIcon>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="h3" component="span" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Box sx={{ fontSize: 12.5, color: color.ink2 }}>{detail}</Box>
      </Box>
      {end}
    </ButtonBase>
  </li>
);

/** The sign of a card on a ground of its own. */
export const CardIcon = ({ children }: { readonly children: ReactNode }) => (
  <Box aria-hidden sx={iconStyle}>
    {children}
  </Box>
);

const gridStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 3,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 290px), 1fr))',
} as const;

const cardStyle = {
  width: '100%',
  height: '100%',
  flexDirection: 'row',
  alignItems: 'center',
  textAlign: 'left',
  gap: 3,
  p: 4,
  color: color.ink,
  transition: 'border-color 120ms',
  '&:hover': { borderColor: color.brand },
} as const;

const iconStyle = {
  width: 40,
  height: 40,
  flexShrink: 0,
  display: 'grid',
  placeItems: 'center',
  borderRadius: `${radius.sm}px`,
  bgcolor: color.sunken,
  color: color.ink2,
} as const;
