import { Gauge, Hash, Sheet, Table2, type LucideIcon } from 'lucide-react';

export const numbers = {
  table: Table2,
  pivot: Sheet,
  number: Hash,
  gauge: Gauge,
} satisfies Readonly<Record<string, LucideIcon>>;
