import type { EditorModel, Pill, SortItem } from './types';
import { shelf } from './shelves';

const byMeasure: readonly EditorModel['type'][] = ['bar', 'pie'];

/** A time, a bin or a raw number has an order of its own; a plain text has none. */
const hasOrder = (pill: Pill): boolean => pill.grain !== null || pill.bin !== null;

/**
 * The order that suits the chart: along its axis when that has an order,
 * by size for bars and slices of plain categories. Nothing for raw rows.
 */
export function autoSort(model: EditorModel): readonly SortItem[] {
  if (model.type === 'table' || model.type === 'scatter') return [];
  const axis = shelf(model, model.type === 'number' ? 'trend' : model.type === 'pie' ? 'category' : 'x').at(0);
  if (!axis) return [];
  const value = shelf(model, model.type === 'pie' ? 'value' : 'y').find((pill) => pill.use === 'measure');
  if (byMeasure.includes(model.type) && value && !hasOrder(axis)) return [{ pillId: value.id, direction: 'desc' }];
  const sorted: SortItem[] = [{ pillId: axis.id, direction: 'asc' }];
  const second = model.type === 'heatmap' ? shelf(model, 'y').at(0) : undefined;
  return second ? [...sorted, { pillId: second.id, direction: 'asc' }] : sorted;
}
