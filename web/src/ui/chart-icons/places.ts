import { Earth, type LucideIcon } from 'lucide-react';

export const places = {
  choropleth: Earth,
} satisfies Readonly<Record<string, LucideIcon>>;
