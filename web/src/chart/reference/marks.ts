import type { Box, Mark, MarkSet, MarkStep } from '../model';
import { inBox } from '../scene/paths';
import type { DrawnReference } from './draw';

/** So many marks are looked at when words look for a place among them. */
const mostLookedAt = 300;

/** What the marks of a chart take up, as far as it is needed to keep words off them. */
export function boxesOfMarks(marks: MarkSet): Box[] {
  const every = Math.max(1, Math.ceil(marks.count / mostLookedAt));
  const boxes: Box[] = [];
  for (let index = 0; index < marks.count; index += every) {
    const mark = marks.mark(index);
    if (mark) boxes.push(mark.box ?? { x: mark.x - 4, y: mark.y - 4, width: 8, height: 8 });
  }
  return boxes;
}

/** Lines, bands and notes are marks as well: pointed at by their words, and reached with the arrows after the last one. */
export function withReferenceMarks(marks: MarkSet, drawn: readonly DrawnReference[]): MarkSet {
  if (drawn.length === 0) return marks;
  // Marks of lines are numbered with gaps: references stand apart, below zero.
  const numberOf = (index: number): number => -1 - index;
  const indexOf = (number: number): number => -1 - number;
  return {
    count: marks.count + drawn.length,
    crosshair: marks.crosshair,
    mark: (number) => (number < 0 ? markOf(drawn[indexOf(number)]) : marks.mark(number)),
    hit: (x, y) => {
      const index = drawn.findLastIndex(({ boxes }) => boxes.some((box) => inBox(box, x, y)));
      return index >= 0 ? numberOf(index) : marks.hit(x, y);
    },
    step: (from, way) => {
      if (from !== null && from < 0) return stepBetween(indexOf(from), way);
      const next = marks.step(from, way);
      const atEnd = from !== null && next === from && (way === 'right' || way === 'last');
      return atEnd || marks.count === 0 ? numberOf(0) : next;
    },
  };

  function stepBetween(index: number, way: MarkStep): number {
    if (way === 'first') return marks.count > 0 ? marks.step(null, 'first') : numberOf(0);
    if (way === 'last') return numberOf(drawn.length - 1);
    const back = way === 'left' || way === 'up';
    if (!back) return numberOf(Math.min(drawn.length - 1, index + 1));
    if (index > 0) return numberOf(index - 1);
    return marks.count > 0 ? marks.step(null, 'last') : numberOf(0);
  }
}

function markOf(drawn: DrawnReference | undefined): Mark | null {
  if (!drawn) return null;
  const { reference, box } = drawn;
  return {
    title: reference.words,
    rows: [],
    reading: reference.words,
    values: {},
    x: box.x + box.width / 2,
    y: box.y + Math.min(box.height / 2, 12),
    box,
  };
}
