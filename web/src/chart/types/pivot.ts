import type { CellValue, ResultColumn } from '@datavizpro/contract';
import {
  cellFinder,
  extent,
  mappedColumns,
  outputShape,
  shapePivot,
  type PivotAxis,
  type PivotMeasure,
  type PivotShape,
} from '@datavizpro/contract/shapes';
import { createDress, type DressCell } from '../data/cell-look';
import { sentence } from '../describe';
import { createValueFormat, formatCount, formatShare, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import {
  emptyModel,
  noMapping,
  noMarks,
  noRows,
  type ChartInput,
  type ChartModel,
  type MarkValues,
  type SelectedMarks,
} from '../model';

/** A pivot table: its groups, named; what is open and closed is the component's. */
export interface PivotModel extends ChartModel {
  readonly kind: 'pivot';
  readonly rows: LabelledAxis;
  readonly columns: LabelledAxis;
  readonly measures: readonly ShownMeasure[];
  readonly value: (row: number, column: number, measure: number) => number | null;
  readonly totals: boolean;
  readonly subtotals: boolean;
  /** Pixels of the column of names. */
  readonly nameWidth: number;
  /** What the figures are, when they are all of one kind: `Sales by year`. */
  readonly caption: string;
  readonly selected: SelectedMarks | null;
}

export interface LabelledAxis extends PivotAxis {
  readonly labels: readonly string[];
  /** Pixels that each label needs, cut where it is very long. */
  readonly labelWidths: readonly number[];
  /** Leaves that it has, open to the last. */
  readonly leafCount: number;
}

export interface ShownMeasure extends PivotMeasure {
  readonly title: string;
  readonly format: ValueFormat;
  readonly dress: DressCell;
  /** Pixels that its figures need. */
  readonly width: number;
}

const textSize = 12.5;
/** Names and figures that are measured; the rest are no wider, or cut. */
const sampled = 400;
export const levelIndent = 16;
const widths = { least: 58, most: 190, padding: 26 } as const;
/** Room for the sign of a rule that is true. */
const signWidth = 16;

export function computePivot(input: ChartInput): PivotModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapePivot(input);
  if (!shape) return emptyModel(input, noMapping);
  const { visual } = input.configuration;
  const cellAt = cellFinder(shape);
  const rows = labelled(input, shape.rows);
  const columns = labelled(input, shape.columns);
  const measures = shape.measures.map((_, measure) => shownMeasure(input, shape, measure));
  const [first] = measures;
  const by = columns.dimensions.join(', ');
  return {
    kind: 'pivot',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(input, shape, rows, columns),
    notes: shape.notes,
    legend: null,
    marks: noMarks,
    rows,
    columns,
    measures,
    value: (row, column, measure) => cellAt(row, column)?.values[measure] ?? null,
    totals: visual.totals ?? true,
    subtotals: visual.subtotals ?? true,
    nameWidth: nameWidth(input, rows),
    caption: by === '' ? '' : measures.length === 1 && first ? `${first.title} by ${by}` : `by ${by}`,
    selected: input.selected,
  };
}

function labelled(input: ChartInput, axis: PivotAxis): LabelledAxis {
  const { query } = input.configuration;
  const writers = axis.dimensions.map((name): ((value: CellValue) => string) => {
    const column = input.result.columns.find((each) => each.name === name);
    return column ? createLabeler(column, outputShape(query, name), input.environment.locale, query.timezone) : String;
  });
  const labels = axis.nodes.map(({ depth, value }) => (depth === 0 ? 'Total' : (writers[depth - 1]?.(value) ?? '')));
  const leafCount = axis.nodes.filter((node) => node.depth === axis.dimensions.length).length;
  const { measure } = input.environment;
  // Thousands of names are rows: only columns and the first rows are laid out by their names.
  const labelWidths = labels.slice(0, sampled).map((label) => Math.ceil(Math.min(150, measure(label, textSize, 560))));
  return { ...axis, labels, labelWidths, leafCount };
}

function shownMeasure(input: ChartInput, shape: PivotShape, index: number): ShownMeasure {
  const { environment, configuration } = input;
  const measure = shape.measures[index] ?? { name: '', combine: null };
  const visual = Object.hasOwn(configuration.visual.columns ?? {}, measure.name)
    ? configuration.visual.columns?.[measure.name]
    : undefined;
  const column = findValues(input)[index];
  const [rowDepth, columnDepth] = [shape.rows.dimensions.length, shape.columns.dimensions.length];
  const all: (number | null)[] = [];
  const leaves: (number | null)[] = [];
  for (const { row, column: across, values } of shape.cells) {
    const value = values[index] ?? null;
    all.push(value);
    const isLeaf = shape.rows.nodes[row]?.depth === rowDepth && shape.columns.nodes[across]?.depth === columnDepth;
    if (isLeaf) leaves.push(value);
  }
  const wish = visual?.valueFormat ?? configuration.visual.valueFormat;
  const format = createValueFormat(wish, column?.type ?? 'float', leaves, environment.locale);
  const widest = [...all.slice(0, sampled), ...(extent(all) ?? [])].reduce<number>(
    (width, value) => (value === null ? width : Math.max(width, format.full(value).length)),
    0,
  );
  const title = visual?.title ?? measure.name;
  const sign = visual?.rules?.length ? signWidth : 0;
  const needed = environment.measure('0'.repeat(widest), textSize, 600) + widths.padding + sign;
  return {
    ...measure,
    title,
    format,
    dress: createDress(visual, leaves, environment.tokens),
    width: Math.ceil(Math.min(widths.most, Math.max(widths.least, needed))),
  };
}

const findValues = (input: ChartInput): readonly ResultColumn[] =>
  mappedColumns(input.result, input.configuration.mapping, 'values');

function nameWidth(input: ChartInput, rows: LabelledAxis): number {
  const { measure } = input.environment;
  let widest = measure(rows.dimensions.join(' / '), textSize, 560) + 24;
  rows.nodes.slice(0, sampled).forEach(({ depth }, index) => {
    const indent = Math.max(0, depth - 1) * levelIndent + (rows.dimensions.length > 1 ? 20 : 0);
    widest = Math.max(widest, measure(rows.labels[index] ?? '', textSize, depth < 2 ? 560 : 400) + indent + 24);
  });
  return Math.ceil(Math.max(70, Math.min(widest, 340, input.width * 0.46)));
}

function describe(input: ChartInput, shape: PivotShape, rows: LabelledAxis, columns: LabelledAxis): string {
  const { locale } = input.environment;
  const names = shape.measures.map(({ name }) => name).join(', ');
  const by = columns.dimensions.length > 0 ? ` and ${columns.dimensions.join(', ')}` : '';
  const size = `${formatCount(rows.leafCount, locale)} ${rows.leafCount === 1 ? 'row' : 'rows'}`;
  const across = columns.dimensions.length > 0 ? `, ${formatCount(columns.leafCount, locale)} across` : '';
  return sentence(
    `Pivot table of ${names} by ${rows.dimensions.join(', ')}${by}: ${size}${across}.`,
    largest(input, shape, rows),
  );
}

/** The largest group of rows, and its share where the measure adds up. */
function largest(input: ChartInput, shape: PivotShape, rows: LabelledAxis): string {
  const [measure] = shape.measures;
  const totals = shape.cells.filter(({ row, column }) => column === 0 && rows.nodes[row]?.depth === 1);
  const top = totals.reduce(
    (best, cell) => ((cell.values[0] ?? -Infinity) > (best?.values[0] ?? -Infinity) ? cell : best),
    totals[0],
  );
  const value = top?.values[0] ?? null;
  if (!measure || !top || value === null || totals.length < 2) return '';
  const whole = shape.cells.find(({ row, column }) => row === 0 && column === 0)?.values[0] ?? 0;
  const { locale } = input.environment;
  const adds = measure.combine === 'sum' && whole > 0 && totals.every((cell) => (cell.values[0] ?? 0) >= 0);
  const share = adds ? `, ${formatShare(value / whole, locale)} of all` : '';
  const type = findValues(input)[0]?.type ?? 'float';
  const format = createValueFormat(input.configuration.visual.valueFormat, type, [value], locale);
  return `${rows.labels[top.row] ?? ''} has most ${measure.name}: ${format.full(value)}${share}.`;
}

/** The dimension values that a group stands for. */
export function pathValues(axis: PivotAxis, index: number): MarkValues {
  const values: Record<string, CellValue> = {};
  for (let at = index; at > 0; at = axis.nodes[at]?.parent ?? -1) {
    const node = axis.nodes[at];
    const dimension = node && axis.dimensions[node.depth - 1];
    if (node && dimension !== undefined) values[dimension] = node.value;
  }
  return values;
}
