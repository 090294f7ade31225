import { ChartPie, type LucideIcon } from 'lucide-react';

export const partOfWhole = {
  pie: ChartPie,
} satisfies Readonly<Record<string, LucideIcon>>;
