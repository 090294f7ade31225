import type { Places } from '../data/categories';
import { formatTime } from '../format/dates';
import { createValueFormat } from '../format/numbers';
import type { AxisWindow, ChartInput } from '../model';
import type { Frame } from './frame';
import type { PlaceAxis } from './place-axis';

/** More than this beside the plot would look like a mistake: the rows are asked for anew instead. */
const mostSpare = 48;

/** What the plot leaves free so that every row that it was reduced for has its pixel column. */
export const spareOf = (room: number, columns: number | null | undefined): number =>
  columns != null && columns <= room && room - columns <= mostSpare ? room - columns : 0;

/** True when a plot with that room is drawn as wide as was asked for. */
export const fitsColumns = (room: number, columns: number): boolean => columns <= room && room - columns <= mostSpare;

/** What can be zoomed into; nothing for categories, nor for a single place. */
export function windowOf(
  { environment: { locale } }: ChartInput,
  places: Places,
  { frame, axis, room }: { readonly frame: Frame; readonly axis: PlaceAxis; readonly room: number },
): { readonly window?: AxisWindow } {
  if (places.kind === 'category' || !(axis.max > axis.min)) return {};
  const isTime = places.kind === 'time';
  const format = createValueFormat(undefined, 'float', [axis.min, axis.max], locale);
  const write = (position: number): string =>
    isTime ? formatTime(position, places.unit ?? 'second', locale) : format.full(position);
  return { window: { from: axis.min, to: axis.max, plot: frame.inner, room, isTime, write } };
}
