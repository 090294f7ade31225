import { partValue, type Part, type Tree } from '../data/tree';
import { formatShare } from '../format/numbers';
import type { Box, Mark, MarkSet } from '../model';
import { createSceneMarks, type SceneMark, type Walk } from './scene-marks';

/** A part at its place in the picture. Parents stand before their children in the list. */
export interface PlacedPart {
  readonly part: Part;
  /** Index of what it is in; null for the parts of the whole. */
  readonly parent: number | null;
  readonly x: number;
  readonly y: number;
  readonly box: Box | null;
  readonly outline?: string;
  readonly contains: (x: number, y: number) => boolean;
}

/** Marks of a tree: left and right among parts of one depth, down into a part, up to what it is in. */
export function createTreeMarks(tree: Tree, placed: readonly PlacedPart[], locale: string): MarkSet {
  return createSceneMarks(
    placed.map((each) =>
      describePart(tree, each, each.parent === null ? undefined : placed[each.parent]?.part, locale),
    ),
    treeWalk(placed),
  );
}

function describePart(tree: Tree, placed: PlacedPart, parent: Part | undefined, locale: string): SceneMark {
  return { contains: placed.contains, mark: () => markOf(tree, placed, parent, locale) };
}

function markOf(tree: Tree, { part, x, y, box, outline }: PlacedPart, parent: Part | undefined, locale: string): Mark {
  const value = partValue(tree, part, locale);
  const name = part.path.join(' · ');
  const within =
    parent && tree.additive
      ? [
          {
            label: `Of ${parent.label}`,
            value: formatShare(part.value / parent.value, locale),
            color: null,
            active: false,
          },
        ]
      : [];
  return {
    title: name,
    rows: [{ label: tree.measure, value, color: part.color, active: true }, ...within],
    reading: `${name}: ${value.replace(' · ', ', ')}`,
    values: part.values,
    ...{ x, y, box },
    ...(outline === undefined ? {} : { outline }),
  };
}

function treeWalk(placed: readonly PlacedPart[]): Walk {
  return (from, step) => {
    const here = placed[from];
    if (!here) return undefined;
    if (step === 'up') return here.parent ?? undefined;
    if (step === 'down') return indexOrNone(placed.findIndex(({ parent }) => parent === from));
    const same = (each: PlacedPart): boolean => each.part.depth === here.part.depth;
    if (step === 'right') return indexOrNone(placed.findIndex((each, index) => index > from && same(each)));
    return indexOrNone(placed.findLastIndex((each, index) => index < from && same(each)));
  };
}

const indexOrNone = (index: number): number | undefined => (index < 0 ? undefined : index);
