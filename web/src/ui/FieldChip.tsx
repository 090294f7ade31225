import type { ReactNode } from 'react';
import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';
import { ChevronDown, X } from 'lucide-react';
import { color } from './theme/color.js';
import { frame, radius } from './theme/tokens.js';

interface FieldChipProps {
  readonly label: string;
  /** What is chosen: "Last 26 weeks". */
  readonly value?: ReactNode;
  readonly icon?: ReactNode;
  /** Something other than the default is chosen. */
  readonly active?: boolean;
  readonly onClick: (event: React.MouseEvent<HTMLElement>) => void;
  readonly onRemove?: (() => void) | undefined;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
}

/** A filter in the filter row: grey label, ink value; petrol-tinted while it filters. */
export function FieldChip({
  label,
  value,
  icon,
  active = false,
  onClick,
  onRemove,
  expanded,
  disabled,
}: FieldChipProps) {
  return (
    <Box sx={{ ...chipStyle, ...(active ? activeStyle : {}) }}>
      <ButtonBase
        onClick={onClick}
        disabled={disabled ?? false}
        aria-haspopup="dialog"
        aria-expanded={expanded ?? false}
        sx={{ ...partStyle, pl: '9px', pr: onRemove === undefined ? '7px' : '4px' }}
      >
        {icon}
        <Box component="span" sx={{ color: active ? 'inherit' : color.ink2 }}>
          {label}
        </Box>
        {value !== undefined && (
          <Box component="span" sx={{ fontWeight: 540, overflow: 'hidden', textOverflow: 'ellipsis' }}>
            {value}
          </Box>
        )}
        {onRemove === undefined && <ChevronDown size={13} aria-hidden />}
      </ButtonBase>
      {onRemove !== undefined && (
        <ButtonBase aria-label={`Remove filter ${label}`} onClick={onRemove} sx={{ ...partStyle, px: '7px' }}>
          <X size={13} />
        </ButtonBase>
      )}
    </Box>
  );
}

const chipStyle = {
  display: 'inline-flex',
  alignItems: 'stretch',
  height: frame.control,
  maxWidth: '100%',
  borderRadius: `${radius.sm}px`,
  border: `1px solid ${color.hairStrong}`,
  bgcolor: color.surface,
  color: color.ink,
} as const;

const activeStyle = { bgcolor: color.brandSoft, borderColor: 'transparent', color: color.brand } as const;

const partStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '6px',
  minWidth: 0,
  fontSize: 13,
  fontFamily: 'inherit',
  whiteSpace: 'nowrap',
  borderRadius: `${radius.sm}px`,
  '& svg': { flexShrink: 0, opacity: 0.75 },
  '&:hover': { bgcolor: color.hover },
} as const;
