import type { Column, ColumnType, FieldError, SchemaDifference } from '@datavizpro/contract';

/** Every value of the key's type is also one of these types: nothing is lost by taking it so. */
const widens: Readonly<Partial<Record<ColumnType, readonly ColumnType[]>>> = {
  integer: ['decimal', 'float', 'string'],
  decimal: ['float', 'string'],
  float: ['string'],
  boolean: ['string'],
  date: ['timestamp', 'string'],
  timestamp: ['string'],
  time: ['string'],
  json: ['string'],
};

const fits = (from: ColumnType, into: ColumnType): boolean => from === into || (widens[from]?.includes(into) ?? false);

/**
 * What a new file would change about a table's columns. A type that fits into the table's without loss is no
 * difference: it is taken over.
 */
export function differenceOf(table: readonly Column[], file: readonly Column[]): readonly SchemaDifference[] {
  const inFile = new Map(file.map((column) => [column.name, column]));
  const inTable = new Set(table.map((column) => column.name));
  const differences: SchemaDifference[] = [];
  for (const { name, type } of table) {
    const found = inFile.get(name);
    if (found === undefined) differences.push({ column: name, change: 'removed', from: type });
    else if (!fits(found.type, type)) differences.push({ column: name, change: 'type', from: type, to: found.type });
  }
  for (const { name, type } of file)
    if (!inTable.has(name)) differences.push({ column: name, change: 'added', to: type });
  return differences;
}

/** The columns of a table that holds the rows of both: the table's order first, each type wide enough for both. */
export function unionColumns(table: readonly Column[], file: readonly Column[]): readonly Column[] {
  const inFile = new Map(file.map((column) => [column.name, column]));
  const inTable = new Set(table.map((column) => column.name));
  const kept = table.map((column): Column => {
    const other = inFile.get(column.name);
    if (other === undefined) return { ...column, nullable: true };
    const type = commonType(column.type, other.type);
    return { ...column, type, nullable: column.nullable || other.nullable, role: roleAs(column, type) };
  });
  const added = file.filter(({ name }) => !inTable.has(name)).map((column): Column => ({ ...column, nullable: true }));
  return [...kept, ...added];
}

function commonType(a: ColumnType, b: ColumnType): ColumnType {
  if (fits(b, a)) return a;
  return fits(a, b) ? b : 'string';
}

/** A column that had to become text can't be summed any more. */
const roleAs = (column: Column, type: ColumnType): Column['role'] =>
  type === 'string' && column.type !== 'string' && column.role !== 'identifier' ? 'dimension' : column.role;

/** The differences as the errors of a `schema_mismatch`. */
export const differencesAsErrors = (differences: readonly SchemaDifference[]): readonly FieldError[] =>
  differences.map((difference) => ({ path: difference.column, message: sentenceOf(difference) }));

export function sentenceOf({ column, change, from, to }: SchemaDifference): string {
  if (change === 'added') return `The file has a column "${column}" (${to ?? 'unknown'}) that the table does not have.`;
  if (change === 'removed') return `The column "${column}" is missing in the file.`;
  return `The column "${column}" is ${from ?? 'unknown'} in the table and ${to ?? 'unknown'} in the file.`;
}
