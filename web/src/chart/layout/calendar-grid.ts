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
  const months = monthsBetween(options.first, options.last);
  const sheets = bestColumns(options.box, months.length);
  const strips = planStrips(options);
  return sheets.step > strips.step ? monthSheets(options, months, sheets) : yearStrips(options, strips);
}

/** Most years that have room under each other. */
export const mostYears = (height: number): number =>
  Math.max(1, Math.floor((height - headHeight + yearGap) / (7 * leastStep + yearGap)));

function daysBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.round((last - first) / dayMs) + 1 }, (_, index) => first + index * dayMs);
}

/** Years under each other, before a day is placed: whole months; a year alone begins with its first month. */
interface Strips {
  readonly from: number;
  readonly to: number;
  readonly years: number;
  readonly weekOf: (time: number) => number;
  readonly weeks: number;
  readonly withDays: boolean;
  readonly left: number;
  readonly step: number;
}

function planStrips({ box, first, last, weekStart }: CalendarOptions): Strips {
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
  return { from, to, years, weekOf, weeks, withDays, left, step: Math.max(1, Math.min(byWidth, byHeight, 26)) };
}

function yearStrips({ box, weekStart }: CalendarOptions, strips: Strips): CalendarGrid {
  const { from, to, years, weekOf, weeks, withDays, left, step } = strips;
  const alone = years === 1;
  const used = years * 7 * step + yearGap * (years - 1) + headHeight;
  const origin = {
    x: box.x + Math.max(0, (box.width - left - step * weeks) / 2),
    y: box.y + Math.max(0, (box.height - used) / 2),
  };
  const top = (time: number): number => origin.y + headHeight + (yearOf(time) - yearOf(from)) * (7 * step + yearGap);
  const gap = gapOf(step);
  const cells = yearsOf(from, to).flatMap(([start, end]) => {
    const [week, weekday, y] = [weekOf(start), weekdayOf(start, weekStart), top(start)];
    return daysBetween(start, end).map((time, day): DayCell => {
      const place = weekday + day;
      const x = origin.x + left + (week + Math.floor(place / 7)) * step;
      return { time, x, y: y + (place % 7) * step, width: step - gap, height: step - gap };
    });
  });
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

/** First and last day of each year, as far as it lies between two days. */
function yearsOf(from: number, to: number): (readonly [number, number])[] {
  const last = yearOf(to);
  return Array.from({ length: last - yearOf(from) + 1 }, (_, index) => {
    const year = yearOf(from) + index;
    return [Math.max(from, Date.UTC(year, 0, 1)), Math.min(to, Date.UTC(year, 11, 31))];
  });
}

function monthsBetween(from: number, to: number): number[] {
  const months: number[] = [];
  for (let time = floorUnit(from, 'month'); time <= to; time = addUnits(time, 'month', 1)) months.push(time);
  return months;
}

const sheetGap = 14;

interface Sheets {
  readonly columns: number;
  readonly rows: number;
  readonly step: number;
}

function monthSheets({ box, weekStart }: CalendarOptions, months: readonly number[], sheets: Sheets): CalendarGrid {
  const { columns, rows, step } = sheets;
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

function bestColumns(box: Box, count: number): Sheets {
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
