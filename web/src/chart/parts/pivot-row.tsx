import { memo, type MouseEvent } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { isLit } from '../model';
import { levelIndent, pathValues, type PivotModel } from '../types/pivot';
import { CellText } from './cell-text';
import { isLeaf } from './pivot-order';
import type { Unit } from './pivot-layout';

interface Props {
  readonly model: PivotModel;
  readonly node: number;
  readonly open: boolean;
  /** Place among the shown rows; the grand total comes after the last. */
  readonly place: number;
  readonly rowIndex: number;
  /** Null: it stands in the flow, below the others. */
  readonly top: number | null;
  readonly units: readonly Unit[];
  readonly nameWidth: number;
  readonly width: number;
  readonly clickable: boolean;
  readonly idOf: (column: number) => string;
  readonly isSelected: (column: number) => boolean;
  readonly onCell: (event: MouseEvent, column: number) => void;
  readonly onToggle: (node: number) => void;
  readonly indexOf: (unit: Unit) => number;
}

/** A group of rows: its name, which opens and closes it, and its figures. */
export const PivotRow = memo(function PivotRow(props: Props) {
  const { model, node, open, units, nameWidth, top } = props;
  const depth = model.rows.nodes[node]?.depth ?? 0;
  const group = !isLeaf(model.rows, node) && node > 0;
  const silent = group && open && !model.subtotals;
  const lit = node === 0 || isLit(pathValues(model.rows, node), model.selected);
  const kind = node === 0 ? 'dvp-pivot-total' : group ? 'dvp-pivot-parent' : '';
  return (
    <div
      role="row"
      aria-level={Math.max(1, depth)}
      aria-rowindex={props.rowIndex}
      {...(group ? { 'aria-expanded': open } : {})}
      className={['dvp-pivot-row', kind, lit ? '' : 'dvp-dim'].join(' ').trim()}
      style={{
        width: props.width,
        ...(top === null ? {} : { position: 'absolute', top: 0, transform: `translateY(${top}px)` }),
      }}
    >
      <div
        id={props.idOf(0)}
        role="rowheader"
        aria-colindex={1}
        aria-selected={props.isSelected(0)}
        className="dvp-pivot-name"
        title={model.rows.labels[node]}
        style={{ width: nameWidth, paddingLeft: 12 + Math.max(0, depth - 1) * levelIndent }}
        onClick={(event) => (group ? props.onToggle(node) : props.onCell(event, 0))}
      >
        <RowSign deep={model.rows.dimensions.length > 1} group={group} open={open} total={node === 0} />
        <span>{model.rows.labels[node]}</span>
      </div>
      {units.map((unit) => {
        const column = props.indexOf(unit) + 1;
        const value = silent ? null : model.value(node, unit.node, unit.measure);
        const measure = model.measures[unit.measure];
        const leaf = node > 0 && !group && !unit.total;
        return (
          <div
            key={column}
            id={props.idOf(column)}
            role="gridcell"
            aria-colindex={column + 1}
            aria-selected={props.isSelected(column)}
            className={`dvp-pivot-td${unit.total ? ' dvp-pivot-sum' : ''}${props.clickable ? ' dvp-clickable' : ''}`}
            style={{ left: nameWidth + unit.left, width: unit.width }}
            onClick={(event) => props.onCell(event, column)}
          >
            <CellText
              text={value === null || !measure ? '' : measure.format.full(value)}
              dress={leaf && measure?.dress ? measure.dress(value) : null}
            />
          </div>
        );
      })}
    </div>
  );
});

interface SignProps {
  readonly deep: boolean;
  readonly group: boolean;
  readonly open: boolean;
  readonly total: boolean;
}

/** Names line up whether they can be opened or not. */
function RowSign({ deep, group, open, total }: SignProps) {
  if (!deep || total) return null;
  if (!group) return <i className="dvp-pivot-sign" />;
  const Sign = open ? ChevronDown : ChevronRight;
  return <Sign className="dvp-pivot-sign" size={14} aria-hidden />;
}
