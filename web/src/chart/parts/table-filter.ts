import { toNumber } from '@datavizpro/contract/shapes';
import type { TableColumn } from '../types/table';

/** What a column is filtered by, as it was typed; by the name of the column. */
export type TableFilters = Readonly<Record<string, string>>;

type Passes = (row: number) => boolean;

const comparison = /^(<=|>=|<|>|=|!=)\s*(-?[\d.,]+)$/;
const between = /^(-?[\d.,]+)\s*(?:\.\.|…|–| to )\s*(-?[\d.,]+)$/;

/** `1,234.5` as people write it. */
const read = (text: string | undefined): number | null => toNumber((text ?? '').replace(/,/g, ''));

/**
 * Rows that pass: text that contains what was typed, in any case; of numbers `> 5`, `<= 3`, `10..20` as well, and of
 * any column `empty` and `not empty`. Null: nothing was typed.
 */
function filterOf(column: TableColumn, typed: string): Passes | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return null;
  if (text === 'empty') return (row) => column.isNull(row);
  if (text === 'not empty') return (row) => !column.isNull(row);
  const numbers = column.numeric ? numberFilter(column, text) : null;
  return numbers ?? ((row) => column.text(row).toLowerCase().includes(text));
}

function numberFilter(column: TableColumn, text: string): Passes | null {
  const at = (row: number): number | null => toNumber(column.raw(row));
  const range = between.exec(text);
  if (range) {
    const [low, high] = [read(range[1]), read(range[2])];
    if (low === null || high === null) return null;
    return passing(at, (value) => value >= low && value <= high);
  }
  const [, sign, number] = comparison.exec(text) ?? [];
  const wanted = read(number);
  if (sign === undefined || number === undefined || wanted === null) return null;
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    '<': (value) => value < wanted,
    '<=': (value) => value <= wanted,
    '>': (value) => value > wanted,
    '>=': (value) => value >= wanted,
    '=': (value) => value === wanted,
    '!=': (value) => value !== wanted,
  };
  const test = tests[sign];
  return test ? passing(at, test) : null;
}

const passing =
  (at: (row: number) => number | null, test: (value: number) => boolean): Passes =>
  (row) => {
    const value = at(row);
    return value !== null && test(value);
  };

/** Rows that pass all filters, in the order of the result. */
export function filteredRows(columns: readonly TableColumn[], rowCount: number, filters: TableFilters): Uint32Array {
  const tests = columns.flatMap((column) => filterOf(column, filters[column.name] ?? '') ?? []);
  const all = Uint32Array.from({ length: rowCount }, (_, row) => row);
  return tests.length === 0 ? all : all.filter((row) => tests.every((passes) => passes(row)));
}
