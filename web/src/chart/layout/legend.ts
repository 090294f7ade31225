import type { LegendItem, LegendModel, Size } from '../model';
import type { MeasureText } from './text';

export const legendFont = 11.5;
const rowHeight = 20;
const keyGap = 8;
const itemGap = 14;
const longestLabel = 180;
const moreWidth = 76;

/** A dash or a tile takes more room to be told than a colour. */
export const keyWidth = ({ shape, pattern }: LegendItem): number => {
  if (!pattern || shape === 'dot') return 14;
  return shape === 'line' ? 34 : 22;
};

const itemWidth = (item: LegendItem, measure: MeasureText): number => {
  const detail = item.detail === undefined ? 0 : measure(item.detail, legendFont) + 8;
  return keyWidth(item) + keyGap + Math.min(longestLabel, Math.ceil(measure(item.label, legendFont) + 2)) + detail;
};

/** Names above the plot, in two rows, or three where the picture is high; what has no room is counted. */
export function topLegend(items: readonly LegendItem[], size: Size, measure: MeasureText): LegendModel {
  const mostRows = size.height >= 200 ? 3 : 2;
  const all = fillRows(items, size.width, mostRows, 0, measure);
  const { shown, rows } = all.shown === items.length ? all : fillRows(items, size.width, mostRows, moreWidth, measure);
  const box = { x: 0, y: 0, width: size.width, height: rows * rowHeight + 4 };
  return { placement: 'top', items: items.slice(0, shown), hidden: items.length - shown, ...box };
}

/** How many items fit, with `spare` left free at the end of the last row. */
function fillRows(
  items: readonly LegendItem[],
  width: number,
  mostRows: number,
  spare: number,
  measure: MeasureText,
): { shown: number; rows: number } {
  let row = 1;
  let x = 0;
  let shown = 0;
  for (const item of items) {
    const needed = itemWidth(item, measure);
    if (x > 0 && x + needed > width - (row === mostRows ? spare : 0)) {
      if (row === mostRows) break;
      row += 1;
      x = 0;
    }
    x += needed + itemGap;
    shown += 1;
  }
  return { shown, rows: row };
}

/** Names beside the plot, one under the other. */
export function rightLegend(items: readonly LegendItem[], size: Size, measure: MeasureText): LegendModel {
  const rows = Math.max(1, Math.floor(size.height / rowHeight));
  const shown = items.length > rows ? items.slice(0, rows - 1) : items;
  const widestItem = shown.reduce((width, item) => Math.max(width, itemWidth(item, measure)), 0);
  const width = Math.min(Math.ceil(widestItem + 8), Math.floor(size.width * 0.45));
  const box = { x: size.width - width, y: 0, width, height: size.height };
  return { placement: 'right', items: shown, hidden: items.length - shown.length, ...box };
}
