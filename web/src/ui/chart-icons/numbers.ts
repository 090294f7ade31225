import { Hash, Sheet, Table2, type LucideIcon } from 'lucide-react';

export const numbers = {
  table: Table2,
  pivot: Sheet,
  number: Hash,
} satisfies Readonly<Record<string, LucideIcon>>;
