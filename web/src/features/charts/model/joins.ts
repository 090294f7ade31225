import type { Column, Filter, Join } from '@datavizpro/contract';
import { isCondition } from './filters';
import { removePill, allPills } from './shelves';
import type { EditorModel } from './types';

/** `sales.orders` → `orders`: what the server calls a joined table that has no other name. */
export const tableName = (table: string): string => table.slice(table.lastIndexOf('.') + 1);

/** What columns of a joined table are named behind: `customers.city`. */
export const joinPrefix = ({ as, table }: Pick<Join, 'as' | 'table'>): string => as ?? tableName(table);

const none: readonly Join[] = [];
export const joinsOf = (model: EditorModel): readonly Join[] => model.rest.joins ?? none;

/** A name that no other table of the chart has: the same table may be joined twice. */
export function freePrefix(table: string, taken: readonly string[]): string | undefined {
  const base = tableName(table);
  if (!taken.includes(base)) return undefined;
  for (let number = 2; ; number += 1) if (!taken.includes(`${base}_${number}`)) return `${base}_${number}`;
}

const withJoins = (model: EditorModel, joins: readonly Join[]): EditorModel => {
  const { joins: _before, ...rest } = model.rest;
  return { ...model, rest: joins.length === 0 ? rest : { ...rest, joins } };
};

export const addJoin = (model: EditorModel, join: Join): EditorModel => withJoins(model, [...joinsOf(model), join]);

export const changeJoin = (model: EditorModel, index: number, join: Join): EditorModel =>
  withJoins(
    model,
    joinsOf(model).map((each, place) => (place === index ? join : each)),
  );

/** Without that table, and without what was made of its columns; tables that hung on it go with it. */
export function removeJoin(model: EditorModel, index: number): EditorModel {
  const gone = joinsOf(model)[index];
  if (gone === undefined) return model;
  const prefix = joinPrefix(gone);
  const isOf = (column: string): boolean => column.startsWith(`${prefix}.`);
  const others = withJoins(
    model,
    joinsOf(model).filter((_join, place) => place !== index),
  );
  const pills = allPills(others).filter(({ field }) => field.kind === 'column' && isOf(field.column));
  const cleared = pills.reduce((next, pill) => removePill(next, pill.id), others);
  const filtered = { ...cleared, filters: cleared.filters.filter(({ filter }) => !columnsOf(filter).some(isOf)) };
  const hanging = joinsOf(filtered).findIndex(({ on }) => on.some(({ left }) => isOf(left)));
  return hanging < 0 ? filtered : removeJoin(filtered, hanging);
}

function columnsOf(filter: Filter): readonly string[] {
  if (isCondition(filter)) return [filter.column];
  if ('and' in filter) return filter.and.flatMap(columnsOf);
  return 'or' in filter ? filter.or.flatMap(columnsOf) : columnsOf(filter.not);
}

/** The columns of each table of the chart: the first one's, then those behind each prefix. */
export function columnsByTable(
  columns: readonly Column[],
  first: string,
  joins: readonly Join[],
): readonly { readonly title: string; readonly prefix: string; readonly columns: readonly Column[] }[] {
  const prefixes = joins.map(joinPrefix);
  const prefixOf = (name: string): string => prefixes.find((prefix) => name.startsWith(`${prefix}.`)) ?? '';
  return ['', ...prefixes].map((prefix) => ({
    title: prefix === '' ? first : prefix,
    prefix,
    columns: columns.filter(({ name }) => prefixOf(name) === prefix),
  }));
}
