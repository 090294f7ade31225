import {
  CalendarDays,
  ChartArea,
  ChartCandlestick,
  ChartLine,
  ChartNoAxesCombined,
  createLucideIcon,
  Waves,
  type LucideIcon,
} from 'lucide-react';

const Bump = createLucideIcon('chart-bump', [
  ['path', { d: 'M4 6h3c5 0 5 12 10 12h3', key: '1' }],
  ['path', { d: 'M4 18h3c5 0 5-12 10-12h3', key: '2' }],
  ['path', { d: 'M4 12h16', key: '3' }],
]);

const AreaBump = createLucideIcon('chart-area-bump', [
  ['path', { d: 'M3 4h4c6 0 4 9 10 9h4v4h-4c-6 0-4-9-10-9H3Z', key: '1' }],
  ['path', { d: 'M3 20h4c3 0 4.5-2 5.5-4', key: '2' }],
  ['path', { d: 'M15 9.5C16 7.8 17 7 18 7h3', key: '3' }],
]);

const TimeRange = createLucideIcon('chart-time-range', [
  ['path', { d: 'M7 4h14v5H7Z', key: '1' }],
  ['path', { d: 'M3 10h18v5H3Z', key: '2' }],
  ['path', { d: 'M3 16h11v4H3Z', key: '3' }],
  ['path', { d: 'M9 10v5', key: '4' }],
  ['path', { d: 'M15 10v5', key: '5' }],
]);

const Sparkline = createLucideIcon('chart-sparkline', [
  ['path', { d: 'm3 8 4-3 4 3 5-4', key: '1' }],
  ['path', { d: 'm3 18 4 1 4-5 5 2', key: '2' }],
  ['path', { d: 'M20 5h1', key: '3' }],
  ['path', { d: 'M20 16h1', key: '4' }],
]);

export const overTime = {
  line: ChartLine,
  area: ChartArea,
  combo: ChartNoAxesCombined,
  calendar: CalendarDays,
  timeRange: TimeRange,
  bump: Bump,
  areaBump: AreaBump,
  stream: Waves,
  sparkline: Sparkline,
  candlestick: ChartCandlestick,
} satisfies Readonly<Record<string, LucideIcon>>;
