import { lazy, Suspense, useMemo } from 'react';
import Box from '@mui/material/Box';
import { columnsFor, compact, gridColumns, gridGap, reflow, rowHeight } from '../model/layout';
import type { BoardProps } from './board-props';
import { useWidth } from './use-width';

const EditGrid = lazy(async () => ({ default: (await import('./EditGrid')).EditGrid }));

/** The tiles in their grid. Only where it is edited on a wide screen can they be dragged; else it is plain CSS. */
export function Board(props: BoardProps) {
  const { ref, width } = useWidth();
  const columns = columnsFor(width);
  return (
    <Box ref={ref} sx={{ minWidth: 0 }}>
      {width === 0 ? null : props.editing && columns === gridColumns ? (
        <Suspense fallback={<StaticGrid {...props} columns={columns} />}>
          <EditGrid {...props} width={width} />
        </Suspense>
      ) : (
        <StaticGrid {...props} columns={columns} />
      )}
    </Box>
  );
}

function StaticGrid({ layout, isSmall, renderTile, columns }: BoardProps & { readonly columns: number }) {
  const placed = useMemo(() => {
    const items = columns === gridColumns ? compact(layout) : reflow(layout, columns, isSmall);
    // Reading order is the order of the document, for those who hear it or go through it by keyboard.
    return [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  }, [layout, columns, isSmall]);
  return (
    <Box sx={{ ...gridStyle, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {placed.map((item) => (
        <Box
          key={item.id}
          style={{ gridColumn: `${item.x + 1} / span ${item.w}`, gridRow: `${item.y + 1} / span ${item.h}` }}
          sx={{ minWidth: 0, minHeight: 0 }}
        >
          {renderTile(item)}
        </Box>
      ))}
    </Box>
  );
}

const gridStyle = {
  display: 'grid',
  gap: `${gridGap}px`,
  gridAutoRows: `${rowHeight}px`,
} as const;
