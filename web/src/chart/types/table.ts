import type { CellValue, ResultColumn } from '@datavizpro/contract';
import {
  extent,
  isNumericColumn,
  isTimeColumn,
  mappedColumns,
  outputShape,
  toNumbers,
} from '@datavizpro/contract/shapes';
import { parseTime } from '../data/time';
import { createValueFormat, formatCount } from '../format/numbers';
import { createLabeler } from '../format/values';
import { emptyModel, noMarks, noRows, type ChartInput, type ChartModel } from '../model';

export interface TableColumn {
  readonly name: string;
  readonly numeric: boolean;
  /** Pixels wide until somebody drags its edge. */
  readonly width: number;
  readonly text: (row: number) => string;
  /** For copies and files: the value itself. */
  readonly raw: (row: number) => CellValue;
  /** Length of the bar in the cell, 0 to 1; null without bars. */
  readonly bar: ((row: number) => number) | null;
  readonly isNull: (row: number) => boolean;
  readonly compare: (a: number, b: number) => number;
  /** A dimension, whose value a click filters by. */
  readonly dimension: boolean;
}

export interface TableModel extends ChartModel {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
}

const sampleRows = 200;
const widths = { least: 64, most: 320, padding: 30 } as const;

/** A table of the mapped columns; of all of them when none are mapped. Cells are formatted when they are seen. */
export function computeTable(input: ChartInput): TableModel | ChartModel {
  const { configuration, result } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const mapped = configuration.type === 'table' ? mappedColumns(result, configuration.mapping, 'columns') : [];
  const columns = (mapped.length > 0 ? mapped : result.columns).map((column) => createColumn(input, column));
  const { locale } = input.environment;
  const rows = formatCount(result.rowCount, locale);
  return {
    kind: 'table',
    width: input.width,
    height: input.height,
    empty: null,
    description: `Table of ${columns.map((column) => column.name).join(', ')}: ${rows} ${result.rowCount === 1 ? 'row' : 'rows'}.`,
    notes: [],
    legend: null,
    marks: noMarks,
    columns: stretch(columns, input.width),
    rowCount: result.rowCount,
  };
}

/** Spare width goes to all columns alike. */
function stretch(columns: readonly TableColumn[], width: number): TableColumn[] {
  const used = columns.reduce((sum, column) => sum + column.width, 0);
  const factor = used > 0 && used < width - 2 ? (width - 2) / used : 1;
  return columns.map((column) => ({ ...column, width: Math.floor(column.width * factor) }));
}

function createColumn(input: ChartInput, column: ResultColumn): TableColumn {
  const { query } = input.configuration;
  const shape = outputShape(query, column.name);
  const numeric = isNumericColumn(column) && shape.grain === null && shape.binWidth === null;
  const text = numeric ? numberText(input, column, shape.kind === 'measure') : labelText(input, column);
  const measure = input.environment.measure;
  let widest = measure(column.name, 12, 560) + 18;
  for (let row = 0; row < Math.min(sampleRows, column.values.length); row += 1) {
    widest = Math.max(widest, measure(text(row), 12.5));
  }
  return {
    name: column.name,
    numeric,
    width: Math.ceil(Math.min(widths.most, Math.max(widths.least, widest + widths.padding))),
    text,
    raw: (row) => column.values[row] ?? null,
    bar: numeric && input.configuration.visual.labels === true ? barOf(column) : null,
    isNull: (row) => (column.values[row] ?? null) === null,
    compare: comparer(column),
    dimension: shape.kind === 'dimension' && (query.measures?.length ?? 0) > 0,
  };
}

function numberText(input: ChartInput, column: ResultColumn, measure: boolean): (row: number) => string {
  const { locale } = input.environment;
  const wish = measure ? input.configuration.visual.valueFormat : undefined;
  const format = createValueFormat(wish, column.type, toNumbers(column), locale);
  const plain = column.type === 'integer' && !measure && namesThings(column);
  return (row) => {
    const value = column.values[row] ?? null;
    if (value === null) return '';
    // Exact decimals and integers beyond 2^53 stay digit for digit.
    if (plain || (typeof value === 'string' && wish === undefined && value.length > 15))
      return String(value).replace('-', '−');
    return format.full(Number(value));
  };
}

const nameOfNames = /(^|[^a-z])(id|ids|year|zip|code|number|no|nr|phone|postcode|plz|key)$/i;

/** Identifiers and years are numbers, too: grouping their digits would change how they read. */
function namesThings(column: ResultColumn): boolean {
  const range = extent(toNumbers(column));
  return nameOfNames.test(column.name) || (range !== null && range[0] >= 1000 && range[1] < 3000);
}

function labelText(input: ChartInput, column: ResultColumn): (row: number) => string {
  const { query } = input.configuration;
  const write = createLabeler(column, outputShape(query, column.name), input.environment.locale, query.timezone);
  return (row) => {
    const value = column.values[row] ?? null;
    return value === null ? '' : write(value);
  };
}

function barOf(column: ResultColumn): (row: number) => number {
  const values = toNumbers(column);
  const range = extent(values);
  const far = range ? Math.max(Math.abs(range[0]), Math.abs(range[1])) : 0;
  return (row) => (far === 0 ? 0 : Math.abs(values[row] ?? 0) / far);
}

/** Nulls last in either direction is the component's work: here they are equal. */
function comparer(column: ResultColumn): (a: number, b: number) => number {
  if (isNumericColumn(column)) {
    const numbers = toNumbers(column);
    return (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0);
  }
  if (isTimeColumn(column)) {
    const times = column.values.map((value) => (typeof value === 'string' ? (parseTime(value) ?? 0) : 0));
    return (a, b) => (times[a] ?? 0) - (times[b] ?? 0);
  }
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return (a, b) => compare(String(column.values[a] ?? ''), String(column.values[b] ?? ''));
}
