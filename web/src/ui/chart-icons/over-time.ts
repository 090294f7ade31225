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
  bump: Bump,
  stream: Waves,
  sparkline: Sparkline,
  candlestick: ChartCandlestick,
} satisfies Readonly<Record<string, LucideIcon>>;
