import { color } from '../../../ui/theme/color';
import { formatCount } from '../../../ui/format';
import type { Bar } from './bars';

const box = { width: 240, height: 88 } as const;

/** A distribution as small bars. The figures are in the title of each, and the ends are written below by the card. */
export function Histogram({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const step = box.width / Math.max(1, bars.length);
  const gap = step > 5 ? 1 : 0.4;
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      width="100%"
      height={box.height}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      style={{ display: 'block' }}
    >
      {bars.map((bar, index) => {
        const height = bar.count === 0 ? 0 : Math.max(1.5, bar.share * (box.height - 1));
        return (
          <rect
            key={index}
            x={index * step}
            y={box.height - height}
            width={Math.max(0.6, step - gap)}
            height={height}
            fill={color.brand}
            opacity={0.85}
          >
            <title>{`${bar.label}: ${formatCount(bar.count, 'row')}`}</title>
          </rect>
        );
      })}
      <line
        x1={0}
        x2={box.width}
        y1={box.height - 0.5}
        y2={box.height - 0.5}
        stroke={color.hairStrong}
        strokeWidth={1}
      />
    </svg>
  );
}
