import type { LucideIcon } from 'lucide-react';

/** One line of the palette: somewhere to go, or something to do. */
export interface PaletteItem {
  readonly id: string;
  readonly group: 'Dashboards' | 'Charts' | 'Data' | 'Go to' | 'Do';
  readonly label: string;
  /** Quiet words behind the label. */
  readonly note?: string;
  readonly icon: LucideIcon;
  /** Further words it is found by. */
  readonly words?: string;
  readonly run: () => void;
}

/** Every word that was typed begins a word of the item. */
export function matches(item: PaletteItem, typed: string): boolean {
  const words = `${item.label} ${item.words ?? ''}`.toLocaleLowerCase().split(/\s+/u);
  const wanted = typed.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}
