import type { LayoutItem } from '@datavizpro/contract';

/** The grid of a wide screen; `LayoutItem` counts in its cells. */
export const gridColumns = 12;
export const rowHeight = 32;
export const gridGap = 12;
export const smallest = { w: 2, h: 2 } as const;
const tallest = 40;

export type Place = Pick<LayoutItem, 'x' | 'y' | 'w' | 'h'>;

const overlaps = (a: Place, b: Place): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const inOrder = <T extends Place>(items: readonly T[]): T[] => [...items].sort((a, b) => a.y - b.y || a.x - b.x);
const bottomOf = (items: readonly Place[]): number =>
  items.reduce((bottom, item) => Math.max(bottom, item.y + item.h), 0);

/** Every tile as high up as it goes, none over another: what the grid shows, whatever was stored. Order is kept. */
export function compact(layout: readonly LayoutItem[]): LayoutItem[] {
  const placed: LayoutItem[] = [];
  for (const item of inOrder(layout.map(clampItem))) placed.push({ ...item, y: lowest(item, placed) });
  const byId = new Map(placed.map((item) => [item.id, item]));
  return layout.map((item) => byId.get(item.id) ?? item);
}

/** The highest place that a tile reaches by rising from where it is; first down, when something is in its place. */
function lowest(item: LayoutItem, placed: readonly LayoutItem[]): number {
  let y = item.y;
  while (placed.some((other) => overlaps({ ...item, y }, other))) y += 1;
  while (y > 0 && !placed.some((other) => overlaps({ ...item, y: y - 1 }, other))) y -= 1;
  return y;
}

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(value)));

function clampItem(item: LayoutItem): LayoutItem {
  const w = clamp(item.w, 1, gridColumns);
  return {
    ...item,
    w,
    h: clamp(item.h, 1, 100),
    x: clamp(item.x, 0, gridColumns - w),
    y: Math.max(0, Math.round(item.y)),
  };
}

export const addTile = (layout: readonly LayoutItem[], tile: Omit<LayoutItem, 'x' | 'y'>): LayoutItem[] => [
  ...layout,
  { ...tile, ...freePlace(layout, tile.w) },
];

/** Beside the last tiles when there is room, else below everything. */
function freePlace(layout: readonly LayoutItem[], width: number): { x: number; y: number } {
  const bottom = bottomOf(layout);
  const last = layout.filter((item) => item.y + item.h === bottom);
  const top = last.reduce((least, item) => Math.min(least, item.y), Infinity);
  for (let x = 0; x + width <= gridColumns && last.length > 0; x += 1) {
    const place = { x, y: top, w: width, h: bottom - top };
    if (!layout.some((item) => overlaps(item, place))) return { x, y: top };
  }
  return { x: 0, y: bottom };
}

export type MoveStep = 'left' | 'right' | 'up' | 'down' | 'wider' | 'narrower' | 'taller' | 'shorter';

const changes: Readonly<Record<MoveStep, (item: LayoutItem) => LayoutItem>> = {
  left: (item) => ({ ...item, x: item.x - 1 }),
  right: (item) => ({ ...item, x: item.x + 1 }),
  up: (item) => ({ ...item, y: item.y - 1 }),
  down: (item) => ({ ...item, y: item.y + 1 }),
  wider: (item) => ({ ...item, w: clamp(item.w + 1, smallest.w, gridColumns - item.x) }),
  narrower: (item) => ({ ...item, w: clamp(item.w - 1, smallest.w, gridColumns) }),
  taller: (item) => ({ ...item, h: clamp(item.h + 1, smallest.h, tallest) }),
  shorter: (item) => ({ ...item, h: clamp(item.h - 1, smallest.h, tallest) }),
};

/** One step of the keyboard's way to arrange tiles; the others give way. Null when there is nowhere to go. */
export function moveTile(layout: readonly LayoutItem[], id: string, step: MoveStep): LayoutItem[] | null {
  const item = layout.find((each) => each.id === id);
  if (!item) return null;
  if (step === 'up' || step === 'down') return moveVertically(layout, item, step);
  const moved = clampItem(changes[step](item));
  if (moved.x === item.x && moved.w === item.w && moved.h === item.h) return null;
  return pushed(layout, moved);
}

/** The tile changes places with the nearest one above or below it. */
function moveVertically(layout: readonly LayoutItem[], item: LayoutItem, step: 'up' | 'down'): LayoutItem[] | null {
  const inColumn = inOrder(layout).filter(
    (each) => each.id !== item.id && each.x < item.x + item.w && item.x < each.x + each.w,
  );
  const neighbour =
    step === 'up' ? inColumn.findLast((each) => each.y < item.y) : inColumn.find((each) => each.y > item.y);
  if (!neighbour) return null;
  const top = Math.min(item.y, neighbour.y);
  const moved = step === 'up' ? { ...item, y: top } : { ...item, y: top + neighbour.h };
  return pushed(
    layout.map((each) => (each.id === neighbour.id && step === 'down' ? { ...each, y: top } : each)),
    moved,
  );
}

/** The moved tile stays where it was put; those under it go down, then all rise. */
function pushed(layout: readonly LayoutItem[], moved: LayoutItem): LayoutItem[] {
  const placed = [moved];
  for (const item of inOrder(layout.filter((each) => each.id !== moved.id))) {
    let y = item.y;
    while (placed.some((other) => overlaps({ ...item, y }, other))) y += 1;
    placed.push({ ...item, y });
  }
  const byId = new Map(compact(placed).map((item) => [item.id, item]));
  return layout.map((item) => byId.get(item.id) ?? item);
}

/** The layout for fewer columns: tiles in reading order, rows filled to their end. */
export function reflow(
  layout: readonly LayoutItem[],
  columns: number,
  isSmall: (item: LayoutItem) => boolean,
): LayoutItem[] {
  const rows: LayoutItem[][] = [];
  for (const item of inOrder(compact(layout))) {
    const w = narrowWidth(item, columns, isSmall);
    const row = rows.at(-1);
    const used = row?.reduce((sum, each) => sum + each.w, 0) ?? columns;
    if (row && used + w <= columns) row.push({ ...item, w });
    else rows.push([{ ...item, w }]);
  }
  let y = 0;
  return rows.flatMap((row) => {
    const top = y;
    const height = Math.max(...row.map((item) => item.h));
    y += height;
    return stretchRow(row, columns).map((item) => ({ ...item, y: top, h: height }));
  });
}

function narrowWidth(item: LayoutItem, columns: number, isSmall: (item: LayoutItem) => boolean): number {
  if (columns <= 2) return isSmall(item) ? 1 : columns;
  return item.w <= gridColumns / 2 ? columns / 2 : columns;
}

function stretchRow(row: readonly LayoutItem[], columns: number): LayoutItem[] {
  let x = 0;
  return row.map((item, index) => {
    const w = index === row.length - 1 ? columns - x : item.w;
    const placed = { ...item, x, w };
    x += w;
    return placed;
  });
}

/** Columns for a width in pixels. */
export const columnsFor = (width: number): number => (width < 620 ? 2 : width < 980 ? 6 : gridColumns);
