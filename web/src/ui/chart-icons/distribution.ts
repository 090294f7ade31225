import { createLucideIcon, type LucideIcon } from 'lucide-react';

const Histogram = createLucideIcon('chart-histogram', [
  ['path', { d: 'M3 20h18', key: '1' }],
  ['path', { d: 'M4 20v-5h4v5', key: '2' }],
  ['path', { d: 'M8 15V6h4v14', key: '3' }],
  ['path', { d: 'M12 9h4v11', key: '4' }],
  ['path', { d: 'M16 16h4v4', key: '5' }],
]);

const BoxPlot = createLucideIcon('chart-box-plot', [
  ['path', { d: 'M7 3v3', key: '1' }],
  ['rect', { x: '4', y: '6', width: '6', height: '9', rx: '1', key: '2' }],
  ['path', { d: 'M4 10h6', key: '3' }],
  ['path', { d: 'M7 15v5', key: '4' }],
  ['path', { d: 'M17 5v4', key: '5' }],
  ['rect', { x: '14', y: '9', width: '6', height: '8', rx: '1', key: '6' }],
  ['path', { d: 'M14 14h6', key: '7' }],
  ['path', { d: 'M17 17v4', key: '8' }],
]);

export const distribution = {
  histogram: Histogram,
  boxPlot: BoxPlot,
} satisfies Readonly<Record<string, LucideIcon>>;
