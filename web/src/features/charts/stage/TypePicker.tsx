import { useRef, useState, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Popover from '@mui/material/Popover';
import { chartTypes } from '@datavizpro/contract';
import { ChartKindIcon } from '../../../ui/ChartKindIcon';
import { SearchField } from '../../../ui/SearchField';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { useEditor } from '../editor/EditorContext';
import type { TypeFit } from '../model/fit';
import { groupTypes, nextTile } from './type-groups';

interface TypePickerProps {
  readonly fits: readonly TypeFit[];
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** Every chart type, by family; found by typing, walked with the arrow keys. */
export function TypePicker({ fits, anchor, onClose }: TypePickerProps) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const groups = groupTypes(fits, search);
  const first = groups[0]?.fits[0]?.type;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isTyped(event)) searchIn(event.currentTarget)?.focus();
    const tiles = [...(list.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])];
    const from = tiles.findIndex((tile) => tile === document.activeElement);
    const places = tiles.map((tile) => tile.getBoundingClientRect());
    const target = from < 0 ? (event.key === 'ArrowDown' ? 0 : null) : nextTile(places, from, event.key);
    if (target === null) return;
    event.preventDefault();
    tiles[target]?.focus();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: { role: 'dialog', 'aria-label': 'All chart types', sx: paperStyle, onKeyDown },
        // Not before: what is not shown yet cannot have the focus.
        transition: { onEntering: (paper: HTMLElement) => searchIn(paper)?.focus() },
      }}
    >
      <SearchField label="Find a chart type" value={search} onChange={setSearch} delay={0} width="100%" />
      <Box ref={list} sx={{ display: 'grid', gap: 3, overflowY: 'auto', minHeight: 0, p: '3px', m: '-3px' }}>
        {groups.map((group) => (
          <Box key={group.id} role="group" aria-label={group.title}>
            <Box component="h2" sx={titleStyle}>
              {group.title}
            </Box>
            <Box sx={gridStyle}>
              {group.fits.map((fit) => (
                <Tile key={fit.type} fit={fit} reachable={fit.type === first} onClose={onClose} />
              ))}
            </Box>
          </Box>
        ))}
        <Box role="status" sx={{ fontSize: 13, color: color.ink2, '&:empty': { display: 'none' } }}>
          {groups.length === 0 ? 'No chart type is called that.' : ''}
        </Box>
      </Box>
    </Popover>
  );
}

const searchIn = (paper: HTMLElement): HTMLInputElement | null => paper.querySelector('input');

/** A letter goes to the search, wherever the focus is; Space chooses a tile. */
const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

interface TileProps {
  readonly fit: TypeFit;
  /** By Tab; the arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onClose: () => void;
}

function Tile({ fit, reachable, onClose }: TileProps) {
  const { model, dispatch } = useEditor();
  const { title, description } = chartTypes[fit.type];
  const chosen = fit.type === model.type;
  const off = fit.reason !== null && !chosen;
  const choose = (): void => {
    if (off) return;
    onClose();
    dispatch({ do: 'setType', type: fit.type });
  };
  const lost = fit.leftOut.length > 0 ? ` Leaves out ${fit.leftOut.join(', ')}.` : '';
  return (
    <ButtonBase
      data-tile
      tabIndex={reachable ? 0 : -1}
      aria-pressed={chosen}
      aria-disabled={off}
      aria-label={title}
      aria-description={fit.reason ?? description + lost}
      onClick={choose}
      sx={{ ...tileStyle, ...(chosen ? chosenStyle : {}), ...(off ? { cursor: 'not-allowed' } : {}) }}
    >
      <Box component="span" sx={{ color: off ? color.ink3 : color.brand, lineHeight: 0, pt: '2px' }}>
        <ChartKindIcon kind={fit.type} size={18} />
      </Box>
      <Box component="span" sx={{ minWidth: 0 }}>
        <Box
          component="span"
          sx={{ display: 'block', fontWeight: 560, fontSize: 13, color: off ? color.ink2 : color.ink }}
        >
          {title}
        </Box>
        <Box component="span" sx={{ display: 'block', fontSize: 11.5, lineHeight: 1.35, color: color.ink2 }}>
          {fit.reason ?? description}
        </Box>
      </Box>
    </ButtonBase>
  );
}

const paperStyle = {
  width: 'min(720px, calc(100vw - 24px))',
  maxHeight: 'min(620px, calc(100vh - 96px))',
  mt: 1,
  p: 4,
  display: 'flex',
  flexDirection: 'column',
  gap: 3,
  color: color.ink,
} as const;

const titleStyle = { m: 0, mb: 1, fontSize: 12, fontWeight: 540, color: color.ink2 } as const;

const gridStyle = {
  display: 'grid',
  gap: 1,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 205px), 1fr))',
} as const;

const tileStyle = {
  gap: 2,
  p: 2,
  justifyContent: 'flex-start',
  alignItems: 'flex-start',
  textAlign: 'left',
  borderRadius: `${radius.sm}px`,
  '&:hover': { bgcolor: color.hover },
} as const;

const chosenStyle = { bgcolor: color.brandSoft } as const;
