import { chartTypes, type ChartRole, type ChartTypeDefinition } from '@datavizpro/contract';
import { rolesOf, shelf } from './shelves';
import type { EditorModel, Pill, SortItem } from './types';

/** A time or a bin has an order of its own; a plain text has none. */
const hasOrder = (pill: Pill): boolean => pill.grain !== null || pill.bin !== null;

const byValue: readonly ChartTypeDefinition['family'][] = ['comparison', 'partOfWhole'];

/** Rows as they are keep the order they have. */
const orderOf = ({ order, family, roles }: ChartTypeDefinition): NonNullable<ChartTypeDefinition['order']> => {
  if (order) return order;
  if (roles.some(({ kind, beside }) => kind === 'either' && !beside)) return 'none';
  return byValue.includes(family) ? 'value' : 'axis';
};

/** The order that suits the chart: by size for plain categories that are compared, else along the axis. */
export function autoSort(model: EditorModel): readonly SortItem[] {
  const order = orderOf(chartTypes[model.type]);
  const axes = axisRoles(model).flatMap((role) => shelf(model, role.role).slice(0, 1));
  const [axis] = axes;
  if (order === 'none' || !axis) return [];
  const value = rolesOf(model.type)
    .flatMap((role) => shelf(model, role.role))
    .find((pill) => pill.use === 'measure');
  if (order === 'value' && value && !hasOrder(axis)) return [{ pillId: value.id, direction: 'desc' }];
  const sorted = order === 'value' ? [axis] : axes;
  return sorted.map(({ id }) => ({ pillId: id, direction: 'asc' }));
}

/** The roles that a chart runs along: those it cannot do without, or its first one to group by. */
function axisRoles({ type }: EditorModel): readonly ChartRole[] {
  const groups = rolesOf(type).filter(({ kind }) => kind === 'dimension');
  const needed = groups.filter(({ min }) => min > 0);
  return needed.length > 0 ? needed : groups.slice(0, 1);
}
