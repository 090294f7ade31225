import type { Annotation, AxisPlace, ChartVisual, GoalLine, ReferenceBand, ReferenceLook } from '@datavizpro/contract';
import type { MarkSet } from '../model';
import type { AxisPlane, ReferencePlane } from './plane';
import { goalName, statisticOf } from './statistics';
import { ring, topOfMarks } from './words-there';

/** A line across the plot. */
export interface PlacedLine {
  readonly kind: 'line';
  readonly axis: AxisPlane;
  readonly at: number;
  /** What is written at it. */
  readonly label: string;
  readonly look: ReferenceLook;
  /** Made of what is drawn, not said by a person. */
  readonly computed: boolean;
  readonly words: string;
}

export interface PlacedBand {
  readonly kind: 'band';
  readonly axis: AxisPlane;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly look: ReferenceLook;
  readonly words: string;
}

export interface PlacedNote {
  readonly kind: 'note';
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly words: string;
}

export type PlacedReference = PlacedLine | PlacedBand | PlacedNote;

export interface References {
  readonly lines: readonly PlacedLine[];
  readonly bands: readonly PlacedBand[];
  readonly notes: readonly PlacedNote[];
  /** What could not be drawn, and why. */
  readonly faults: readonly string[];
}

/** Puts what is set onto the chart's axes. */
export function resolveReferences(visual: ChartVisual, plane: ReferencePlane, marks: MarkSet): References {
  const faults: string[] = [];
  const found = <Wish, Placed>(wishes: readonly Wish[] | undefined, place: (wish: Wish) => Placed | string): Placed[] =>
    (wishes ?? []).flatMap((wish) => {
      const placed = place(wish);
      if (typeof placed !== 'string') return [placed];
      faults.push(placed);
      return [];
    });
  return {
    lines: found(visual.goals, (goal) => placeGoal(goal, plane)),
    bands: found(visual.bands, (band) => placeBand(band, plane)),
    notes: found(visual.annotations, (note) => placeNote(note, plane, marks)),
    faults,
  };
}

const quoted = (name: string): string => (name === '' ? '' : ` “${name}”`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function placeGoal(goal: GoalLine, plane: ReferencePlane): PlacedLine | string {
  const name = goalName(goal);
  const called = `The line${quoted(name)}`;
  const axis = plane.axes[goal.axis ?? 'y'];
  if (!axis) return `${called} has no axis in this chart.`;
  const values = axis.values(goal.of);
  if (goal.statistic !== undefined && !values?.length) return `${called} has no values to be made of.`;
  const place = goal.statistic === undefined ? goal.at : statisticOf(goal, values ?? []);
  if (place === undefined || place === null) return `${called} has no place.`;
  const at = axis.at(place);
  const value = axis.write(place);
  if (at === null) return `${called}${name === '' || name === value ? '' : ` (${value})`} lies beyond the axis.`;
  return {
    kind: 'line',
    axis,
    at,
    label: labelOf(name, value, goal.axis !== 'x'),
    look: goal.look ?? 'neutral',
    computed: goal.statistic !== undefined,
    words: `${capital(`line${quoted(name)}`)} at ${value}${goal.statistic === undefined ? passedWords(axis, place) : ''}.`,
  };
}

/** Values stand beside names; where a line that has a name stands from left to right is read off the axis. */
const labelOf = (name: string, value: string, isValue: boolean): string => {
  if (name === '') return value;
  return isValue ? `${name} ${value}` : name;
};

/** How many of the values reach it: what the line is there for. */
function passedWords(axis: AxisPlane, place: AxisPlace): string {
  const values = axis.values();
  const goal = Number(place);
  if (!values || values.length < 2 || !Number.isFinite(goal)) return '';
  const reached = values.filter((value) => value >= goal).length;
  if (reached === 0) return ': all values are below it';
  if (reached === values.length) return ': all values reach it';
  return `: ${reached} of ${values.length} values reach it`;
}

function placeBand(band: ReferenceBand, plane: ReferencePlane): PlacedBand | string {
  const axis = plane.axes[band.axis ?? 'y'];
  const called = `The band${quoted(band.label ?? '')}`;
  if (!axis) return `${called} has no axis in this chart.`;
  const from = band.from === undefined ? [axis.ends[0]] : axis.span(band.from);
  const to = band.to === undefined ? [axis.ends[1]] : axis.span(band.to);
  if (!from || !to) return `${called} has ends that are not on the axis.`;
  const [low, high] = [Math.min(...from, ...to), Math.max(...from, ...to)];
  if (high - low < 0.5) return `${called} lies beyond the axis.`;
  const words = [
    ...(band.from === undefined ? [] : [`from ${axis.write(band.from)}`]),
    ...(band.to === undefined ? [] : [`to ${axis.write(band.to)}`]),
  ].join(' ');
  return {
    kind: 'band',
    axis,
    from: low,
    to: high,
    label: band.label ?? '',
    look: band.look ?? 'neutral',
    words: `${capital(`band${quoted(band.label ?? '')}`)} ${words}.`,
  };
}

function placeNote(note: Annotation, plane: ReferencePlane, marks: MarkSet): PlacedNote | string {
  const called = `The note “${note.text}”`;
  const { x, y } = plane.axes;
  if (!x) return `${called} has no axis in this chart.`;
  const along = x.at(note.at);
  if (along === null) return `${called} is about ${x.write(note.at) || 'a place'}, which is not drawn.`;
  const top = (): number | null => (plane.topAt ? plane.topAt(note.at) : topOfMarks(marks, !x.upright, along));
  const across = note.value === undefined ? top() : (y?.at(note.value) ?? null);
  if (across === null && note.value !== undefined) return `${called} lies beyond the axis.`;
  const { inner } = plane;
  const fallback = x.upright ? inner.x : inner.y + inner.height;
  const place =
    note.value === undefined ? besidesWords(across ?? fallback, along, x.upright, plane) : (across ?? fallback);
  return {
    kind: 'note',
    x: x.upright ? place : along,
    y: x.upright ? along : place,
    label: note.text,
    words: `Note at ${x.write(note.at)}: “${note.text}”.`,
  };
}

/** A ring at the end of a mark would cover what is written there: it goes on into the mark until it does not. */
function besidesWords(place: number, along: number, lying: boolean, { words, inner }: ReferencePlane): number {
  const clear = (at: number): boolean => {
    const [x, y] = lying ? [at, along] : [along, at];
    const reach = ring + 1;
    return words.every(
      (box) =>
        x + reach < box.x || x - reach > box.x + box.width || y + reach < box.y || y - reach > box.y + box.height,
    );
  };
  const inwards = lying ? -2 : 2;
  for (let step = 0; step <= 8; step += 1) {
    const at = place + step * inwards;
    if (clear(at) && (lying ? at > inner.x : at < inner.y + inner.height)) return at;
  }
  return place;
}
