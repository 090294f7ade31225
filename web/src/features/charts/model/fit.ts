import { chartKinds, chartTypes, type ChartKind, type ChartRole } from '@datavizpro/contract';
import { calculationProblem } from './calculations';
import { naturalUse } from './defaults';
import { findColumn } from './facts';
import { suitTo } from './parts';
import { createPill } from './pill';
import { ensureNames, findRole, queryPills, refusalOf, rolesOf, shelf } from './shelves';
import { drawnPills } from './tooltip';
import type { EditorModel, Pill, TableFacts } from './types';

export interface TypeFit {
  readonly type: ChartKind;
  /** Why the chosen fields can't be drawn so; null when they can. */
  readonly reason: string | null;
  /** Names of the pills that this type would leave out. */
  readonly leftOut: readonly string[];
}

/**
 * The model as another chart type: pills keep their role where the new type has it, the others go where they fit.
 * What doesn't fit is kept in `spare` and comes back with a type that has room for it.
 */
export function switchType(model: EditorModel, type: ChartKind, facts: TableFacts): EditorModel {
  if (type === model.type) return model;
  const pool = [...positioned(model), ...model.spare.map((pill) => ({ pill, role: '' }))];
  const shelves: Record<string, Pill[]> = {};
  const left = new Set(pool);
  // Twice: a role that must be filled goes before one that may be, whatever their order.
  for (const role of rolesOf(type)) fill(role, role.min);
  // What is only told is so because somebody chose it: nothing else comes there.
  for (const role of rolesOf(type)) if (role.beside) fill(role, role.max ?? Infinity);
  for (const role of rolesOf(type)) if (!role.beside) fill(role, role.max ?? Infinity);

  function fill(role: ChartRole, upTo: number): void {
    const list = (shelves[role.role] ??= []);
    const byAffinity = [...left].sort((a, b) => Number(b.role === role.role) - Number(a.role === role.role));
    for (const entry of byAffinity) {
      if (list.length >= upTo) return;
      if (role.beside && entry.role !== role.role) continue;
      const pill = adapt(entry.pill, role, facts, entry.role === role.role);
      if (!pill || (pill.implicit && list.length >= role.min)) continue;
      list.push(pill);
      left.delete(entry);
    }
  }

  const filled = Object.fromEntries(Object.entries(shelves).filter(([, pills]) => pills.length > 0));
  const spare = [...left].map((entry) => entry.pill).filter((pill) => !pill.implicit);
  const next: EditorModel = { ...model, type, shelves: filled, spare };
  return keepSortable(queryPills(next).reduce((result, pill) => ensureNames(result, pill.id), next));
}

const positioned = (model: EditorModel): { pill: Pill; role: string }[] =>
  rolesOf(model.type).flatMap((role) => shelf(model, role.role).map((pill) => ({ pill, role: role.role })));

/** The pill as that role wants it; undefined when it has no business there. */
function adapt(pill: Pill, role: ChartRole, facts: TableFacts, same: boolean): Pill | undefined {
  const suited = suitTo(role, pill, facts);
  if (refusalOf(role, suited, facts) === null && (same || role.kind !== 'measure' || suited.use === 'measure')) {
    return isRawNumber(suited, facts) && role.kind === 'dimension' ? undefined : suited;
  }
  if (role.binned ? !isColumnValue(pill) : role.kind !== 'measure' || !isRawNumber(pill, facts)) return undefined;
  const other = suitTo(role, createPill(pill.id, pill.field, role.binned ? 'raw' : 'measure', facts), facts);
  return refusalOf(role, other, facts) === null ? other : undefined;
}

/** A column's values in one figure: for a role of ranges, its values themselves. */
const isColumnValue = ({ use, field, aggregate }: Pill): boolean =>
  use === 'measure' && field.kind === 'column' && aggregate !== 'count';

/** A number as it stands in its row: what scatter plots and tables show. */
const isRawNumber = (pill: Pill, facts: TableFacts): boolean =>
  pill.use === 'dimension' &&
  pill.field.kind === 'column' &&
  pill.bin === null &&
  pill.grain === null &&
  naturalUse(findColumn(facts, pill.field.column)) === 'measure';

function keepSortable(model: EditorModel): EditorModel {
  if (model.sort === 'auto') return model;
  const ids = new Set(queryPills(model).map((pill) => pill.id));
  const sort = model.sort.filter((item) => ids.has(item.pillId));
  return { ...model, sort: sort.length > 0 ? sort : 'auto' };
}

/** The first role that still lacks something, in words; null when the chart can be drawn. */
export function missing(model: EditorModel): string | null {
  const role = rolesOf(model.type).find((candidate) => shelf(model, candidate.role).length < candidate.min);
  if (!role) return lackingCalculation(model);
  const what = {
    dimension: role.binned && !role.types.includes('string') ? 'a column of numbers' : 'a column to group by',
    measure: role.expands ? 'a column of numbers' : 'a value',
    either: role.types.includes('string') ? 'a column' : 'a number',
  };
  return `${chartTypes[model.type].title} needs ${what[role.kind]} in “${role.title}”`;
}

function lackingCalculation(model: EditorModel): string | null {
  for (const pill of queryPills(model)) {
    const problem = calculationProblem(model, pill);
    if (problem !== null) return problem;
  }
  return null;
}

/** Which types fit what is on the shelves. An empty editor fits all. */
export function typeFits(model: EditorModel, facts: TableFacts): readonly TypeFit[] {
  const empty = queryPills(model).length + model.spare.length === 0;
  return chartKinds.map((type) => {
    if (empty) return { type, reason: null, leftOut: [] };
    const next = withRows(switchType(model, type, facts));
    return { type, reason: missing(next), leftOut: next.spare.map((pill) => pill.name) };
  });
}

/** Counting rows completes a chart that has groups but no value yet. */
export function withRows(model: EditorModel): EditorModel {
  const role = rolesOf(model.type).find(
    ({ kind, expands, role: name, min }) => kind === 'measure' && !expands && shelf(model, name).length < min,
  );
  // Once: the same count as bars and as a line says nothing.
  if (!role || queryPills(model).length === 0 || queryPills(model).some((pill) => pill.implicit)) return model;
  const id = `p${model.nextId + 1}`;
  const pill = createPill(id, { kind: 'rows' }, 'measure', { columns: [], profile: new Map() });
  const next = { ...model, nextId: model.nextId + 1 };
  return ensureNames({ ...next, shelves: { ...next.shelves, [role.role]: [{ ...pill, implicit: true }] } }, id);
}

/** While nobody has picked a type, the fields do: a course over time, bars for categories, a figure alone. */
export function inferType(model: EditorModel, facts: TableFacts): ChartKind {
  const pills = [...drawnPills(model), ...model.spare].filter((pill) => !pill.implicit);
  const dimensions = pills.filter((pill) => pill.use === 'dimension' && !isRawNumber(pill, facts));
  const values = pills.length - dimensions.length;
  if (dimensions.length === 0) return values === 1 ? 'number' : values <= 3 ? 'scatter' : 'table';
  if (dimensions.length > 2) return 'table';
  if (model.type === 'scatter' && dimensions.length === 1 && values >= 2) return 'scatter';
  return dimensions.some((pill) => pill.grain !== null) ? 'line' : 'bar';
}

/** Follows the fields to another type. A scatter starts with the rows themselves: one point alone says nothing. */
export function followFields(model: EditorModel, facts: TableFacts): EditorModel {
  const type = inferType(model, facts);
  if (type !== 'scatter' || model.type === 'scatter') return withRows(switchType(model, type, facts));
  const told = Object.fromEntries(Object.entries(model.shelves).filter(([role]) => findRole(model.type, role)?.beside));
  const raw = [...drawnPills(model), ...model.spare].map((pill) =>
    pill.implicit || pill.named ? pill : createPill(pill.id, pill.field, 'raw', facts),
  );
  return switchType({ ...model, shelves: told, extra: [], spare: raw }, type, facts);
}
