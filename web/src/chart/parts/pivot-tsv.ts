import type { PivotModel } from '../types/pivot';
import type { Unit } from './pivot-layout';
import type { CellRange } from './table-selection';

const clean = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** `Norway › Oslo`: the whole path, because lines are pasted apart. */
function pathLabel(axis: PivotModel['rows'], node: number): string {
  const names: string[] = [];
  for (let at = node; at > 0; at = axis.nodes[at]?.parent ?? 0) names.unshift(axis.labels[at] ?? '');
  return clean(names.join(' › ') || 'Total');
}

/** The range as tab-separated values: names first, heads above when it is more than one cell. */
export function pivotTsv(model: PivotModel, nodes: readonly number[], all: readonly Unit[], range: CellRange): string {
  const units = all.slice(Math.max(0, range.from.column - 1), range.to.column);
  const named = range.from.column === 0;
  const single = nodes.length === 1 && units.length + Number(named) === 1;
  const several = model.measures.length > 1;
  const head = units.map((unit) => {
    const measure = clean(model.measures[unit.measure]?.title ?? '');
    if (model.columns.dimensions.length === 0) return measure;
    return several ? `${pathLabel(model.columns, unit.node)} › ${measure}` : pathLabel(model.columns, unit.node);
  });
  const lines = nodes.map((node) => [
    ...(named ? [pathLabel(model.rows, node)] : []),
    ...units.map((unit) => String(model.value(node, unit.node, unit.measure) ?? '')),
  ]);
  const heads = single ? [] : [[...(named ? [clean(model.rows.dimensions.join(' › '))] : []), ...head]];
  return [...heads, ...lines].map((line) => line.join('\t')).join('\n');
}
