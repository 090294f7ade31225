import type { CellValue, ResultColumn } from '@datavizpro/contract';
import { areaColor, categoryColor, dimmedColor, inkOn, otherColor } from '../colors';
import {
  isNumericColumn,
  isTimeColumn,
  mappedColumns,
  outputShape,
  shapePie,
  sumOf,
  toNumber,
  valueKey,
  type PieShape,
} from '@datavizpro/contract/shapes';
import { mostSeries, scopeOf } from '../data/series';
import { sentence } from '../describe';
import { createValueFormat, formatShare, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { legendFont } from '../layout/legend';
import { createPieMarks, type DrawnSlice } from '../marks/pie-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  type Box,
  type ChartInput,
  type ChartModel,
  type LegendItem,
  type LegendModel,
} from '../model';

/** A pie or ring, its parts named in a list beside or below it. */
export interface PieModel extends ChartModel {
  readonly kind: 'pie';
  readonly outer: Box;
  readonly radius: number;
  /** Share of the radius that is a hole. */
  readonly hole: number;
  readonly slices: readonly DrawnSlice[];
  /** Written in the hole; null when it is too small. */
  readonly total: string | null;
}

interface Part {
  readonly label: string;
  readonly value: number;
  /** Undefined for "Other". */
  readonly raw: CellValue | undefined;
}

export function computePie(input: ChartInput): PieModel | ChartModel {
  const { configuration, result } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapePie(input);
  const category = mappedColumns(result, configuration.mapping, 'category')[0];
  const value = mappedColumns(result, configuration.mapping, 'value')[0];
  if (!shape || !category || !value) return emptyModel(input, noMapping);
  if (shape.parts.length === 0) return emptyModel(input, noValues, shape.notes);
  const parts = labelled(input, category, shape);
  const ordered = isTimeColumn(category) || isNumericColumn(category);
  const sorted = ordered || configuration.query.sort?.length ? parts : [...parts].sort((a, b) => b.value - a.value);
  const folded = foldParts(sorted);
  const values = value.values.map(toNumber);
  const format = createValueFormat(configuration.visual.valueFormat, value.type, values, input.environment.locale);
  return assemble(
    input,
    { category: category.name, measure: value.name, format, notes: [...shape.notes, ...folded.notes] },
    folded.parts,
  );
}

function labelled(input: ChartInput, category: ResultColumn, { parts }: PieShape): Part[] {
  const { query } = input.configuration;
  const write = createLabeler(category, outputShape(query, category.name), input.environment.locale, query.timezone);
  return parts.map((part) => ({ label: write(part.category), value: part.value, raw: part.category }));
}

function foldParts(parts: readonly Part[]): { parts: Part[]; notes: string[] } {
  if (parts.length <= mostSeries) return { parts: [...parts], notes: [] };
  const kept = new Set([...parts].sort((a, b) => b.value - a.value).slice(0, mostSeries - 1));
  const rest = parts.filter((part) => !kept.has(part));
  const other: Part = { label: 'Other', value: sumOf(rest.map((part) => part.value)), raw: undefined };
  return {
    parts: [...parts.filter((part) => kept.has(part)), other],
    notes: [`“Other” holds the ${rest.length} smallest of ${parts.length} parts.`],
  };
}

interface Naming {
  readonly category: string;
  readonly measure: string;
  readonly format: ValueFormat;
  readonly notes: readonly string[];
}

function colorsOf(input: ChartInput, naming: Naming, parts: readonly Part[]): string[] {
  const { tokens, colors } = input.environment;
  const named = parts.flatMap((part) => (part.raw === undefined ? [] : [valueKey(part.raw)]));
  const slots = colors.slots(scopeOf(input, naming.category), named);
  const wishes = input.configuration.visual.colors ?? {};
  let next = 0;
  return parts.map((part) => {
    if (part.raw === undefined) return otherColor(tokens);
    const slot = slots[next++] ?? 0;
    const wish = Object.hasOwn(wishes, String(part.raw)) ? wishes[String(part.raw)] : undefined;
    return categoryColor(wish ?? slot, tokens);
  });
}

function assemble(input: ChartInput, naming: Naming, parts: readonly Part[]): PieModel {
  const { locale, tokens } = input.environment;
  const whole = sumOf(parts.map((part) => part.value));
  const colors = colorsOf(input, naming, parts);
  let angle = 0;
  const slices = parts.map((part, index): DrawnSlice => {
    const share = part.value / whole;
    const values = part.raw === undefined ? {} : { [naming.category]: part.raw };
    const lit = part.raw === undefined ? input.selected === null : isLit(values, input.selected);
    const base = colors[index] ?? '#808080';
    const color = lit ? areaColor(base, tokens) : dimmedColor(base, tokens);
    const slice = { ...part, share, from: angle, to: angle + share * 2 * Math.PI, color, ink: inkOn(color), values };
    angle = slice.to;
    return slice;
  });
  const items = slices.map((slice, index): LegendItem => ({
    id: String(index),
    label: slice.label,
    color: slice.color,
    shape: 'box',
    detail: formatShare(slice.share, locale),
  }));
  const { outer, legend } = placePie(input, items);
  const radius = Math.max(4, Math.min(outer.width, outer.height) / 2 - 6);
  const hole = input.configuration.visual.donut === true ? 0.62 : 0;
  return {
    kind: 'pie',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(naming, slices, whole, locale),
    notes: naming.notes,
    legend,
    marks: createPieMarks(slices, { outer, radius, hole, format: naming.format, measure: naming.measure, locale }),
    outer,
    radius,
    hole,
    slices,
    total: hole > 0 && radius * hole > 24 ? naming.format.short(whole) : null,
  };
}

const rowHeight = 21;

/** The list beside the pie where the card is wide, below it where it is high. */
function placePie(input: ChartInput, items: readonly LegendItem[]): { outer: Box; legend: LegendModel | null } {
  const whole = { x: 0, y: 0, width: input.width, height: input.height };
  if (input.configuration.visual.legend === 'none' || input.width < 120 || input.height < 90)
    return { outer: whole, legend: null };
  const { measure } = input.environment;
  const needed = items.reduce(
    (width, item) => Math.max(width, measure(item.label, legendFont) + measure(item.detail ?? '', legendFont)),
    0,
  );
  const listWidth = Math.min(Math.ceil(needed) + 60, 280);
  if (input.width >= input.height * 1.25 && input.width - listWidth >= 110) {
    const { kept, rows } = cutRows(items, Math.max(1, Math.floor(input.height / rowHeight)));
    const height = rows * rowHeight;
    const side = Math.min(input.width - listWidth - 16, input.height * 1.15);
    // Pie and list stand together in the middle of a wide card.
    const left = Math.max(0, (input.width - side - 20 - listWidth) / 2);
    const legend = {
      placement: 'right' as const,
      items: kept,
      hidden: items.length - kept.length,
      x: left + side + 20,
      y: (input.height - height) / 2,
      width: listWidth,
      height,
    };
    return { outer: { x: left, y: 0, width: side, height: input.height }, legend };
  }
  return below(input, items);
}

/** As many items as there are rows; the last row counts the rest when there is one. */
function cutRows(items: readonly LegendItem[], rows: number): { kept: readonly LegendItem[]; rows: number } {
  if (items.length <= rows) return { kept: items, rows: items.length };
  return { kept: items.slice(0, Math.max(1, rows - 1)), rows: Math.max(2, rows) };
}

function below(input: ChartInput, items: readonly LegendItem[]): { outer: Box; legend: LegendModel | null } {
  const { kept, rows } = cutRows(items, Math.max(2, Math.floor((input.height * 0.42) / rowHeight)));
  const width = Math.min(input.width, 320);
  const height = rows * rowHeight;
  const outer = { x: 0, y: 0, width: input.width, height: input.height - height - 8 };
  const box = { x: (input.width - width) / 2, y: input.height - height, width, height };
  return { outer, legend: { placement: 'bottom', items: kept, hidden: items.length - kept.length, ...box } };
}

function describe(naming: Naming, slices: readonly DrawnSlice[], whole: number, locale: string): string {
  const shares = slices.slice(0, 4).map((slice) => `${slice.label} ${formatShare(slice.share, locale)}`);
  const more = slices.length > 4 ? `, and ${slices.length - 4} more` : '';
  return sentence(
    `Pie chart of ${naming.measure} by ${naming.category}, ${naming.format.full(whole)} in all.`,
    `${shares.join(', ')}${more}.`,
  );
}
