import type { ReactNode } from 'react';
import {
  Binary,
  Braces,
  Calendar,
  CalendarClock,
  Clock,
  Hash,
  MapPin,
  ToggleLeft,
  Type,
  type LucideIcon,
} from 'lucide-react';
import type { ColumnType } from '@datavizpro/contract';

const icons: Readonly<Record<ColumnType, LucideIcon>> = {
  string: Type,
  integer: Hash,
  decimal: Hash,
  float: Hash,
  boolean: ToggleLeft,
  date: Calendar,
  timestamp: CalendarClock,
  time: Clock,
  json: Braces,
  geo: MapPin,
  binary: Binary,
};

export const typeTitles: Readonly<Record<ColumnType, string>> = {
  string: 'Text',
  integer: 'Whole number',
  decimal: 'Decimal number',
  float: 'Number',
  boolean: 'Yes or no',
  date: 'Date',
  timestamp: 'Date and time',
  time: 'Time of day',
  json: 'JSON',
  geo: 'Place',
  binary: 'Bytes',
};

/** A column's type as a small picture; the words go beside it or into its title. */
export function TypeIcon({ type, size = 14 }: { readonly type: ColumnType; readonly size?: number }): ReactNode {
  const Icon = icons[type];
  return <Icon size={size} role="img" aria-label={typeTitles[type]} style={{ flexShrink: 0 }} />;
}

const rightAligned: readonly ColumnType[] = ['integer', 'decimal', 'float'];
export const isRightAligned = (type: ColumnType): boolean => rightAligned.includes(type);
