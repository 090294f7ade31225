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

const Histogram2d = createLucideIcon('chart-histogram-2d', [
  ['path', { d: 'M3 3v18h18', key: '1' }],
  ['rect', { x: '7', y: '13', width: '4', height: '4', key: '2' }],
  ['rect', { x: '11', y: '9', width: '4', height: '4', fill: 'currentColor', key: '3' }],
  ['rect', { x: '11', y: '13', width: '4', height: '4', key: '4' }],
  ['rect', { x: '15', y: '5', width: '4', height: '4', key: '5' }],
  ['rect', { x: '15', y: '9', width: '4', height: '4', key: '6' }],
]);

const DensityHeatmap = createLucideIcon('chart-density-heatmap', [
  ['path', { d: 'M3 3v18h18', key: '1' }],
  ['path', { d: 'M7 13c0-5 3-8 7-8s7 2 6 6-4 6-8 6-5-1-5-4Z', key: '2' }],
  ['path', { d: 'M11 12c0-2 1.5-3.5 3.5-3.5S17 9.8 16.5 11.5 15 14 13.5 14 11 13.5 11 12Z', key: '3' }],
]);

const Violin = createLucideIcon('chart-violin', [
  ['path', { d: 'M7 3c0 4 3 4 3 8s-3 4-3 10c0-6-3-6-3-10s3-4 3-8Z', key: '1' }],
  ['path', { d: 'M17 3c0 3 2 3 2 6s-1 2-1 4 2 2 2 4-3 2-3 4c0-2-3-2-3-4s2-2 2-4-1-1-1-4 2-3 2-6Z', key: '2' }],
]);

export const distribution = {
  histogram: Histogram,
  boxPlot: BoxPlot,
  histogram2d: Histogram2d,
  densityHeatmap: DensityHeatmap,
  violin: Violin,
} satisfies Readonly<Record<string, LucideIcon>>;
