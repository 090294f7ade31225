import type { PivotModel } from '../types/pivot';
import type { Place } from './pivot-order';

/** One column of figures: a place, and one of the measures there. */
export interface Unit extends Place {
  readonly place: number;
  readonly measure: number;
  readonly left: number;
  readonly width: number;
}

export interface PivotLayout {
  readonly units: readonly Unit[];
  /** Left edges of the places, and the right edge of the last one. */
  readonly edges: readonly number[];
  readonly nameWidth: number;
  readonly width: number;
}

const headPadding = 30;
/** Columns are widened to fill the card, but not so far apart that a line is hard to follow. */
const mostStretch = 1.7;

/** Where the columns stand; `left` counts from the right edge of the names. */
export function layoutColumns(model: PivotModel, places: readonly Place[], wished: number | null): PivotLayout {
  const nameWidth = wished ?? model.nameWidth;
  const figures = model.measures.map(({ width }) => width);
  const own = figures.reduce((sum, width) => sum + width, 0);
  const needed = places.map(({ node, total }) =>
    Math.max(own, (total ? 34 : (model.columns.labelWidths[node] ?? 100)) + headPadding),
  );
  const used = needed.reduce((sum, width) => sum + width, 0);
  const room = model.width - nameWidth - 2;
  const stretch = used < room ? Math.min(mostStretch, room / Math.max(1, used)) : 1;
  const units: Unit[] = [];
  const edges: number[] = [0];
  places.forEach((place, index) => {
    const width = Math.floor((needed[index] ?? 0) * stretch);
    let left = edges.at(-1) ?? 0;
    figures.forEach((figure, measure) => {
      const share = Math.floor((width * figure) / own);
      units.push({ ...place, place: index, measure, left, width: share });
      left += share;
    });
    edges.push(left);
  });
  return { units, edges, nameWidth, width: nameWidth + (edges.at(-1) ?? 0) };
}

/** Columns that are in sight, with one more on either side. */
export function unitsInSight(units: readonly Unit[], from: number, to: number): readonly Unit[] {
  const first = units.findIndex(({ left, width }) => left + width > from);
  const after = units.findIndex(({ left }) => left >= to);
  return first < 0 ? [] : units.slice(Math.max(0, first - 1), after < 0 ? units.length : after + 1);
}
