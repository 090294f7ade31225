import type { ReactNode } from 'react';
import type { LayoutItem } from '@datavizpro/contract';

export interface BoardProps {
  readonly layout: readonly LayoutItem[];
  readonly editing: boolean;
  readonly onLayout: (layout: readonly LayoutItem[]) => void;
  /** Tiles that stand two in a row on a phone. */
  readonly isSmall: (item: LayoutItem) => boolean;
  readonly renderTile: (item: LayoutItem) => ReactNode;
}
