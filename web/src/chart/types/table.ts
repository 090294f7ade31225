import type { CellValue, ColumnTotal, ColumnVisual, ResultColumn } from '@datavizpro/contract';
import {
  extent,
  isNumericColumn,
  isTimeColumn,
  outputShape,
  shapeTable,
  toNumber,
  toNumbers,
  type ShapedColumn,
} from '@datavizpro/contract/shapes';
import { createDress, type DressCell } from '../data/cell-look';
import { parseTime } from '../data/time';
import { createValueFormat, formatCount } from '../format/numbers';
import { createLabeler } from '../format/values';
import { emptyModel, noMarks, noRows, type ChartInput, type ChartModel, type SelectedMarks } from '../model';

export interface TableColumn {
  readonly name: string;
  readonly title: string;
  readonly numeric: boolean;
  /** Pixels wide until somebody drags its edge. */
  readonly width: number;
  readonly pinned: boolean;
  readonly text: (row: number) => string;
  /** For copies and files: the value itself. */
  readonly raw: (row: number) => CellValue;
  readonly values: readonly CellValue[];
  readonly isNull: (row: number) => boolean;
  /** Made when the table is sorted by it. */
  readonly comparer: () => (a: number, b: number) => number;
  /** What its settings, and those changed on the page, do to its cells. */
  readonly visual: ColumnVisual;
  readonly dress: (visual: ColumnVisual) => DressCell;
  readonly total: Exclude<ColumnTotal, 'none'> | null;
  readonly writeTotal: (value: number) => string;
  /** A dimension, whose value a click filters by. */
  readonly dimension: boolean;
}

export interface TableModel extends ChartModel {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  readonly totals: boolean;
  readonly locale: string;
  readonly selected: SelectedMarks | null;
}

/** Rows that widths and formats are decided from: all of them would take long, and change nothing that is seen. */
const sampleRows = 200;
const sampleCells = 6_000;
const formatRows = 2_000;
/** The longest texts by letters: one of them is the widest, or nearly. */
const measuredTexts = 6;
const widths = { least: 64, most: 320, padding: 30, sign: 16 } as const;

/** A table of the mapped columns; of all of them when none are mapped. Cells are formatted when they are seen. */
export function computeTable(input: ChartInput): TableModel | ChartModel {
  const { configuration, result } = input;
  if (result.rowCount === 0) return emptyModel(input, noRows);
  const own = configuration.type === 'table' ? configuration.visual : {};
  const columns = shapeTable(input).columns.map((column) => createColumn(input, column));
  const { locale } = input.environment;
  const rows = formatCount(result.rowCount, locale);
  return {
    kind: 'table',
    width: input.width,
    height: input.height,
    empty: null,
    description: `Table of ${namesOf(columns)}: ${rows} ${result.rowCount === 1 ? 'row' : 'rows'}.`,
    notes: [],
    legend: null,
    marks: noMarks,
    columns: stretch(columns, input.width),
    rowCount: result.rowCount,
    totals: (own.totals ?? false) && columns.some(({ total }) => total !== null),
    locale,
    selected: input.selected,
  };
}

const mostNames = 8;

function namesOf(columns: readonly TableColumn[]): string {
  const names = columns.slice(0, mostNames).map(({ title }) => title);
  const more = columns.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more columns` : ''}`;
}

/** Spare width goes to all columns alike. */
function stretch(columns: readonly TableColumn[], width: number): TableColumn[] {
  const used = columns.reduce((sum, column) => sum + column.width, 0);
  const factor = used > 0 && used < width - 2 ? (width - 2) / used : 1;
  return columns.map((column) => ({ ...column, width: Math.floor(column.width * factor) }));
}

function visualOf({ configuration }: ChartInput, name: string): ColumnVisual {
  const { columns = {}, labels } = configuration.visual;
  if (configuration.type !== 'table') return {};
  const own = Object.hasOwn(columns, name) ? columns[name] : undefined;
  return { ...(labels === true ? { bar: true } : {}), ...own };
}

function createColumn(input: ChartInput, column: ShapedColumn): TableColumn {
  const { query } = input.configuration;
  const { tokens } = input.environment;
  const shape = outputShape(query, column.name);
  const visual = visualOf(input, column.name);
  const numeric = isNumericColumn(column) && shape.grain === null && shape.binWidth === null;
  const text = numeric ? numberText(input, column, visual) : labelText(input, column);
  return {
    name: column.name,
    title: visual.title ?? column.name,
    numeric,
    width: visual.width ?? widthOf(input, column, text, visual),
    pinned: visual.pinned ?? false,
    text,
    raw: (row) => column.values[row] ?? null,
    values: column.values,
    isNull: (row) => (column.values[row] ?? null) === null,
    comparer: () => comparerOf(column),
    visual,
    dress: (wish) => createDress(wish, wish.bar || wish.shade ? toNumbers(column) : [], tokens),
    total: numeric ? column.total : null,
    writeTotal: totalWriter(input, column, visual),
    dimension: shape.kind === 'dimension' && (query.measures?.length ?? 0) > 0,
  };
}

function widthOf(input: ChartInput, column: ShapedColumn, text: (row: number) => string, visual: ColumnVisual): number {
  const { measure } = input.environment;
  let widest = measure(visual.title ?? column.name, 12, 560) + 24;
  const perColumn = Math.max(20, Math.floor(sampleCells / input.result.columns.length));
  const texts = Array.from({ length: Math.min(sampleRows, perColumn, column.values.length) }, (_, row) => text(row));
  for (const each of texts.sort((a, b) => b.length - a.length).slice(0, measuredTexts)) {
    widest = Math.max(widest, measure(each, 12.5));
  }
  const sign = visual.rules?.length ? widths.sign : 0;
  if (input.configuration.visual.totals && column.total === 'sum') {
    // A sum has as many more digits as there are zeros in the number of rows; in bold type.
    widest = 1.06 * widest + measure('0,', 12.5, 580) * Math.log10(Math.max(1, column.values.length));
  }
  return Math.ceil(Math.min(widths.most, Math.max(widths.least, widest + widths.padding + sign)));
}

const sampled = (column: ResultColumn): (number | null)[] => column.values.slice(0, formatRows).map(toNumber);

function wishOf(input: ChartInput, column: ResultColumn, visual: ColumnVisual): string | undefined {
  const measure = outputShape(input.configuration.query, column.name).kind === 'measure';
  return visual.valueFormat ?? (measure ? input.configuration.visual.valueFormat : undefined);
}

function numberText(input: ChartInput, column: ResultColumn, visual: ColumnVisual): (row: number) => string {
  const { locale } = input.environment;
  const wish = wishOf(input, column, visual);
  const format = createValueFormat(wish ?? alignedFormat(column), column.type, sampled(column), locale);
  const measure = outputShape(input.configuration.query, column.name).kind === 'measure';
  const plain = wish === undefined && column.type === 'integer' && !measure && namesThings(column);
  return (row) => {
    const value = column.values[row] ?? null;
    if (value === null) return '';
    // Exact decimals and integers beyond 2^53 stay digit for digit.
    if (plain || (typeof value === 'string' && wish === undefined && digitsOf(value) > 15))
      return String(value).replace('-', '−');
    return format.full(Number(value));
  };
}

/** Of a number as text: noughts at its end say nothing. */
const digitsOf = (text: string): number => text.replace(/(\.\d*?)0+$/, '$1').replace(/\D/g, '').length;

const mostDecimals = 4;

/** As many decimals in each row as the longest value needs, so that points stand below each other. */
function alignedFormat(column: ResultColumn): string | undefined {
  const values = sampled(column).filter((value) => value !== null);
  const range = extent(values.map(Math.abs));
  if (column.type === 'integer' || !range || range[1] >= 1e12 || range[1] < 0.01) return undefined;
  const most = range[1] >= 1 ? 2 : mostDecimals;
  for (let decimals = 0; decimals < most; decimals += 1) {
    if (values.every((value) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9)) return `decimal:${decimals}`;
  }
  return `decimal:${most}`;
}

function totalWriter(input: ChartInput, column: ShapedColumn, visual: ColumnVisual): (value: number) => string {
  const { locale } = input.environment;
  const type = column.total === 'avg' && column.type === 'integer' ? 'float' : column.type;
  const wish = wishOf(input, column, visual) ?? (column.total === 'avg' ? undefined : alignedFormat(column));
  const format = createValueFormat(wish, type, sampled(column), locale);
  return (value) => (column.total === 'avg' ? `⌀ ${format.full(value)}` : format.full(value));
}

const nameOfNames = /(^|[^a-z])(id|ids|year|zip|code|number|no|nr|phone|postcode|plz|key)$/i;

/** Identifiers and years are numbers, too: grouping their digits would change how they read. */
function namesThings(column: ResultColumn): boolean {
  const range = extent(sampled(column));
  return nameOfNames.test(column.name) || (range !== null && range[0] >= 1000 && range[1] < 3000);
}

function labelText(input: ChartInput, column: ResultColumn): (row: number) => string {
  const { query } = input.configuration;
  // How exact times are is decided from the first rows: reading all of them takes longer than drawing.
  const first = { ...column, values: column.values.slice(0, formatRows) };
  const write = createLabeler(first, outputShape(query, column.name), input.environment.locale, query.timezone);
  return (row) => {
    const value = column.values[row] ?? null;
    return value === null ? '' : write(value);
  };
}

/** Nulls last in either direction is the component's work: here they are equal. */
function comparerOf(column: ResultColumn): (a: number, b: number) => number {
  const keys = isNumericColumn(column)
    ? Float64Array.from(column.values, (value) => toNumber(value) ?? 0)
    : isTimeColumn(column)
      ? Float64Array.from(column.values, (value) => (typeof value === 'string' ? (parseTime(value) ?? 0) : 0))
      : ranks(column.values);
  return (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0);
}

/** Each text's place among all texts: they are compared once each, however often rows are. */
function ranks(values: readonly CellValue[]): Int32Array {
  const different = inOrder([...new Set(values.map((value) => String(value ?? '')))]);
  const rank = new Map(different.map((value, index) => [value, index]));
  return Int32Array.from(values, (value) => rank.get(String(value ?? '')) ?? 0);
}

const plainText = /^[ -~]*$/;

/** As people expect it, `a2` before `a10`. Plain letters are compared as such: a hundred thousand names in no time. */
function inOrder(texts: string[]): string[] {
  if (!texts.every((text) => plainText.test(text))) {
    return texts.sort(new Intl.Collator(undefined, { numeric: true }).compare);
  }
  const key = (text: string): string => text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(16, '0'));
  const keyed = texts.map((text) => ({ text, key: key(text) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.text < b.text ? -1 : 1));
  return keyed.map(({ text }) => text);
}
