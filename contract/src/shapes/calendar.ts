import type { CellValue } from '../result.js';
import { mappedColumns, outputShape, toNumber } from './columns.js';
import { once } from './once.js';
import type { Shape, ShapeInput } from './shape.js';

/** A value for each day. */
export interface CalendarShape extends Shape {
  /** In the order of the days, each once. */
  readonly days: readonly CalendarDay[];
}
export interface CalendarDay {
  /** `2026-01-31` */
  readonly day: string;
  readonly value: number;
  /** As the result has it: what a filter by this day says. */
  readonly raw: CellValue;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}/;

/** Rows → days. Several rows of a day are added up where the measure allows it, else the first one stands. */
export const shapeCalendar = /* @__PURE__ */ once(readCalendar);

function readCalendar({ configuration, result }: ShapeInput): CalendarShape | null {
  const time = mappedColumns(result, configuration.mapping, 'day')[0];
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!time || !value) return null;
  const { additive } = outputShape(configuration.query, value.name);
  const days = new Map<string, CalendarDay>();
  let several = 0;
  let homeless = 0;
  time.values.forEach((raw, row) => {
    const number = toNumber(value.values[row]);
    const day = typeof raw === 'string' ? dayPattern.exec(raw)?.[0] : undefined;
    if (day === undefined) homeless += 1;
    if (day === undefined || number === null) return;
    const known = days.get(day);
    if (known) several += 1;
    if (!known || additive) days.set(day, { day, value: (known?.value ?? 0) + number, raw: known?.raw ?? raw });
  });
  return {
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    notes: [
      ...(homeless > 0 ? [`${homeless} ${homeless === 1 ? 'row has' : 'rows have'} no day.`] : []),
      ...(several > 0
        ? [additive ? 'Several rows share a day: they are added up.' : 'Several rows share a day: the first is drawn.']
        : []),
    ],
  };
}
