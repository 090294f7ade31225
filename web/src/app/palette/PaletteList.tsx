import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { formatCount } from '../../ui/format.js';
import { color } from '../../ui/theme/color.js';
import type { PaletteItem } from './palette-item.js';

interface PaletteListProps {
  readonly id: string;
  readonly items: readonly PaletteItem[];
  readonly active: number;
  readonly onActivate: (index: number) => void;
  readonly onChoose: (item: PaletteItem) => void;
  readonly isSearching: boolean;
}

/** What was found, by group; the focus stays in the field. */
export function PaletteList({ id, items, active, onActivate, onChoose, isSearching }: PaletteListProps) {
  const groups = [...new Set(items.map((item) => item.group))];
  return (
    <>
      <Box id={id} role="listbox" aria-label="Found" sx={listStyle}>
        {groups.map((group) => (
          <Box key={group} role="group" aria-label={group} sx={{ '& + &': { mt: 2 } }}>
            <Box aria-hidden="true" sx={{ px: 2, py: 1, fontSize: 11.5, fontWeight: 540, color: color.ink3 }}>
              {group}
            </Box>
            {items.map((item, index) =>
              item.group === group ? (
                <Row
                  key={item.id}
                  id={`${id}-${index}`}
                  item={item}
                  active={index === active}
                  onPoint={() => onActivate(index)}
                  onChoose={() => onChoose(item)}
                />
              ) : null,
            )}
          </Box>
        ))}
      </Box>
      {items.length === 0 && (
        <Box sx={{ px: 2, py: 6, textAlign: 'center', color: color.ink2 }}>
          {isSearching ? 'Searching…' : 'Nothing has a name like this.'}
        </Box>
      )}
      <VisuallyHidden live="polite">{isSearching ? '' : formatCount(items.length, 'result')}</VisuallyHidden>
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Row({ id, item, active, onPoint, onChoose }: RowProps) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const Icon = item.icon;
  return (
    <Box
      ref={ref}
      id={id}
      role="option"
      aria-selected={active}
      // Moving, not entering: a list that scrolls under a still pointer must not choose.
      onMouseMove={active ? undefined : onPoint}
      onClick={onChoose}
      sx={{ ...rowStyle, ...(active ? { bgcolor: color.brandSoft } : {}) }}
    >
      <Box component={Icon} size={16} strokeWidth={1.75} aria-hidden sx={{ color: color.ink2, flexShrink: 0 }} />
      <Box component="span" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {item.label}
      </Box>
      {item.note !== undefined && (
        <Box component="span" sx={{ fontSize: 12, color: color.ink2 }}>
          {item.note}
        </Box>
      )}
    </Box>
  );
}

const listStyle = { maxHeight: 'min(420px, 60vh)', overflowY: 'auto', p: 2, '&:empty': { p: 0 } } as const;

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  px: 2,
  height: 34,
  borderRadius: '6px',
  fontSize: 13.5,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
} as const;
