import { chartTypes, onlyTold, type CellValue, type ResultColumn } from '@datavizpro/contract';
import { isNumericColumn, mappedColumns, outputShape, sumOf, toNumber, valueKey } from '@datavizpro/contract/shapes';
import { sentence } from '../describe';
import { createValueFormat } from '../format/numbers';
import { createLabeler, emptyLabel } from '../format/values';
import type { ChartInput, ChartModel, Mark, MarkRow, MarkSet } from '../model';

/**
 * The chart with what its tooltips tell besides: found by the rows that a mark is made of. A mark that stands for
 * several groups at once ("Other", a total, a part with parts) tells nothing of single ones.
 */
export function withTooltipFields<Model extends ChartModel>(input: ChartInput, model: Model): Model {
  const names = onlyTold(input.configuration);
  const fields = mappedColumns(input.result, { told: names }, 'told').map((column) => fieldOf(input, column));
  if (fields.length === 0 || model.empty !== null || model.marks.count === 0) return model;
  const told = `Tooltips tell ${fields.map(({ column }) => column.name).join(', ')} as well.`;
  return { ...model, description: sentence(model.description, told), marks: telling(input, model.marks, fields) };
}

interface Field {
  readonly column: ResultColumn;
  readonly write: (value: CellValue) => string;
  /** One value of several rows; undefined where they have none in common. */
  readonly combine: (values: readonly CellValue[]) => CellValue | undefined;
}

function fieldOf({ configuration, environment }: ChartInput, column: ResultColumn): Field {
  const { query } = configuration;
  const shape = outputShape(query, column.name);
  const isNumber = isNumericColumn(column) && shape.grain === null && shape.binWidth === null;
  const numbers = isNumber ? column.values.map(toNumber) : [];
  const format = createValueFormat(undefined, column.type, numbers, environment.locale);
  const label = createLabeler(column, shape, environment.locale, query.timezone);
  const number = (value: CellValue): string => {
    const read = toNumber(value);
    return read === null ? emptyLabel : format.full(read);
  };
  return {
    column,
    write: isNumber ? number : label,
    combine: (values) => {
      const [first = null, ...others] = values;
      const same = others.every((value) => valueKey(value) === valueKey(first));
      if (same && !(shape.additive && others.length > 0)) return first;
      return shape.additive ? sumOf(values.map(toNumber)) : undefined;
    },
  };
}

function telling(input: ChartInput, marks: MarkSet, fields: readonly Field[]): MarkSet {
  const rowsOf = rowFinder(input);
  return {
    ...marks,
    mark: (index) => {
      const mark = marks.mark(index);
      const rows = mark ? rowsOf(mark) : [];
      return mark && rows.length > 0 ? withRows(mark, toldRows(fields, rows)) : mark;
    },
  };
}

const toldRows = (fields: readonly Field[], rows: readonly number[]): MarkRow[] =>
  fields.flatMap(({ column, write, combine }): MarkRow[] => {
    const value = combine(rows.map((row) => column.values[row] ?? null));
    return value === undefined ? [] : [{ label: column.name, value: write(value), color: null, active: false }];
  });

const withRows = (mark: Mark, told: readonly MarkRow[]): Mark => ({
  ...mark,
  told,
  reading: [mark.reading, ...told.map(({ label, value }) => `${label} ${value}`)].join(', '),
});

/** Where the rows of marks are: looked up when the first one is pointed at. */
function rowFinder({ configuration, result }: ChartInput): (mark: Mark) => readonly number[] {
  const { mapping, type } = configuration;
  const parting = chartTypes[type].roles.filter(({ kind }) => kind === 'dimension');
  const keys = [...new Set(parting.flatMap(({ role }) => mapping[role] ?? []))];
  const groups = mappedColumns(result, { keys }, 'keys');
  let known: ReadonlyMap<string, readonly number[]> | null = null;
  return (mark) => {
    if (mark.resultRows) return mark.resultRows;
    if (groups.length === 0 || groups.some(({ name }) => mark.values[name] === undefined)) return [];
    known ??= rowsByKey(groups, result.rowCount);
    return known.get(keyOf(groups.map(({ name }) => mark.values[name] ?? null))) ?? [];
  };
}

const keyOf = (values: readonly CellValue[]): string => JSON.stringify(values.map(valueKey));

function rowsByKey(groups: readonly ResultColumn[], count: number): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < count; row += 1) {
    const key = keyOf(groups.map(({ values }) => values[row] ?? null));
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}
