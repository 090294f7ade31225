import type { Column, ColumnProfile, ColumnType, TableProfile } from '@datavizpro/contract';
import type { TableFacts } from './types';

const numericTypes: readonly ColumnType[] = ['integer', 'decimal', 'float'];
const temporalTypes: readonly ColumnType[] = ['date', 'timestamp'];

export const isNumeric = (type: ColumnType): boolean => numericTypes.includes(type);
export const isTemporal = (type: ColumnType): boolean => temporalTypes.includes(type);

export const createFacts = (columns: readonly Column[], profile?: TableProfile): TableFacts => ({
  columns,
  profile: new Map(profile?.columns.map((column) => [column.name, column] as [string, ColumnProfile])),
});

/** The column of that name; one we know nothing of is treated as a text to group by. */
export const findColumn = (facts: TableFacts, name: string): Column =>
  facts.columns.find((column) => column.name === name) ?? { name, type: 'string', nullable: true, role: 'dimension' };

export const hasColumn = (facts: TableFacts, name: string): boolean =>
  facts.columns.some((column) => column.name === name);
