import { chartKinds, type ChartKind } from '@datavizpro/contract';
import { modes, type Mode } from '../ui/theme/tokens';

/** What of the gallery is shown, and how: told by the address, `?kind=bar&mode=dark&width=240&height=160`. */
export interface Wish {
  /** Null: all of them. */
  readonly kind: ChartKind | null;
  readonly mode: Mode;
  readonly width: number;
  readonly height: number;
}

export function readWish(query: URLSearchParams): Wish {
  return {
    kind: chartKinds.find((kind) => kind === query.get('kind')) ?? null,
    mode: modes.find((mode) => mode === query.get('mode')) ?? 'light',
    width: pixels(query.get('width'), 600),
    height: pixels(query.get('height'), 400),
  };
}

const pixels = (text: string | null, otherwise: number): number => {
  const number = Number(text);
  return text !== null && number >= 40 && number <= 4_000 ? number : otherwise;
};

export const addressOf = (wish: Wish): string => {
  const { kind, mode, width, height } = wish;
  const query = new URLSearchParams({ mode, width: String(width), height: String(height) });
  if (kind !== null) query.set('kind', kind);
  return `?${query.toString()}`;
};
