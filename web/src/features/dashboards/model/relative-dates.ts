import type { Condition, RelativeUnit } from '@datavizpro/contract';

type Relative = Extract<Condition, { readonly op: 'relative' }>;

export interface DatePreset {
  readonly id: string;
  readonly label: string;
  readonly last: number;
  readonly unit: RelativeUnit;
}

/** Spans that end now; the current day, month or year is part of them. */
export const datePresets: readonly DatePreset[] = [
  { id: 'today', label: 'Today', last: 1, unit: 'day' },
  { id: 'last-7-days', label: 'Last 7 days', last: 7, unit: 'day' },
  { id: 'last-30-days', label: 'Last 30 days', last: 30, unit: 'day' },
  { id: 'last-90-days', label: 'Last 90 days', last: 90, unit: 'day' },
  { id: 'this-month', label: 'This month', last: 1, unit: 'month' },
  { id: 'this-quarter', label: 'This quarter', last: 1, unit: 'quarter' },
  { id: 'this-year', label: 'This year', last: 1, unit: 'year' },
  { id: 'last-12-months', label: 'Last 12 months', last: 12, unit: 'month' },
];

export const presetOf = (condition: Relative): DatePreset | undefined =>
  datePresets.find(({ last, unit }) => last === condition.last && unit === condition.unit);

export function relativeLabel(condition: Relative): string {
  const preset = presetOf(condition);
  if (preset) return preset.label;
  return condition.last === 1 ? `This ${condition.unit}` : `Last ${condition.last} ${condition.unit}s`;
}
