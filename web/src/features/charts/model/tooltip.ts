import { chartTypes } from '@datavizpro/contract';
import { findColumn, isNumeric } from './facts';
import { createPill, type PillUse } from './pill';
import type { EditorModel, Pill, PillField, TableFacts } from './types';

/** Places of the chart that nothing is drawn of. */
export const toldRoles = ({ type }: EditorModel): readonly string[] =>
  chartTypes[type].roles.flatMap(({ role, beside }) => (beside ? [role] : []));

/** The pills that decide which marks there are: all but those that are only told. */
export function drawnPills(model: EditorModel): readonly Pill[] {
  const beside = toldRoles(model);
  const onShelves = Object.entries(model.shelves).flatMap(([role, pills]) => (beside.includes(role) ? [] : pills));
  return [...onShelves, ...model.extra];
}

/** How a field is told: as it stands where each row is a mark, else as one value of its group. */
export function toldAs(model: EditorModel): PillUse {
  const drawn = drawnPills(model);
  return drawn.length > 0 && drawn.every(({ use }) => use === 'dimension') ? 'raw' : 'measure';
}

/** A pill for a field that is told. Of texts and times it is one of the group's own values, not how many there are. */
export function toldPill(id: string, field: PillField, use: PillUse, facts: TableFacts): Pill {
  const pill = createPill(id, field, use, facts);
  if (pill.use !== 'measure' || field.kind !== 'column') return pill;
  const column = findColumn(facts, field.column);
  if (isNumeric(column.type) || ['json', 'geo', 'binary'].includes(column.type)) return pill;
  // It is read as "capital: Paris": least of what is a matter of its place on the shelf.
  return { ...pill, aggregate: 'min', name: field.column, named: true };
}
