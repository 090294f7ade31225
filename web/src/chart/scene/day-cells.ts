import { dimmedColor, inkOn } from '../colors';
import type { DayPlan } from '../data/days';
import { day as dayMs } from '../data/time';
import { formatTime } from '../format/dates';
import type { DayCell } from '../layout/calendar-grid';
import type { ColorScale } from '../layout/color-scale';
import { createMarksOf, type Walk } from '../marks/scene-marks';
import { isLit, type ChartInput, type Mark, type MarkSet } from '../model';
import { emptyEdge } from './empty-field';
import { inBox, rectPath } from './paths';
import type { SceneShape, SceneText } from './scene';

/** Shades there are: more cannot be told apart, and each is one path. */
const shades = 16;

interface Drawn {
  readonly shapes: SceneShape[];
  readonly texts: SceneText[];
}

/** A field for each day in its shade, and what is written in it; days without a value are empty. */
export function drawDays(
  input: ChartInput,
  plan: DayPlan,
  cells: readonly DayCell[],
  scale: ColorScale,
  write: ((time: number, value: number | null) => string) | null,
): Drawn {
  const { tokens } = input.environment;
  const colorOf = shadesOf(scale, plan.range);
  const texts: SceneText[] = [];
  // No two days lie on each other: all of one colour are one path.
  const paths = new Map<string, string>();
  for (const cell of cells) {
    const day = plan.days.get(cell.time);
    const color = day ? colorOf(day.value) : tokens.sunken;
    const lit = !day || input.selected === null || isLit({ [plan.column]: day.raw }, input.selected);
    const fill = lit ? color : dimmedColor(color, tokens);
    const text = write?.(cell.time, day?.value ?? null) ?? '';
    if (text !== '') {
      const middle = { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 };
      texts.push({ ...middle, text, color: day ? inkOn(fill) : tokens.ink2, size: 10 });
    }
    paths.set(fill, (paths.get(fill) ?? '') + rectPath(cell));
  }
  const edge = emptyEdge(tokens);
  const shapes = Array.from(paths, ([fill, d]): SceneShape => ({ d, fill, ...(fill === tokens.sunken ? edge : {}) }));
  return { shapes, texts };
}

/** The shade of each value: mixed once, however many days have it. */
function shadesOf(scale: ColorScale, [min, max]: DayPlan['range']): (value: number) => string {
  const mixed = new Map<number, string>();
  return (value) => {
    const step = max === min ? 0 : Math.round(((value - min) / (max - min)) * shades);
    const color = mixed.get(step) ?? scale(max === min ? value : min + (step / shades) * (max - min));
    mixed.set(step, color);
    return color;
  };
}

/** Where arrows lead, in days. */
export type DaySteps = Readonly<Record<'left' | 'right' | 'up' | 'down', number>>;

/** The marks of the days with a value; arrows step over those without. */
export function dayMarks(plan: DayPlan, given: readonly DayCell[], steps: DaySteps, locale: string): MarkSet {
  const cells = given.filter(({ time }) => plan.days.has(time));
  // Most charts are never walked through.
  const places = (): ReadonlyMap<number, number> => (known ??= new Map(cells.map(({ time }, place) => [time, place])));
  let known: ReadonlyMap<number, number> | null = null;
  const walk: Walk = (from, step) => {
    const start = cells[from]?.time ?? 0;
    for (let count = 1; count <= 60; count += 1) {
      const found = places().get(start + count * steps[step] * dayMs);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return createMarksOf(
    cells,
    (cell, x, y) => inBox({ ...cell, width: cell.width + 1, height: cell.height + 1 }, x, y),
    (cell) => markOf(plan, cell, locale),
    walk,
  );
}

function markOf(plan: DayPlan, cell: DayCell, locale: string): Mark {
  const day = plan.days.get(cell.time);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(cell.time);
  const title = `${weekday}, ${formatTime(cell.time, 'day', locale)}`;
  const value = day ? plan.format.full(day.value) : 'no value';
  return {
    title,
    rows: [{ label: plan.measure, value, color: null, active: true }],
    reading: `${title}: ${value}`,
    values: day ? { [plan.column]: day.raw } : {},
    x: cell.x + cell.width / 2,
    y: cell.y,
    box: { x: cell.x, y: cell.y, width: cell.width, height: cell.height },
  };
}
