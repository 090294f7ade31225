import { ChartPie, createLucideIcon, Grip, type LucideIcon } from 'lucide-react';

const Treemap = createLucideIcon('chart-treemap', [
  ['rect', { x: '3', y: '3', width: '18', height: '18', rx: '1', key: '1' }],
  ['path', { d: 'M12 3v18', key: '2' }],
  ['path', { d: 'M12 10h9', key: '3' }],
  ['path', { d: 'M17 10v11', key: '4' }],
  ['path', { d: 'M17 15h4', key: '5' }],
]);

const Sunburst = createLucideIcon('chart-sunburst', [
  ['circle', { cx: '12', cy: '12', r: '9', key: '1' }],
  ['circle', { cx: '12', cy: '12', r: '4', key: '2' }],
  ['path', { d: 'M12 3v5', key: '3' }],
  ['path', { d: 'M16 12h5', key: '4' }],
  ['path', { d: 'm9.2 14.8-3.5 3.5', key: '5' }],
]);

const Icicle = createLucideIcon('chart-icicle', [
  ['rect', { x: '3', y: '3', width: '18', height: '18', rx: '1', key: '1' }],
  ['path', { d: 'M9 3v18', key: '2' }],
  ['path', { d: 'M15 3v18', key: '3' }],
  ['path', { d: 'M3 13h18', key: '4' }],
  ['path', { d: 'M9 8h12', key: '5' }],
  ['path', { d: 'M15 17h6', key: '6' }],
]);

const PackedCircles = createLucideIcon('chart-packed-circles', [
  ['circle', { cx: '12', cy: '12', r: '10', key: '1' }],
  ['circle', { cx: '9', cy: '10', r: '4', key: '2' }],
  ['circle', { cx: '16', cy: '13', r: '2.5', key: '3' }],
  ['circle', { cx: '10.5', cy: '17', r: '2', key: '4' }],
]);

export const partOfWhole = {
  pie: ChartPie,
  waffle: Grip,
  treemap: Treemap,
  sunburst: Sunburst,
  icicle: Icicle,
  circlePacking: PackedCircles,
} satisfies Readonly<Record<string, LucideIcon>>;
