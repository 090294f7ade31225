import { noMarks, type Mark, type MarkSet, type MarkStep } from '../model';
import { lazily } from './lazily';

/** A mark of a scene: what it says, and where a pointer means it. */
export interface SceneMark {
  readonly mark: () => Mark;
  readonly contains: (x: number, y: number) => boolean;
}

/** Where an arrow key leads from a mark; undefined: nowhere. */
export type Walk = (from: number, step: Exclude<MarkStep, 'first' | 'last'>) => number | undefined;

/** One after the other: right and down go on, left and up go back. */
const inOrder =
  (count: number): Walk =>
  (from, step) => {
    const next = from + (step === 'right' || step === 'down' ? 1 : -1);
    return next >= 0 && next < count ? next : undefined;
  };

/** Marks of a scene. Of those that lie on each other the pointer means the one painted last. */
export const createSceneMarks = (marks: readonly SceneMark[], walk?: Walk): MarkSet =>
  createMarksOf(
    marks,
    (each, x, y) => each.contains(x, y),
    (each) => each.mark(),
    walk,
  );

/** The same for thousands, of which only the number is known: charts are seen by many and pointed at by few. */
export function createMarksLater(count: number, make: () => MarkSet): MarkSet {
  if (count === 0) return noMarks;
  const made = lazily(make);
  return {
    count,
    crosshair: null,
    mark: (index) => made().mark(index),
    hit: (x, y) => made().hit(x, y),
    step: (from, step) => made().step(from, step),
  };
}

/** The same for thousands of one kind: what each says and where it is, is told by what is drawn. */
export function createMarksOf<Drawn>(
  marks: readonly Drawn[],
  contains: (drawn: Drawn, x: number, y: number) => boolean,
  read: (drawn: Drawn) => Mark,
  walk: Walk = inOrder(marks.length),
): MarkSet {
  if (marks.length === 0) return noMarks;
  return {
    count: marks.length,
    crosshair: null,
    mark: (index) => {
      const drawn = marks[index];
      return drawn === undefined ? null : read(drawn);
    },
    hit: (x, y) => {
      const index = marks.findLastIndex((each) => contains(each, x, y));
      return index < 0 ? null : index;
    },
    step: (from, step) => {
      if (step === 'first' || (from === null && step !== 'last')) return 0;
      if (step === 'last' || from === null) return marks.length - 1;
      return walk(from, step) ?? from;
    },
  };
}
