import type { LucideIcon } from 'lucide-react';
import type { ChartKind } from '@datavizpro/contract';
import { comparison } from './chart-icons/comparison';
import { distribution } from './chart-icons/distribution';
import { numbers } from './chart-icons/numbers';
import { overTime } from './chart-icons/over-time';
import { partOfWhole } from './chart-icons/part-of-whole';
import { places } from './chart-icons/places';
import { relation } from './chart-icons/relation';

const icons: Readonly<Record<ChartKind, LucideIcon>> = {
  ...comparison,
  ...distribution,
  ...numbers,
  ...overTime,
  ...partOfWhole,
  ...places,
  ...relation,
};

/** The sign of a chart type. Its name stands beside it, so readers skip it. */
export function ChartKindIcon({ kind, size = 16 }: { readonly kind: ChartKind; readonly size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}
