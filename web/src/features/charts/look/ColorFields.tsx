import { useState } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { categoryColor, color } from '../../../ui/theme/color';
import { tokens } from '../../../ui/theme/tokens';
import { useEditor } from '../editor/EditorContext';
import type { Drawn } from '../stage/use-chart-result';
import { colorNames } from './color-names';

const slots = tokens.light.cat.map((_, slot) => slot);

/** A colour for each series or part, where the automatic one is not wanted. */
export function ColorFields({ drawn }: { readonly drawn: Drawn | null }) {
  const names = drawn ? colorNames(drawn.configuration, drawn.result) : [];
  if (names.length === 0) return null;
  return (
    <Box role="group" aria-labelledby="colors-title" sx={{ display: 'grid', gap: 1 }}>
      <Box id="colors-title" sx={{ fontSize: 12, fontWeight: 540, color: color.ink2 }}>
        Colours
      </Box>
      {names.map((name) => (
        <ColorField key={name} name={name} />
      ))}
    </Box>
  );
}

function ColorField({ name }: { readonly name: string }) {
  const { model, dispatch } = useEditor();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { [name]: slot, ...others } = model.visual.colors ?? {};
  const choose = (next: number | null): void => {
    setAnchor(null);
    const colors = next === null ? others : { ...others, [name]: next };
    dispatch({ do: 'setVisual', change: { colors: Object.keys(colors).length > 0 ? colors : undefined } });
  };
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`Colour of ${name}: ${slot === undefined ? 'automatic' : `colour ${slot + 1}`}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={rowStyle}
      >
        <Swatch slot={slot ?? null} />
        <Box component="span" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {name}
        </Box>
        <Box component="span" sx={{ color: color.ink3, fontSize: 12 }}>
          {slot === undefined ? 'Automatic' : ''}
        </Box>
      </ButtonBase>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem selected={slot === undefined} onClick={() => choose(null)}>
          <Swatch slot={null} /> Automatic
        </MenuItem>
        {slots.map((each) => (
          <MenuItem key={each} selected={slot === each} onClick={() => choose(each)}>
            <Swatch slot={each} /> Colour {each + 1}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function Swatch({ slot }: { readonly slot: number | null }) {
  const look =
    slot === null
      ? { border: `1px dashed ${color.control}` }
      : { bgcolor: categoryColor(slot), border: '1px solid transparent' };
  return (
    <Box component="span" aria-hidden sx={{ width: 14, height: 14, borderRadius: '4px', flex: 'none', ...look }} />
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  minHeight: 30,
  px: 2,
  fontSize: 13,
  textAlign: 'left',
  whiteSpace: 'nowrap',
  borderRadius: '6px',
  border: `1px solid ${color.hair}`,
  '&:hover': { bgcolor: color.hover },
} as const;
