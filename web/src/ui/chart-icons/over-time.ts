import { ChartArea, ChartLine, type LucideIcon } from 'lucide-react';

export const overTime = {
  line: ChartLine,
  area: ChartArea,
} satisfies Readonly<Record<string, LucideIcon>>;
