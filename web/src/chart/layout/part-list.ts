import type { Box, ChartInput, LegendItem, LegendModel } from '../model';
import { legendFont } from './legend';
import { fitText } from './text';

const rowHeight = 21;
/** Between picture and list. */
const gap = 20;

export interface PartList {
  /** What is left for the picture. */
  readonly outer: Box;
  readonly legend: LegendModel | null;
}

/** The parts of a round picture as a list: beside it where the card is wide, below it where it is high. */
export function placePartList(input: ChartInput, items: readonly LegendItem[]): PartList {
  const whole = { x: 0, y: 0, width: input.width, height: input.height };
  if (input.configuration.visual.legend === 'none' || input.width < 120 || input.height < 90)
    return { outer: whole, legend: null };
  const { measure } = input.environment;
  const needed = items.reduce(
    (width, item) => Math.max(width, measure(item.label, legendFont) + measure(item.detail ?? '', legendFont)),
    0,
  );
  // Names that would leave no picture are cut, not the picture.
  const listWidth = Math.min(Math.ceil(needed) + 60, 280, Math.max(110, Math.floor(input.width * 0.48)));
  if (input.width >= input.height * 1.25 && input.width - listWidth >= 100) return beside(input, items, listWidth);
  return below(input, items);
}

function beside(input: ChartInput, items: readonly LegendItem[], listWidth: number): PartList {
  const { kept, rows } = cutRows(fitNames(input, items, listWidth), Math.max(1, Math.floor(input.height / rowHeight)));
  const height = rows * rowHeight;
  const side = Math.min(input.width - listWidth - gap, input.height * 1.15);
  // Picture and list stand together in the middle of a wide card.
  const left = Math.max(0, (input.width - side - gap - listWidth) / 2);
  const legend = {
    placement: 'right' as const,
    items: kept,
    hidden: items.length - kept.length,
    x: left + side + gap,
    y: (input.height - height) / 2,
    width: listWidth,
    height,
  };
  return { outer: { x: left, y: 0, width: side, height: input.height }, legend };
}

/** Key, and the gap before the detail. */
const besidesName = 34;

/** Names that are wider than the list are cut by us: the page would cut the same words elsewhere. */
const fitNames = (input: ChartInput, items: readonly LegendItem[], width: number): LegendItem[] =>
  items.map((item) => {
    const { measure } = input.environment;
    const room = width - besidesName - measure(item.detail ?? '', legendFont);
    return { ...item, label: fitText(item.label, room, measure, legendFont) };
  });

/** As many items as there are rows; the last row counts the rest when there is one. */
function cutRows(items: readonly LegendItem[], rows: number): { kept: readonly LegendItem[]; rows: number } {
  if (items.length <= rows) return { kept: items, rows: items.length };
  return { kept: items.slice(0, Math.max(1, rows - 1)), rows: Math.max(2, rows) };
}

function below(input: ChartInput, items: readonly LegendItem[]): PartList {
  const width = Math.min(input.width, 320);
  const most = Math.max(2, Math.floor((input.height * 0.42) / rowHeight));
  const { kept, rows } = cutRows(fitNames(input, items, width), most);
  const height = rows * rowHeight;
  const outer = { x: 0, y: 0, width: input.width, height: input.height - height - 8 };
  const box = { x: (input.width - width) / 2, y: input.height - height, width, height };
  return { outer, legend: { placement: 'bottom', items: kept, hidden: items.length - kept.length, ...box } };
}
