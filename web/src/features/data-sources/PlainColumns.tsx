import Box from '@mui/material/Box';
import type { Column } from '@datavizpro/contract';
import { panelStyle } from '../../ui/Panel';
import { color } from '../../ui/theme/color';
import { TypeIcon, typeTitles } from './column-types';

/** Columns that came with types of their own: nothing had to be guessed. */
export function PlainColumns({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <Box component="ul" aria-label="Columns" sx={{ ...panelStyle, listStyle: 'none', m: 0, p: 0 }}>
      {columns.map((column) => (
        <Box component="li" key={column.name} sx={rowStyle}>
          <Box sx={{ color: color.ink2, lineHeight: 0 }}>
            <TypeIcon type={column.type} />
          </Box>
          <Box sx={{ flex: 1, fontWeight: 540, overflowWrap: 'anywhere' }}>{column.name}</Box>
          <Box sx={{ color: color.ink2 }}>{typeTitles[column.type]}</Box>
        </Box>
      ))}
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 3,
  px: 4,
  py: 2,
  fontSize: 13,
  borderBottom: `1px solid ${color.hair}`,
  '&:last-of-type': { borderBottom: 0 },
} as const;
