import type { LucideIcon } from 'lucide-react';

export const places = {} satisfies Readonly<Record<string, LucideIcon>>;
