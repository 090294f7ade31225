import { Earth, MapPin, type LucideIcon } from 'lucide-react';

export const places = {
  choropleth: Earth,
  pointMap: MapPin,
} satisfies Readonly<Record<string, LucideIcon>>;
