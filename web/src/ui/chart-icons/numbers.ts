import { Hash, Table2, type LucideIcon } from 'lucide-react';

export const numbers = {
  table: Table2,
  number: Hash,
} satisfies Readonly<Record<string, LucideIcon>>;
