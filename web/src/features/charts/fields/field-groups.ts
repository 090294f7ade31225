import type { Column } from '@datavizpro/contract';

export interface FieldGroup {
  readonly title: string;
  readonly columns: readonly Column[];
}

/** The columns by what they usually do in a chart; empty groups are left out. */
export function groupFields(columns: readonly Column[], text: string): readonly FieldGroup[] {
  const wanted = text.trim().toLowerCase();
  const found = columns.filter((column) => column.name.toLowerCase().includes(wanted));
  const groups: readonly FieldGroup[] = [
    { title: 'Time', columns: found.filter((column) => column.role === 'time') },
    { title: 'Groups', columns: found.filter((column) => column.role === 'dimension') },
    { title: 'Values', columns: found.filter((column) => column.role === 'measure') },
    { title: 'Identifiers', columns: found.filter((column) => column.role === 'identifier') },
  ];
  return groups.filter((group) => group.columns.length > 0);
}
