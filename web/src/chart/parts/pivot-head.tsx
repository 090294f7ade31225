import { ChevronDown, ChevronRight } from 'lucide-react';
import type { PivotModel } from '../types/pivot';
import { ColumnEdge } from './column-edge';
import { headSpans, isLeaf, type Closed, type Place, type Span } from './pivot-order';
import type { PivotLayout, Unit } from './pivot-layout';

export const pivotLine = 28;

/** Lines above the figures: what they are, a line for each dimension of the columns, and one for the measures. */
function headLines(model: PivotModel): { caption: boolean; depths: number[]; measures: boolean } {
  const depths = model.columns.dimensions.map((_, index) => index + 1);
  return {
    caption: model.caption !== '' && model.height >= 150,
    depths,
    measures: depths.length === 0 || model.measures.length > 1,
  };
}

export function headHeight(model: PivotModel): number {
  const { caption, depths, measures } = headLines(model);
  return (Number(caption) + depths.length + Number(measures)) * pivotLine;
}

interface Props {
  readonly model: PivotModel;
  readonly layout: PivotLayout;
  readonly places: readonly Place[];
  readonly inSight: readonly Unit[];
  readonly closed: Closed;
  readonly onToggle: (node: number) => void;
  readonly onNameWidth: (width: number) => void;
}

/** The heads stay at the top, the corner above the names as well at the left. */
export function PivotHead(props: Props) {
  const { model, layout, inSight } = props;
  const { caption, depths, measures } = headLines(model);
  const lines = depths.length + Number(measures);
  return (
    <div role="rowgroup" className="dvp-pivot-head" style={{ width: layout.width }}>
      {caption ? (
        <div className="dvp-pivot-line" role="presentation">
          <span className="dvp-pivot-caption">{model.caption}</span>
        </div>
      ) : null}
      {depths.map((depth, line) => (
        <div key={depth} role="row" aria-rowindex={line + 1} className="dvp-pivot-line">
          <Corner {...props} name={line === lines - 1 ? model.rows.dimensions.join(' / ') : ''} />
          <Heads {...props} depth={depth} />
        </div>
      ))}
      {measures ? (
        <div role="row" aria-rowindex={lines} className="dvp-pivot-line">
          <Corner {...props} name={model.rows.dimensions.join(' / ')} />
          {inSight.map((unit) => (
            <div
              key={`${unit.place} ${unit.measure}`}
              role="columnheader"
              className="dvp-pivot-th dvp-pivot-measure"
              title={model.measures[unit.measure]?.title}
              style={{ left: layout.nameWidth + unit.left, width: unit.width }}
            >
              {model.measures[unit.measure]?.title}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Corner({ layout, name, onNameWidth }: Props & { readonly name: string }) {
  return (
    <div
      role={name === '' ? 'gridcell' : 'columnheader'}
      className="dvp-pivot-corner"
      style={{ width: layout.nameWidth }}
      title={name}
    >
      <span>{name}</span>
      {name === '' ? null : <ColumnEdge name={name} width={layout.nameWidth} onWidth={onNameWidth} />}
    </div>
  );
}

function Heads({ model, layout, places, inSight, closed, onToggle, depth }: Props & { readonly depth: number }) {
  const [from, to] = [inSight[0]?.place ?? 0, (inSight.at(-1)?.place ?? 0) + 1];
  const spans = headSpans(model.columns, places, depth).filter((span) => span.to > from && span.from < to);
  return spans.map((span) => {
    const left = layout.edges[span.from] ?? 0;
    const width = (layout.edges[span.to] ?? 0) - left;
    const several = span.to - span.from > 1 || !isLeaf(model.columns, span.node);
    return (
      <div
        key={`${span.from} ${span.node}`}
        role={span.kind === 'below' ? 'gridcell' : 'columnheader'}
        aria-colspan={(span.to - span.from) * model.measures.length}
        {...(span.kind === 'name' && !isLeaf(model.columns, span.node)
          ? { 'aria-expanded': !closed.has(span.node) }
          : {})}
        className={several ? 'dvp-pivot-th dvp-pivot-group' : 'dvp-pivot-th'}
        style={{ left: layout.nameWidth + left, width }}
      >
        <HeadName model={model} span={span} closed={closed} onToggle={onToggle} stuckAt={layout.nameWidth} />
      </div>
    );
  });
}

interface NameProps extends Pick<Props, 'model' | 'closed' | 'onToggle'> {
  readonly span: Span;
  readonly stuckAt: number;
}

function HeadName({ model, span, closed, onToggle, stuckAt }: NameProps) {
  const label = span.kind === 'total' ? 'Total' : span.kind === 'below' ? '' : (model.columns.labels[span.node] ?? '');
  if (span.kind !== 'name' || isLeaf(model.columns, span.node)) return <span title={label}>{label}</span>;
  const open = !closed.has(span.node);
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className="dvp-pivot-toggle"
      style={{ left: stuckAt }}
      title={label}
      aria-label={`${label}: ${open ? 'close' : 'open'}`}
      onClick={() => onToggle(span.node)}
    >
      <Sign size={12} aria-hidden />
      <span>{label}</span>
    </button>
  );
}
