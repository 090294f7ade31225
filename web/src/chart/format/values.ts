import type { CellValue, ResultColumn } from '@datavizpro/contract';
import { isTimeColumn, toNumber, type OutputShape } from '@datavizpro/contract/shapes';
import { inferUnit, isCalendarUnit, parseTime, type CalendarUnit } from '../data/time';
import { formatCyclic, formatTime } from './dates';
import { formatterOf } from './numbers';

export const emptyLabel = '(empty)';
const blankLabel = '(blank)';

/** The unit in which a time column's values are written. */
export function unitOf(column: ResultColumn, shape: OutputShape, timezone: string | undefined): CalendarUnit {
  if (isCalendarUnit(shape.grain)) return shape.grain;
  if (column.type === 'date') return 'day';
  const times = column.values.flatMap((value) => (typeof value === 'string' ? (parseTime(value, timezone) ?? []) : []));
  return inferUnit(times) === 'second' ? 'second' : 'minute';
}

/** Control characters would break a line of text; everything else is shown as it is. */
const clean = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

function binLabel(value: number, width: number, locale: string): string {
  const write = formatterOf(locale, { maximumFractionDigits: 6, useGrouping: 'min2' });
  const upper = Number((value + width).toPrecision(12));
  return `${write.format(value)} – ${write.format(upper)}`.replaceAll('-', '−');
}

/** How the values of a dimension are written: by grain, by bin, or as they are. */
export function createLabeler(
  column: ResultColumn,
  shape: OutputShape,
  locale: string,
  timezone?: string,
): (value: CellValue) => string {
  const unit = isTimeColumn(column) ? unitOf(column, shape, timezone) : null;
  return (value) => {
    if (value === null) return emptyLabel;
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    if (unit) return timeLabel(String(value), unit, locale, timezone);
    const number = toNumber(value);
    if (number !== null && shape.grain !== null) return formatCyclic(number, shape.grain, locale) ?? String(value);
    if (number !== null && shape.binWidth !== null) return binLabel(number, shape.binWidth, locale);
    return clean(String(value)) || blankLabel;
  };
}

function timeLabel(text: string, unit: CalendarUnit, locale: string, timezone?: string): string {
  const time = parseTime(text, timezone);
  return time === null ? clean(text) || blankLabel : formatTime(time, unit, locale);
}
