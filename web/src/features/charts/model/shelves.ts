import { chartTypes, type ChartKind, type ChartRole } from '@datavizpro/contract';
import { naturalUse } from './defaults';
import { findColumn, isNumeric } from './facts';
import { isExpanded, outputsOf, renamed, suitTo } from './parts';
import { createPill, definitionOf, pillType, type PillUse } from './pill';
import { uniqueName } from './names';
import { toldAs, toldPill } from './tooltip';
import type { EditorModel, Pill, PillField, TableFacts } from './types';

export const rolesOf = (type: ChartKind): readonly ChartRole[] => chartTypes[type].roles;

export const findRole = (type: ChartKind, name: string): ChartRole | undefined =>
  rolesOf(type).find((role) => role.role === name);

export const shelf = (model: EditorModel, role: string): readonly Pill[] => model.shelves[role] ?? [];

/** Every pill that becomes an output of the query, shelves in the order of the roles. */
export const queryPills = (model: EditorModel): readonly Pill[] => [
  ...rolesOf(model.type).flatMap((role) => shelf(model, role.role)),
  ...model.extra,
];

export const allPills = (model: EditorModel): readonly Pill[] => [...queryPills(model), ...model.spare];

export const findPill = (model: EditorModel, id: string): Pill | undefined =>
  allPills(model).find((pill) => pill.id === id);

export const roleOfPill = (model: EditorModel, id: string): string | undefined =>
  rolesOf(model.type).find((role) => shelf(model, role.role).some((pill) => pill.id === id))?.role;

const isAggregating = (model: EditorModel): boolean =>
  queryPills(model).some((pill) => pill.use === 'measure' && !pill.implicit);

/** How a field is read when it is put into a role. */
function readingFor(model: EditorModel, role: ChartRole, field: PillField, facts: TableFacts): PillUse {
  if (field.kind === 'rows') return 'measure';
  if (role.kind !== 'either') return role.kind;
  if (field.kind === 'formula') return isAggregating(model) ? 'measure' : 'raw';
  const column = findColumn(facts, field.column);
  if (model.type === 'scatter' && !isNumeric(column.type)) return 'measure';
  const grouped = isAggregating(model) || shelf(model, 'detail').length > 0;
  return grouped && naturalUse(column) === 'measure' ? 'measure' : 'raw';
}

/** Why a field can't go into a role; null when it can. */
export function refusal(model: EditorModel, role: ChartRole, field: PillField, facts: TableFacts): string | null {
  return refusalOf(role, pillFor('', field, { model, role, facts }), facts);
}

interface Place {
  readonly model: EditorModel;
  readonly role: ChartRole;
  readonly facts: TableFacts;
}

/** A new pill for a field, as the role reads it. */
export const pillFor = (id: string, field: PillField, { model, role, facts }: Place): Pill =>
  role.beside
    ? toldPill(id, field, toldAs(model), facts)
    : suitTo(role, createPill(id, field, readingFor(model, role, field, facts), facts), facts);

/** Why a pill doesn't belong into a role; null when it does. */
export function refusalOf(role: ChartRole, pill: Pill, facts: TableFacts): string | null {
  if (role.kind !== 'either' && pill.use !== role.kind) {
    return role.kind === 'measure'
      ? `${role.title} takes aggregated values`
      : `${role.title} takes columns to group by`;
  }
  if (!isExpanded(role, pill)) return `${role.title} takes a column of numbers`;
  const type = pillType(pill, facts);
  const unknown = pill.field.kind === 'formula';
  return unknown || role.types.includes(type) ? null : `${role.title} can't show values of type ${type}`;
}

export const isFull = (model: EditorModel, role: ChartRole): boolean =>
  role.max !== null && shelf(model, role.role).length >= role.max;

/** The shelf on which a clicked field does the most: an empty one that the chart needs, then one with room. */
export function bestRole(model: EditorModel, field: PillField, facts: TableFacts): ChartRole | undefined {
  const wanted = field.kind === 'column' ? naturalUse(findColumn(facts, field.column)) : 'measure';
  const able = rolesOf(model.type).filter((role) => !role.beside && refusal(model, role, field, facts) === null);
  const natural = able.filter((role) => role.kind === wanted || role.kind === 'either' || role.binned);
  const hasRoom = (role: ChartRole): boolean => !isFull(model, role) || onlyImplicit(model, role);
  const needed = (role: ChartRole): boolean => hasRoom(role) && shelf(model, role.role).length < role.min;
  return natural.find(needed) ?? natural.find(hasRoom) ?? natural.at(0) ?? able.find(hasRoom) ?? able.at(0);
}

export const onlyImplicit = (model: EditorModel, role: ChartRole): boolean =>
  shelf(model, role.role).every((pill) => pill.implicit);

/** Puts pills on a shelf, in order; replaces the rest of a role that would overflow. */
export function placeOn(model: EditorModel, role: ChartRole, pill: Pill, index?: number): EditorModel {
  const old = shelf(model, role.role).filter((other) => !(other.implicit && pill.use === 'measure'));
  const at = Math.min(index ?? old.length, old.length);
  const merged = [...old.slice(0, at), pill, ...old.slice(at)];
  const kept = role.max === null ? merged : keepNewest(merged, pill, role.max);
  return ensureNames({ ...model, shelves: { ...model.shelves, [role.role]: kept } }, pill.id);
}

function keepNewest(pills: readonly Pill[], newest: Pill, max: number): readonly Pill[] {
  const others = pills.filter((pill) => pill !== newest).slice(0, max - 1);
  return pills.filter((pill) => pill === newest || others.includes(pill));
}

/** The model without that pill, wherever it was. */
export function removePill(model: EditorModel, id: string): EditorModel {
  const without = (pills: readonly Pill[]): readonly Pill[] => pills.filter((pill) => pill.id !== id);
  const shelves = Object.fromEntries(Object.entries(model.shelves).map(([role, pills]) => [role, without(pills)]));
  const sort = model.sort === 'auto' ? model.sort : model.sort.filter((item) => item.pillId !== id);
  return { ...model, shelves, extra: without(model.extra), spare: without(model.spare), sort };
}

/** The model with one pill changed in place, its name kept unique. */
export function replacePill(model: EditorModel, next: Pill): EditorModel {
  const swap = (pills: readonly Pill[]): readonly Pill[] => pills.map((pill) => (pill.id === next.id ? next : pill));
  const shelves = Object.fromEntries(Object.entries(model.shelves).map(([role, pills]) => [role, swap(pills)]));
  return ensureNames({ ...model, shelves, extra: swap(model.extra), spare: swap(model.spare) }, next.id);
}

/** Gives the pill another name when a different output already has it. Equal outputs in different roles may share one. */
export function ensureNames(model: EditorModel, id: string): EditorModel {
  const pill = findPill(model, id);
  if (!pill) return model;
  const others = queryPills(model)
    .filter((other) => other.id !== id)
    .flatMap(outputsOf);
  const role = roleOfPill(model, id);
  const mayShare = (other: Pill, output: Pill): boolean =>
    definitionOf(other) === definitionOf(output) && roleOfPill(model, other.id) !== role;
  const clash = outputsOf(pill).some((output) =>
    others.some((other) => other.name === output.name && !mayShare(other, output)),
  );
  if (!clash) return model;
  const taken = new Set(others.map((other) => other.name));
  const isFree = (name: string): boolean => outputsOf(renamed(pill, name)).every((output) => !taken.has(output.name));
  return replacePill(model, renamed(pill, uniqueName(pill.name, isFree)));
}

/** Raw values become aggregates: what the axes of a scatter need once there is a point for each group. */
export function aggregateRawPills(model: EditorModel, facts: TableFacts): EditorModel {
  const raw = rolesOf(model.type)
    .filter((role) => role.kind === 'either')
    .flatMap((role) => shelf(model, role.role))
    .filter((pill) => pill.use === 'dimension' && isNumeric(pillType(pill, facts)));
  return raw.reduce((next, pill) => replacePill(next, createPill(pill.id, pill.field, 'measure', facts)), model);
}
