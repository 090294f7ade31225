import { addUnits, day as dayMs, floorUnit } from '../data/time';
import type { Box } from '../model';

/** A day's square, in the figure. */
export interface DayCell extends Box {
  /** Milliseconds at its start. */
  readonly time: number;
}

export interface CalendarLabel {
  readonly text: 'year' | 'month' | 'weekday';
  /** What it names: a time in the year, month or day. */
  readonly time: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Room there is. */
  readonly width: number;
}

export interface CalendarGrid {
  readonly cells: readonly DayCell[];
  readonly labels: readonly CalendarLabel[];
  /** Side of a square, the gap to the next one included. */
  readonly step: number;
  /** Days that an arrow to the right leads on by: one, or a week. */
  readonly across: number;
}

export interface CalendarOptions {
  readonly box: Box;
  readonly first: number;
  readonly last: number;
  /** 1 for Monday, 0 for Sunday, 6 for Saturday. */
  readonly weekStart: number;
}

const yearOf = (time: number): number => new Date(time).getUTCFullYear();
const weekdayOf = (time: number, weekStart: number): number => (new Date(time).getUTCDay() - weekStart + 7) % 7;

/** Least side of a square that is still seen as one. */
const leastStep = 3;
const yearGap = 10;
const headHeight = 16;
const yearWidth = 34;
const weekdayWidth = 30;

/** Years under each other, a column for each week; or a sheet for each month: whichever has the larger squares. */
export function layOutCalendar(options: CalendarOptions): CalendarGrid {
  const strips = yearStrips(options);
  const sheets = monthSheets(options);
  return sheets.step > strips.step ? sheets : strips;
}

/** Most years that have room under each other. */
export const mostYears = (height: number): number =>
  Math.max(1, Math.floor((height - headHeight + yearGap) / (7 * leastStep + yearGap)));

function daysBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.round((last - first) / dayMs) + 1 }, (_, index) => first + index * dayMs);
}

function yearStrips({ box, first, last, weekStart }: CalendarOptions): CalendarGrid {
  const from = floorUnit(first, 'month');
  const to = addUnits(floorUnit(last, 'month'), 'month', 1) - dayMs;
  const years = yearOf(to) - yearOf(from) + 1;
  const alone = years === 1;
  const startOf = (time: number): number => (alone ? from : Date.UTC(yearOf(time), 0, 1));
  const weekOf = (time: number): number =>
    Math.floor((Math.round((time - startOf(time)) / dayMs) + weekdayOf(startOf(time), weekStart)) / 7);
  const weeks = alone ? weekOf(to) + 1 : 54;
  const withDays = box.height / years > 100;
  const left = (alone ? 0 : yearWidth) + (withDays ? weekdayWidth : 0);
  const byWidth = (box.width - left) / weeks;
  const byHeight = (box.height - headHeight - yearGap * (years - 1)) / (7 * years);
  const step = Math.max(1, Math.min(byWidth, byHeight, 26));
  const used = years * 7 * step + yearGap * (years - 1) + headHeight;
  const origin = {
    x: box.x + Math.max(0, (box.width - left - step * weeks) / 2),
    y: box.y + Math.max(0, (box.height - used) / 2),
  };
  const top = (time: number): number => origin.y + headHeight + (yearOf(time) - yearOf(from)) * (7 * step + yearGap);
  const gap = gapOf(step);
  const cells = daysBetween(from, to).map((time): DayCell => ({
    time,
    x: origin.x + left + weekOf(time) * step,
    y: top(time) + weekdayOf(time, weekStart) * step,
    width: step - gap,
    height: step - gap,
  }));
  const months = monthsBetween(
    alone ? from : Date.UTC(yearOf(from), 0, 1),
    alone ? to : Date.UTC(yearOf(from), 11, 31),
  );
  const labels: CalendarLabel[] = months.map((time) => ({
    text: 'month',
    time,
    // A month that begins in the middle of a week is named above its first whole one.
    x: origin.x + left + (weekOf(time) + (weekdayOf(time, weekStart) > 0 ? 1 : 0)) * step,
    y: origin.y + headHeight - 9,
    anchor: 'start',
    width: 4.2 * step,
  }));
  for (let year = 0; !alone && year < years; year += 1) {
    const time = Date.UTC(yearOf(from) + year, 0, 1);
    labels.push({
      text: 'year',
      time,
      x: origin.x,
      y: top(time) + 3.5 * step - gap / 2,
      anchor: 'start',
      width: 7 * step,
    });
  }
  return {
    cells,
    labels: [...labels, ...(withDays ? weekdayLabels(cells, weekStart, origin.x + left - 6) : [])],
    step,
    across: 7,
  };
}

/** Every other weekday is named, beside the first week that has it. */
function weekdayLabels(cells: readonly DayCell[], weekStart: number, x: number): CalendarLabel[] {
  return [0, 2, 4].flatMap((weekday): CalendarLabel[] => {
    const cell = cells.find(({ time }) => weekdayOf(time, weekStart) === weekday);
    return cell
      ? [{ text: 'weekday', time: cell.time, x, y: cell.y + cell.height / 2, anchor: 'end', width: weekdayWidth }]
      : [];
  });
}

const gapOf = (step: number): number => (step > 12 ? 2 : step > 5 ? 1 : 0.5);

function monthsBetween(from: number, to: number): number[] {
  const months: number[] = [];
  for (let time = floorUnit(from, 'month'); time <= to; time = addUnits(time, 'month', 1)) months.push(time);
  return months;
}

const sheetGap = 14;

function monthSheets({ box, first, last, weekStart }: CalendarOptions): CalendarGrid {
  const months = monthsBetween(first, last);
  const layout = bestColumns(box, months.length);
  const { columns, rows, step } = layout;
  const sheetWidth = 7 * step + sheetGap;
  const sheetHeight = 6 * step + headHeight + 4;
  const origin = {
    x: box.x + Math.max(0, (box.width - columns * sheetWidth + sheetGap) / 2),
    y: box.y + Math.max(0, (box.height - rows * sheetHeight) / 2),
  };
  const gap = gapOf(step);
  const cells: DayCell[] = [];
  const labels: CalendarLabel[] = [];
  months.forEach((month, index) => {
    const x = origin.x + (index % columns) * sheetWidth;
    const y = origin.y + Math.floor(index / columns) * sheetHeight;
    const newYear = index === 0 || new Date(month).getUTCMonth() === 0;
    labels.push({ text: newYear ? 'year' : 'month', time: month, x, y: y + 7, anchor: 'start', width: 7 * step });
    const before = weekdayOf(month, weekStart);
    for (const time of daysBetween(month, addUnits(month, 'month', 1) - dayMs)) {
      const place = before + Math.round((time - month) / dayMs);
      const at = { x: x + (place % 7) * step, y: y + headHeight + Math.floor(place / 7) * step };
      cells.push({ time, ...at, width: step - gap, height: step - gap });
    }
  });
  return { cells, labels, step, across: 1 };
}

function bestColumns(box: Box, count: number): { columns: number; rows: number; step: number } {
  let best = { columns: 1, rows: count, step: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const byWidth = (box.width - sheetGap * (columns - 1)) / (7 * columns);
    const byHeight = (box.height / rows - headHeight - 4) / 6;
    const step = Math.min(byWidth, byHeight, 34);
    if (step > best.step + 0.01) best = { columns, rows, step };
  }
  return best;
}
