import { chartFamilies, chartTypes, type ChartFamily, type ChartKind } from '@datavizpro/contract';
import type { TypeFit } from '../model/fit';

const familyTitles: Readonly<Record<ChartFamily, string>> = {
  comparison: 'Comparison',
  overTime: 'Over time',
  distribution: 'Distribution',
  relation: 'Relation',
  partOfWhole: 'Part of a whole',
  places: 'Places',
  numbers: 'Numbers',
};

/** The types that most charts are: always in the same places, so that the hand finds them. */
const usual: readonly ChartKind[] = ['bar', 'line', 'area', 'pie', 'scatter', 'table', 'number', 'heatmap'];

/** The usual types, and the one in use when it is another. */
export function quickFits(fits: readonly TypeFit[], chosen: ChartKind): readonly TypeFit[] {
  const kinds = usual.includes(chosen) ? usual : [...usual, chosen];
  return kinds.flatMap((kind) => fits.find(({ type }) => type === kind) ?? []);
}

export interface TypeGroup {
  readonly id: string;
  readonly title: string;
  readonly fits: readonly TypeFit[];
}

/** The types that a search finds: by family those that fit the fields, and last of all those that do not. */
export function groupTypes(fits: readonly TypeFit[], search: string): readonly TypeGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = fits.filter(({ type }) => words.every((word) => textOf(type).includes(word)));
  const inFamily = (family: ChartFamily): readonly TypeFit[] =>
    found.filter(({ type, reason }) => reason === null && chartTypes[type].family === family);
  const groups = chartFamilies.map((family): TypeGroup => ({
    id: family,
    title: familyTitles[family],
    fits: inFamily(family),
  }));
  const others = { id: 'others', title: 'With other fields', fits: found.filter(({ reason }) => reason !== null) };
  return [...groups, others].filter((group) => group.fits.length > 0);
}

function textOf(type: ChartKind): string {
  const { title, family, description } = chartTypes[type];
  return `${title} ${familyTitles[family]} ${description}`.toLowerCase();
}

interface Place {
  readonly left: number;
  readonly top: number;
}

/** The tile that an arrow key leads to, by where the tiles stand; null for other keys and beyond the edges. */
export function nextTile(places: readonly Place[], from: number, key: string): number | null {
  const here = places[from];
  if (!here) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return places.length - 1;
  if (key === 'ArrowRight') return from + 1 < places.length ? from + 1 : null;
  if (key === 'ArrowLeft') return from > 0 ? from - 1 : null;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const way = key === 'ArrowDown' ? 1 : -1;
  const beyond = [...places.keys()].filter((index) => way * ((places[index]?.top ?? 0) - here.top) > 1);
  const distance = (index: number): number => {
    const { left = 0, top = 0 } = places[index] ?? {};
    return way * (top - here.top) * 10_000 + Math.abs(left - here.left);
  };
  return beyond.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
