import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import { GridLayout, type Layout } from 'react-grid-layout';
import 'react-grid-layout/css/styles.css';
import type { LayoutItem } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { compact, gridColumns, gridGap, rowHeight, smallest } from '../model/layout';
import { dragHandle } from '../tiles/Tile';
import type { BoardProps } from './board-props';

interface Props extends BoardProps {
  readonly width: number;
}

const gridConfig = {
  cols: gridColumns,
  rowHeight,
  margin: [gridGap, gridGap] as [number, number],
  containerPadding: [0, 0] as [number, number],
};
const dragConfig = { enabled: true, handle: `.${dragHandle}`, bounded: false, threshold: 3 };
const resizeConfig = { enabled: true, handles: ['se' as const] };

/** The grid in which tiles are dragged by their heads and resized by a corner. */
export function EditGrid({ layout, width, onLayout, renderTile }: Props) {
  const items = useMemo(() => compact(layout), [layout]);
  const grid = useMemo(
    (): Layout => items.map(({ id, x, y, w, h }) => ({ i: id, x, y, w, h, minW: smallest.w, minH: smallest.h })),
    [items],
  );
  // A heavy chart that is drawn anew at each step of a resize lags behind the pointer.
  const [resizing, setResizing] = useState<string | null>(null);
  const take = (next: Layout): void => {
    setResizing(null);
    const merged = merge(items, next);
    if (merged) onLayout(merged);
  };
  return (
    <Box sx={gridStyle}>
      {/* The grid looks for this id, and else adds an inline style, which the content security policy refuses. */}
      <span id="react-draggable-style-el" hidden />
      <GridLayout
        width={width}
        layout={grid}
        gridConfig={gridConfig}
        dragConfig={dragConfig}
        resizeConfig={resizeConfig}
        onDragStop={take}
        onResizeStart={(_, item) => setResizing(item?.i ?? null)}
        onResizeStop={take}
      >
        {items.map((item) => (
          <div key={item.id} className={resizing === item.id ? 'tile-resizing' : undefined}>
            {renderTile(item)}
          </div>
        ))}
      </GridLayout>
    </Box>
  );
}

/** The new places in our own tiles; null when nothing has moved. */
function merge(items: readonly LayoutItem[], layout: Layout): LayoutItem[] | null {
  const places = new Map(layout.map((each) => [each.i, each]));
  const merged = items.map((item) => {
    const { x, y, w, h } = places.get(item.id) ?? item;
    return x === item.x && y === item.y && w === item.w && h === item.h ? item : { ...item, x, y, w, h };
  });
  return merged.some((item, index) => item !== items[index]) ? merged : null;
}

const gridStyle = {
  mx: 0,
  '& .react-grid-item.react-grid-placeholder': {
    bgcolor: color.brandSoft,
    opacity: 0.7,
    borderRadius: '10px',
    border: `1px dashed ${color.brand}`,
  },
  '& .react-draggable-dragging > *': { boxShadow: color.shadow },
  '& .react-grid-item > .react-resizable-handle': { opacity: 1, zIndex: 3 },
  '& .react-grid-item > .react-resizable-handle::after': {
    width: 7,
    height: 7,
    right: 5,
    bottom: 5,
    borderColor: color.control,
    borderBottomRightRadius: 3,
  },
  // What the grid would put into a style element of its own.
  '.react-draggable-transparent-selection & *::selection': { background: 'transparent' },
  '& .tile-resizing .dvp-chart': { visibility: 'hidden' },
} as const;
