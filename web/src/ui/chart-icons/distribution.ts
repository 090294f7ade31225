import type { LucideIcon } from 'lucide-react';

export const distribution = {} satisfies Readonly<Record<string, LucideIcon>>;
