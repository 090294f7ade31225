import type { ChartLoaders } from './loaders';

export const overTime = {
  line: () => import('../plots/line'),
  area: () => import('../plots/area'),
  combo: () => import('../plots/combo'),
  calendar: () => import('../plots/calendar'),
  timeRange: () => import('../plots/time-range'),
  bump: () => import('../plots/bump'),
  areaBump: () => import('../plots/area-bump'),
  stream: () => import('../plots/stream'),
  sparkline: () => import('../plots/sparkline'),
  candlestick: () => import('../plots/candlestick'),
} satisfies ChartLoaders;
