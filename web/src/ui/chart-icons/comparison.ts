import { ChartColumn, createLucideIcon, Radar, type LucideIcon } from 'lucide-react';

const Waterfall = createLucideIcon('chart-waterfall', [
  ['path', { d: 'M4 21v-8', key: '1' }],
  ['path', { d: 'M9.3 11V4', key: '2' }],
  ['path', { d: 'M14.7 4v5', key: '3' }],
  ['path', { d: 'M20 11v10', key: '4' }],
]);

const Funnel = createLucideIcon('chart-funnel', [
  ['path', { d: 'M3 5h18', key: '1' }],
  ['path', { d: 'M6 11h12', key: '2' }],
  ['path', { d: 'M9 17h6', key: '3' }],
  ['path', { d: 'M11 21h2', key: '4' }],
]);

const Bullet = createLucideIcon('chart-bullet', [
  ['rect', { x: '3', y: '4', width: '18', height: '6', rx: '1', key: '1' }],
  ['path', { d: 'M3 7h10', key: '2' }],
  ['path', { d: 'M16 2v10', key: '3' }],
  ['rect', { x: '3', y: '15', width: '18', height: '6', rx: '1', key: '4' }],
  ['path', { d: 'M3 18h6', key: '5' }],
  ['path', { d: 'M12 13v10', key: '6' }],
]);

const PolarBar = createLucideIcon('chart-polar-bar', [
  ['path', { d: 'M12 12V3a9 9 0 0 1 7.8 4.5Z', key: '1' }],
  ['path', { d: 'M12 12l5.2-3a6 6 0 0 1 0 6Z', key: '2' }],
  ['path', { d: 'M12 12l5.2 3A6 6 0 0 1 12 18Z', key: '3' }],
  ['path', { d: 'M12 12v9a9 9 0 0 1-7.8-4.5Z', key: '4' }],
  ['path', { d: 'M12 12l-5.2 3a6 6 0 0 1 0-6Z', key: '5' }],
]);

const RadialBar = createLucideIcon('chart-radial-bar', [
  ['path', { d: 'M12 3a9 9 0 1 1-9 9', key: '1' }],
  ['path', { d: 'M12 7.5a4.5 4.5 0 0 1 2 8.6', key: '2' }],
  ['path', { d: 'M12 12h.01', key: '3' }],
]);

const Marimekko = createLucideIcon('chart-marimekko', [
  ['rect', { x: '3', y: '3', width: '18', height: '18', rx: '1', key: '1' }],
  ['path', { d: 'M13 3v18', key: '2' }],
  ['path', { d: 'M18 3v18', key: '3' }],
  ['path', { d: 'M3 14h10', key: '4' }],
  ['path', { d: 'M13 9h5', key: '5' }],
  ['path', { d: 'M18 16h3', key: '6' }],
]);

export const comparison = {
  bar: ChartColumn,
  waterfall: Waterfall,
  funnel: Funnel,
  bullet: Bullet,
  radar: Radar,
  polarBar: PolarBar,
  radialBar: RadialBar,
  marimekko: Marimekko,
} satisfies Readonly<Record<string, LucideIcon>>;
