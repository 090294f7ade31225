import type { CellValue, ResultColumn } from '@datavizpro/contract';
import { isOrderedColumn, sumOf, type WaterfallStep } from '@datavizpro/contract/shapes';
import { sentence } from '../describe';
import { formatCount, type ValueFormat } from '../format/numbers';
import type { ChartInput, MarkValues } from '../model';
import { readPlaces, type Places } from './categories';
import { extendPlaces } from './series-cut';

/** A step with its place and name; several small ones may be one. */
export interface Step extends Omit<WaterfallStep, 'category'> {
  readonly place: number;
  readonly label: string;
  readonly values: MarkValues;
}

/** What a waterfall draws, before anything is measured. */
export interface WaterfallPlan {
  readonly steps: readonly Step[];
  readonly total: number;
  readonly places: Places;
  readonly column: string;
  readonly measure: string;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

const leastBand = 22;

/** Steps at their places. Of categories without an order, the small ones that have no room become one step. */
export function placeSteps(
  input: ChartInput,
  x: ResultColumn,
  steps: readonly WaterfallStep[],
): Pick<WaterfallPlan, 'steps' | 'places' | 'notes'> {
  const { query } = input.configuration;
  const room = Math.max(4, Math.floor((Math.max(input.width, input.height) - 60) / leastBand));
  const kept = isOrderedColumn(x) || steps.length + 1 <= room ? [...steps] : largest(steps, room - 2);
  const column = { ...x, values: kept.map(({ category }) => category) };
  const places = readPlaces(column, query, input.environment.locale, true);
  let sum = 0;
  const placed = kept.map(({ category, change }, index): Step => {
    const place = places.placeOf[index] ?? index;
    const from = sum;
    sum += change;
    return { place, label: places.label(place), change, from, to: sum, values: valueOf(x, category) };
  });
  const folded = steps.length - kept.length;
  if (folded === 0) return { steps: placed, places: extendPlaces(places, ['Total']), notes: [] };
  const end = steps.at(-1)?.to ?? sum;
  const other = { place: kept.length, label: 'Other', change: end - sum, from: sum, to: end, values: {} };
  const notes = [`“Other” holds the ${folded} smallest of ${steps.length} changes.`];
  return { steps: [...placed, other], places: extendPlaces(places, ['Other', 'Total']), notes };
}

const valueOf = (x: ResultColumn, category: CellValue): MarkValues => ({ [x.name]: category });

function largest(steps: readonly WaterfallStep[], count: number): WaterfallStep[] {
  const ranked = [...steps].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const kept = new Set(ranked.slice(0, count));
  return steps.filter((step) => kept.has(step));
}

/** What a waterfall shows: how many changes make how much, and the largest ones. */
export function describeWaterfall(plan: WaterfallPlan, locale: string): string {
  const { full } = plan.format;
  const gains = plan.steps.filter(({ change }) => change > 0);
  const losses = plan.steps.filter(({ change }) => change < 0);
  const most = (steps: readonly Step[]): Step | undefined =>
    [...steps].sort((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
  const told = (word: string, steps: readonly Step[]): string => {
    const step = most(steps);
    if (!step) return '';
    const sum = full(sumOf(steps.map(({ change }) => change)));
    return `${word} make ${sum}, most of it ${step.label} with ${full(step.change)}.`;
  };
  const count = formatCount(plan.steps.length, locale);
  return sentence(
    `Waterfall of ${plan.measure} by ${plan.column}: ${count} ${plan.steps.length === 1 ? 'change makes' : 'changes make'} ${full(plan.total)} in all.`,
    told('Increases', gains),
    told('Decreases', losses),
  );
}
