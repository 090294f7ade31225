import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ChevronDown, Filter as FilterIcon, Plus } from 'lucide-react';
import { color } from '../../../ui/theme/color';
import { TypeIcon } from '../../data-sources';
import { useDrag } from '../editor/drag';
import { useEditor } from '../editor/EditorContext';
import { findColumn } from '../model/facts';
import { describeCondition, describeFilter } from '../../../ui/filter-words';
import { defaultCondition, isCondition } from '../model/filters';
import type { FilterItem } from '../model/types';
import { PillFrame } from '../shelves/PillFrame';
import { hintStyle, overStyle, titleStyle, wellStyle } from '../shelves/ShelfList';
import { FilterPopover } from './FilterPopover';

/** Which rows the chart is made of. */
export function FilterShelf() {
  const { model, readOnly } = useEditor();
  const { dragged, over } = useDrag();
  const takes = dragged?.field.kind === 'column';
  const isOver = takes && over?.target === 'filters';
  return (
    <Box role="group" aria-label="Filters">
      <Box component="h2" sx={titleStyle}>
        Filters
      </Box>
      <Box {...(takes ? { 'data-drop': 'filters' } : {})} sx={{ ...wellStyle, ...(isOver ? overStyle : {}) }}>
        {model.filters.map((item) => (
          <FilterPill key={item.id} item={item} />
        ))}
        {model.filters.length === 0 && readOnly && <Box sx={hintStyle}>All rows</Box>}
        {!readOnly && <AddFilter />}
      </Box>
    </Box>
  );
}

function AddFilter() {
  const { facts, dispatch } = useEditor();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        startIcon={<Plus size={14} />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: color.ink2, justifyContent: 'flex-start' }}
      >
        Filter
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxHeight: 360 } } }}
      >
        {facts.columns.map((column) => (
          <MenuItem
            key={column.name}
            onClick={() => {
              setAnchor(null);
              dispatch({ do: 'addFilter', filter: defaultCondition(column, facts.profile.get(column.name)) });
            }}
          >
            <TypeIcon type={column.type} /> {column.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function FilterPill({ item }: { readonly item: FilterItem }) {
  const { dispatch, facts, problems, readOnly } = useEditor();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { filter } = item;
  const errors = problems.byId.get(item.id) ?? [];
  const text = isCondition(filter) ? describeCondition(filter) : describeFilter(filter);
  return (
    <Box sx={{ minWidth: 0 }} data-filter={item.id}>
      <PillFrame
        tone={errors.length > 0 ? { borderColor: color.bad, bgcolor: color.badSoft } : {}}
        disabled={readOnly || !isCondition(filter)}
        aria-expanded={anchor !== null}
        onOpen={(event) => setAnchor(event.currentTarget)}
        title={describeFilter(filter)}
        removeLabel={`Remove filter ${describeFilter(filter)}`}
        onRemove={readOnly ? null : () => dispatch({ do: 'removeFilter', id: item.id })}
      >
        {isCondition(filter) ? (
          <TypeIcon type={findColumn(facts, filter.column).type} />
        ) : (
          <FilterIcon size={14} aria-hidden style={{ flexShrink: 0 }} />
        )}
        <Box component="span" sx={textStyle}>
          {isCondition(filter) && (
            <Box component="span" sx={{ fontWeight: 540 }}>
              {filter.column}{' '}
            </Box>
          )}
          <Box component="span" sx={{ color: color.ink2 }}>
            {text}
          </Box>
        </Box>
        <ChevronDown size={13} aria-hidden style={{ opacity: 0.6, flexShrink: 0 }} />
      </PillFrame>
      {errors.map((error) => (
        <Box key={error.message} role="alert" sx={{ color: color.bad, fontSize: 12, px: 1, pt: '2px' }}>
          {error.message}
        </Box>
      ))}
      {anchor && isCondition(filter) && (
        <FilterPopover id={item.id} condition={filter} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </Box>
  );
}

const textStyle = {
  flex: 1,
  minWidth: 0,
  textAlign: 'left',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
