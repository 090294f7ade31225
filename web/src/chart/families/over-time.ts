import type { ChartLoaders } from './loaders';

export const overTime = {
  line: () => import('../plots/line'),
  area: () => import('../plots/area'),
  combo: () => import('../plots/combo'),
  calendar: () => import('../plots/calendar'),
  bump: () => import('../plots/bump'),
  stream: () => import('../plots/stream'),
  sparkline: () => import('../plots/sparkline'),
  candlestick: () => import('../plots/candlestick'),
} satisfies ChartLoaders;
