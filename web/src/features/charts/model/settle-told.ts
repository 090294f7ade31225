import { ensureNames } from './shelves';
import { toldAs, toldPill, toldRoles } from './tooltip';
import type { EditorModel, Pill, TableFacts } from './types';

/** What is told follows what is drawn: to groups when rows are grouped, and back. Marks never change for it. */
export function settleTold(model: EditorModel, facts: TableFacts): EditorModel {
  const use = toldAs(model);
  const wanted = use === 'raw' ? 'dimension' : 'measure';
  const pills = toldRoles(model).flatMap((role) => model.shelves[role] ?? []);
  const wrong = pills.filter((pill) => pill.use !== wanted && pill.field.kind === 'column');
  if (wrong.length === 0) return model;
  const fresh = (pill: Pill): Pill => {
    if (!wrong.includes(pill)) return pill;
    const next = toldPill(pill.id, pill.field, use, facts);
    return pill.named ? { ...next, name: pill.name, named: true } : next;
  };
  const shelves = Object.fromEntries(Object.entries(model.shelves).map(([role, all]) => [role, all.map(fresh)]));
  return wrong.reduce<EditorModel>((next, { id }) => ensureNames(next, id), { ...model, shelves });
}
