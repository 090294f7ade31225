import type { CellValue } from '@datavizpro/contract';
import { fixtureTables, standardType, type FixtureColumn, type FixtureTable } from './tables.js';

/** How one engine writes what standard SQL leaves open. */
export interface LoadSyntax {
  /** An identifier, in the engine's quotes. */
  quote(name: string): string;
  type(column: FixtureColumn): string;
  /** A value that is not null. */
  readonly literal?: (cell: string | number | boolean, column: FixtureColumn) => string;
  /** After the closing parenthesis of CREATE TABLE. */
  readonly options?: string;
}

/** A text in single quotes, those inside doubled; a cast says the type where it matters. */
export function standardLiteral(cell: CellValue, column: FixtureColumn): string {
  if (typeof cell !== 'string') return String(cell);
  if (column.type === 'integer' || column.type === 'decimal') return cell;
  const text = `'${cell.replaceAll("'", "''")}'`;
  return column.type === 'string' ? text : `cast(${text} as ${standardType(column)})`;
}

/** CREATE TABLE and INSERT of a table of the fixture, one statement each. */
export function loadStatements(table: FixtureTable, syntax: LoadSyntax): readonly string[] {
  const { literal = standardLiteral } = syntax;
  const name = syntax.quote(table.name);
  const columns = table.columns.map((column) => `${syntax.quote(column.name)} ${syntax.type(column)}`);
  const create = `create table ${name} (${columns.join(', ')})${syntax.options ?? ''}`;
  if (table.rows.length === 0) return [create];
  const rows = table.rows.map((row) => {
    const cells = table.columns.map((column, index) => {
      const cell = row[index] ?? null;
      return cell === null ? 'null' : literal(cell, column);
    });
    return `(${cells.join(', ')})`;
  });
  return [create, `insert into ${name} values ${rows.join(', ')}`];
}

export const loadAll = (syntax: LoadSyntax, tables: readonly FixtureTable[] = fixtureTables): readonly string[] =>
  tables.flatMap((table) => loadStatements(table, syntax));
