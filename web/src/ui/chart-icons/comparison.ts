import { ChartColumn, type LucideIcon } from 'lucide-react';

export const comparison = {
  bar: ChartColumn,
} satisfies Readonly<Record<string, LucideIcon>>;
