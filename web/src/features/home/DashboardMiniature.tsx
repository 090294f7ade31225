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

function Marks(props: MarksProps) {
  const { width, height, index } = props;
  if (height < 11) return <Figure {...props} />;
  if (width > height * 1.5) return index % 2 === 0 ? <Course {...props} /> : <Bars {...props} />;
  return index % 2 === 0 ? <Cells {...props} /> : <Bars {...props} />;
}

const shape = [0.42, 0.58, 0.5, 0.71, 0.66, 0.85, 0.74, 0.97, 0.9, 0.8, 0.62, 0.7] as const;
const shapeAt = (step: number, index: number): number => shape[(step + index * 3) % shape.length] ?? 0.5;

const Figure = ({ width, index }: MarksProps) => (
  <>
    <rect x="2.2" y="1.9" width="5" height="1.1" rx=".5" fill={color.ink3} opacity=".35" />
    <rect x="2.2" y="4.1" width={7 + ((index * 5) % 5)} height="2.6" rx=".7" fill={color.ink} opacity=".7" />
    <path
      d={`M${width - 9},6.2l2.2,-1.6 1.8,.7 2.6,-2.3`}
      fill="none"
      stroke={color.brand}
      strokeWidth="1.25"
      vectorEffect="non-scaling-stroke"
    />
  </>
);

function Course({ width, height, index }: MarksProps) {
  const steps = 13;
  const points = Array.from({ length: steps }, (_, step) => {
    const x = 2.5 + (step * (width - 5)) / (steps - 1);
    return `${x.toFixed(1)},${(height - 2.5 - shapeAt(step, index) * (height - 7)).toFixed(1)}`;
  });
  const line = `M${points.join('L')}`;
  return (
    <>
      <path d={`${line}V${height - 2.5}H2.5Z`} fill={color.brand} opacity=".1" />
      <path
        d={line}
        fill="none"
        stroke={color.brand}
        strokeWidth="1.75"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </>
  );
}

function Bars({ width, height, index }: MarksProps) {
  const pitch = 3.4;
  const count = Math.max(3, Math.floor((width - 4) / pitch));
  return Array.from({ length: count }, (_, step) => {
    const tall = shapeAt(step, index) * (height - 7);
    const stands = step === (index * 2) % count;
    return (
      <rect
        key={step}
        x={2.5 + step * pitch}
        y={height - 2.5 - tall}
        width={pitch - 1}
        height={tall}
        rx=".4"
        fill={stands ? categoryColor(1) : color.brand}
        opacity={stands ? 1 : 0.7}
      />
    );
  });
}

function Cells({ width, height, index }: MarksProps) {
  const pitch = 3.2;
  const columns = Math.floor((width - 4) / pitch);
  const lines = Math.floor((height - 4) / pitch);
  return Array.from({ length: columns * lines }, (_, cellIndex) => (
    <rect
      key={cellIndex}
      x={2.2 + (cellIndex % columns) * pitch}
      y={2.2 + Math.floor(cellIndex / columns) * pitch}
      width={pitch - 0.5}
      height={pitch - 0.5}
      rx=".4"
      fill={color.brand}
      opacity={0.12 + 0.8 * (shapeAt(cellIndex * 5 + Math.floor(cellIndex / columns), index) - 0.4)}
    />
  ));
}
