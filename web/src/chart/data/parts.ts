import type { CellValue, ResultColumn } from '@datavizpro/contract';
import {
  keepsOrder,
  largestFirst,
  mappedColumns,
  outputShape,
  shapePie,
  sumOf,
  toNumber,
  valueKey,
  type PieShape,
} from '@datavizpro/contract/shapes';
import { areaColor, categoryColor, dimmedColor, otherColor } from '../colors';
import { sentence } from '../describe';
import { createValueFormat, formatShare, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { isLit, type ChartInput, type LegendItem, type MarkValues } from '../model';
import { mostSeries, scopeOf } from './series';

/** A part of a whole, named and coloured. */
export interface WholePart {
  readonly label: string;
  readonly value: number;
  /** Undefined for "Other". */
  readonly raw: CellValue | undefined;
  readonly share: number;
  readonly color: string;
  readonly values: MarkValues;
}

export interface Whole {
  readonly parts: readonly WholePart[];
  readonly category: string;
  readonly measure: string;
  readonly total: number;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

type Named = Pick<WholePart, 'label' | 'value' | 'raw'>;

/** The parts of a whole, the largest first unless they are sorted; the smallest of many as one. Null: a role is not filled. */
export function readWhole(input: ChartInput): Whole | null {
  const { configuration, result, environment } = input;
  const shape = shapePie(input);
  const category = mappedColumns(result, configuration.mapping, 'category')[0];
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!shape || !category || !value) return null;
  const folded = foldParts(input, category, shape);
  const values = value.values.map(toNumber);
  return {
    parts: colored(input, category.name, folded.parts),
    category: category.name,
    measure: value.name,
    total: sumOf(folded.parts.map((part) => part.value)),
    format: createValueFormat(configuration.visual.valueFormat, value.type, values, environment.locale),
    notes: [...shape.notes, ...folded.notes],
  };
}

/** The largest parts, named; in the order of the query where it means something. */
function foldParts(
  input: ChartInput,
  category: ResultColumn,
  { parts }: PieShape,
): { parts: Named[]; notes: readonly string[] } {
  const { query } = input.configuration;
  const write = createLabeler(category, outputShape(query, category.name), input.environment.locale, query.timezone);
  const order = largestFirst(
    parts.map(({ value }) => value),
    mostSeries,
  );
  const most = parts.length <= mostSeries ? parts.length : mostSeries - 1;
  const kept = order.slice(0, most);
  if (keepsOrder(category, query)) kept.sort((a, b) => a - b);
  const named = kept.flatMap((index): Named[] => {
    const part = parts[index];
    return part ? [{ label: write(part.category), value: part.value, raw: part.category }] : [];
  });
  const rest = order.slice(most);
  if (rest.length === 0) return { parts: named, notes: [] };
  const other: Named = { label: 'Other', value: sumOf(rest.map((index) => parts[index]?.value ?? 0)), raw: undefined };
  return {
    parts: [...named, other],
    notes: [`“Other” holds the ${rest.length} smallest of ${parts.length} parts.`],
  };
}

function colored(input: ChartInput, category: string, parts: readonly Named[]): WholePart[] {
  const { tokens } = input.environment;
  const total = sumOf(parts.map(({ value }) => value));
  const colors = colorsOf(input, category, parts);
  return parts.map((part, index) => {
    const values: MarkValues = part.raw === undefined ? {} : { [category]: part.raw };
    const color = colors[index] ?? '';
    const lit = input.selected === null || (part.raw !== undefined && isLit(values, input.selected));
    return {
      ...part,
      share: part.value / total,
      color: lit ? areaColor(color, tokens) : dimmedColor(color, tokens),
      values,
    };
  });
}

function colorsOf(input: ChartInput, category: string, parts: readonly Named[]): string[] {
  const { tokens, colors } = input.environment;
  const named = parts.flatMap((part) => (part.raw === undefined ? [] : [valueKey(part.raw)]));
  const slots = colors.slots(scopeOf(input, category), named);
  const wishes = input.configuration.visual.colors ?? {};
  let next = 0;
  return parts.map((part) => {
    if (part.raw === undefined) return otherColor(tokens);
    const slot = slots[next++] ?? 0;
    const wish = Object.hasOwn(wishes, String(part.raw)) ? wishes[String(part.raw)] : undefined;
    return categoryColor(wish ?? slot, tokens);
  });
}

/** The parts with their shares, for a list beside the picture. */
export const partItems = ({ parts }: Whole, locale: string): LegendItem[] =>
  parts.map((part, index) => ({
    id: String(index),
    label: part.label,
    color: part.color,
    shape: 'box',
    detail: formatShare(part.share, locale),
  }));

/** What a picture of a whole shows: how much it is, and its largest parts. */
export function describeWhole(kind: string, whole: Whole, locale: string): string {
  const { parts } = whole;
  const shares = parts.slice(0, 4).map((part) => `${part.label} ${formatShare(part.share, locale)}`);
  const more = parts.length > 4 ? `, and ${parts.length - 4} more` : '';
  return sentence(
    `${kind} of ${whole.measure} by ${whole.category}, ${whole.format.full(whole.total)} in all.`,
    `${shares.join(', ')}${more}.`,
  );
}
