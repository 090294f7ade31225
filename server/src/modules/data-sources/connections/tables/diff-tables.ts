import type { Column, SchemaChange } from '@datavizpro/contract';

type Change = Omit<SchemaChange, 'breaks'>;
interface Table {
  readonly schema: string;
  readonly name: string;
}

export const tableChange = ({ schema, name }: Table, change: 'added' | 'removed'): Change => ({
  schema,
  table: name,
  column: null,
  change,
});

/** What happened to the columns of a table that is still there. Their order means nothing. */
export function diffColumns(
  { schema, name }: Table,
  before: readonly Column[],
  now: readonly Column[],
): readonly Change[] {
  const old = new Map(before.map((column) => [column.name, column]));
  const current = new Map(now.map((column) => [column.name, column]));
  const about = (column: string): Pick<Change, 'schema' | 'table' | 'column'> => ({ schema, table: name, column });
  return [
    ...before.flatMap((column): Change[] =>
      current.has(column.name) ? [] : [{ ...about(column.name), change: 'removed', from: typeNameOf(column) }],
    ),
    ...now.flatMap((column): Change[] => {
      const known = old.get(column.name);
      if (known === undefined) return [{ ...about(column.name), change: 'added', to: typeNameOf(column) }];
      const [from, to] = [typeNameOf(known), typeNameOf(column)];
      return from === to ? [] : [{ ...about(column.name), change: 'type', from, to }];
    }),
  ];
}

const typeNameOf = ({ type, nativeType }: Column): string => nativeType ?? type;
