import type { LayoutItem } from '@datavizpro/contract';
import { categoryColor, color } from '../../ui/theme/color.js';

const cell = 10;
const gap = 1.6;
const rows = 14;

/** A dashboard's own layout, drawn small. The marks in it are a sketch, not its data. */
export function DashboardMiniature({ layout }: { readonly layout: readonly LayoutItem[] }) {
  const firstTab = layout[0]?.tabId;
  const tiles = layout.filter((item) => item.tabId === firstTab && item.y < rows);
  return (
    <svg
      viewBox={`0 0 ${12 * cell} ${rows * cell * 0.5}`}
      width="100%"
      height="100%"
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
      focusable="false"
      style={{ display: 'block' }}
    >
      {tiles.map((tile, index) => (
        <Tile key={tile.id} tile={tile} index={index} />
      ))}
    </svg>
  );
}

function Tile({ tile, index }: { readonly tile: LayoutItem; readonly index: number }) {
  const x = tile.x * cell + gap / 2;
  const y = (tile.y * cell) / 2 + gap / 2;
  const width = tile.w * cell - gap;
  const height = (tile.h * cell) / 2 - gap;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        width={width}
        height={height}
        rx="1.6"
        fill={color.surface}
        stroke={color.hair}
        vectorEffect="non-scaling-stroke"
      />
      {tile.kind === 'text' ? <Words width={width} /> : <Marks width={width} height={height} index={index} />}
    </g>
  );
}

const Words = ({ width }: { readonly width: number }) => (
  <rect x="2.5" y="2.5" width={width * 0.45} height="2" rx="1" fill={color.hairStrong} />
);

interface MarksProps {
  readonly width: number;
  readonly height: number;
  readonly index: number;
}

function Marks({ width, height, index }: MarksProps) {
  if (height < 11) return <Figure index={index} />;
  return width > height * 1.9 ? (
    <Course width={width} height={height} index={index} />
  ) : (
    <Bars width={width} height={height} index={index} />
  );
}

const Figure = ({ index }: { readonly index: number }) => (
  <rect x="2.5" y="2.6" width={8 + ((index * 5) % 6)} height="3.4" rx="1" fill={color.ink3} opacity=".55" />
);

const heights = [0.42, 0.66, 0.52, 0.88, 0.74, 0.97, 0.6, 0.8] as const;
const heightAt = (step: number, index: number): number => heights[(step + index) % heights.length] ?? 0.5;

function Course({ width, height, index }: MarksProps) {
  const points = Array.from({ length: 9 }, (_, step) => {
    const x = 3 + (step * (width - 6)) / 8;
    return `${x.toFixed(1)},${(height - 3 - heightAt(step, index) * (height - 8)).toFixed(1)}`;
  });
  return (
    <path
      d={`M${points.join('L')}`}
      fill="none"
      stroke={color.brand}
      strokeWidth="1.75"
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Bars({ width, height, index }: MarksProps) {
  const count = Math.max(3, Math.floor((width - 6) / 4.4));
  return Array.from({ length: count }, (_, step) => {
    const tall = heightAt(step, index) * (height - 8);
    return (
      <rect
        key={step}
        x={3 + step * 4.4}
        y={height - 3 - tall}
        width="3"
        height={tall}
        rx=".6"
        fill={step === index % count ? categoryColor(1) : color.brand}
        opacity={step === index % count ? 1 : 0.62}
      />
    );
  });
}
