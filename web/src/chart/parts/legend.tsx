import { keyWidth } from '../layout/legend';
import type { LegendItem, LegendModel } from '../model';
import { keyShape } from '../picture/legend-key';
import { SceneMarkup } from '../plots/scene-plot';

/** Names of the colours. Text, so that it is read, selected and never clipped without a sign. */
export function Legend({ legend }: { readonly legend: LegendModel }) {
  if (legend.items.length === 0) return null;
  const { x, y, width, height } = legend;
  return (
    <ul className={`dvp-legend dvp-legend-${legend.placement}`} style={{ left: x, top: y, width, height }}>
      {legend.items.map((item) => (
        <li key={item.id} title={item.label}>
          <Key item={item} />
          <span className="dvp-legend-label">{item.label}</span>
          {item.detail === undefined ? null : <span className="dvp-legend-detail">{item.detail}</span>}
        </li>
      ))}
      {legend.hidden > 0 ? <li className="dvp-legend-more">and {legend.hidden} more</li> : null}
    </ul>
  );
}

function Key({ item }: { readonly item: LegendItem }) {
  const width = keyWidth(item);
  return (
    <svg className="dvp-key" width={width} height={10} aria-hidden="true">
      {item.shape === 'box' && !item.pattern ? (
        <rect x={2} y={0} width={10} height={10} rx={2} fill={item.color} />
      ) : (
        <SceneMarkup scene={{ shapes: [keyShape(item, { x: 0, y: 5 }, width)], texts: [] }} />
      )}
    </svg>
  );
}

interface RampProps {
  readonly colors: readonly string[];
  readonly low: string;
  readonly high: string;
}

/** What the colours of a heatmap run from and to. */
export function Ramp({ colors, low, high }: RampProps) {
  return (
    <div className="dvp-ramp">
      <span>{low}</span>
      <span className="dvp-ramp-bar" style={{ background: `linear-gradient(to right, ${colors.join(', ')})` }} />
      <span>{high}</span>
    </div>
  );
}
