import type { LegendItem, LegendModel } from '../model';

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
  return (
    <svg className="dvp-key" width={14} height={10} aria-hidden="true">
      {item.shape === 'line' ? <line x1={0} x2={14} y1={5} y2={5} stroke={item.color} strokeWidth={2} /> : null}
      {item.shape === 'box' ? <rect x={2} y={0} width={10} height={10} rx={2} fill={item.color} /> : null}
      {item.shape === 'dot' ? <circle cx={7} cy={5} r={4} fill={item.color} /> : null}
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
