import type { Column } from '@datavizpro/contract';

export interface FieldGroup {
  readonly title: string;
  readonly columns: readonly Column[];
}

/** The columns whose name contains the text. */
export function findFields(columns: readonly Column[], text: string): readonly Column[] {
  const wanted = text.trim().toLowerCase();
  return columns.filter((column) => column.name.toLowerCase().includes(wanted));
}

/** The columns by what they usually do in a chart; empty groups are left out. */
export function groupFields(found: readonly Column[]): readonly FieldGroup[] {
  const groups: readonly FieldGroup[] = [
    { title: 'Time', columns: found.filter((column) => column.role === 'time') },
    { title: 'Groups', columns: found.filter((column) => column.role === 'dimension') },
    { title: 'Values', columns: found.filter((column) => column.role === 'measure') },
    { title: 'Identifiers', columns: found.filter((column) => column.role === 'identifier') },
  ];
  return groups.filter((group) => group.columns.length > 0);
}
