import type { Tokens } from '../../ui/theme/tokens';
import { fitText, wrapText, type MeasureText } from '../layout/text';
import type { Box } from '../model';
import { inBox } from '../scene/paths';
import type { SceneText } from '../scene/scene';
import { bestPlace, coveredArea, type Candidate } from './place-labels';
import type { PlacedBand, PlacedLine, PlacedNote } from './resolve';
import { ring } from './words-there';

export interface Room {
  /** What marks are drawn in, in the figure. */
  readonly inner: Box;
  /** Words that are there already. */
  readonly words: readonly Box[];
  readonly marks: readonly Box[];
  readonly measure: MeasureText;
  readonly tokens: Tokens;
}

const referenceFont = 11;
const weight = 560;
const lineHeight = 14;

/** Words with their place. */
export interface Written {
  readonly box: Box;
  /** They lie on marks: with a ground of their own they are read all the same. */
  readonly covers: boolean;
  readonly texts: readonly SceneText[];
}

type Anchor = 'start' | 'middle' | 'end';
interface LineCandidate extends Candidate {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
}

function candidate(x: number, y: number, anchor: Anchor, width: number, height = lineHeight): LineCandidate {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x, y, anchor, box: { x: left, y: y - height / 2, width, height } };
}

const covers = (box: Box, marks: readonly Box[]): boolean => coveredArea(box, marks) > 12;

/** Words may reach into the empty edge above the plot. */
const boundsOf = ({ x, y, width, height }: Box): Box => ({ x, y: y - 9, width, height: height + 9 });

function placeWords(
  text: string,
  longest: number,
  color: string,
  room: Room,
  places: (width: number) => readonly LineCandidate[],
): Written | null {
  const { measure, inner, words, marks, tokens } = room;
  const fitted = fitText(text, longest, measure, referenceFont, weight);
  if (fitted === '…' || fitted === '') return null;
  const width = measure(fitted, referenceFont, weight) + 4;
  const place = bestPlace(places(width), { bounds: boundsOf(inner), words, marks });
  if (!place) return null;
  const { x, y, anchor, box } = place;
  const inset = anchor === 'start' ? 2 : anchor === 'end' ? -2 : 0;
  const style = { color, anchor, weight, size: referenceFont, halo: tokens.surface };
  return { box, covers: covers(box, marks), texts: [{ x: x + inset, y, text: fitted, ...style }] };
}

/** So many places along a line are tried, beside those that are liked best. */
const stops = 16;

/** At an end of the line, above or below it; else further in, where the marks leave room. */
export function lineWords(line: PlacedLine, room: Room): Written | null {
  const { inner, tokens } = room;
  const { at } = line;
  const right = inner.x + inner.width;
  return placeWords(
    line.label,
    inner.width * 0.6,
    line.look === 'neutral' ? tokens.ink : tokens[line.look],
    room,
    (width) => {
      if (line.axis.upright) {
        const spots: readonly (readonly [number, Anchor])[] = [
          [right, 'end'],
          [inner.x, 'start'],
          [inner.x + inner.width * 0.75, 'middle'],
          [inner.x + inner.width * 0.5, 'middle'],
          [inner.x + inner.width * 0.25, 'middle'],
        ];
        const sides = ([x, anchor]: readonly [number, Anchor]): LineCandidate[] =>
          [at - 9, at + 10].map((y) => candidate(x, y, anchor, width));
        const liked = spots.flatMap(sides);
        const stretch = inner.width / stops;
        const others = Array.from({ length: stops - 1 }, (_, stop) => right - stretch * (stop + 1));
        const rank = liked.length;
        return [...liked, ...others.flatMap((x) => sides([x, 'middle']).map((each) => ({ ...each, rank })))];
      }
      const rows = Array.from(
        { length: Math.min(12, Math.max(1, Math.floor(inner.height / lineHeight))) },
        (_, row) => row,
      );
      return rows.flatMap((row) => {
        const y = inner.y + 4 + row * lineHeight;
        return [candidate(at + 4, y, 'start', width), candidate(at - 4, y, 'end', width)];
      });
    },
  );
}

/** Inside the band at one of its edges; of a narrow one beside it. */
export function bandWords(band: PlacedBand, room: Room): Written | null {
  const { inner, tokens } = room;
  const color = band.look === 'neutral' ? tokens.ink2 : tokens[band.look];
  const { from, to } = band;
  return placeWords(band.label, inner.width * 0.6, color, room, (width) => {
    if (band.axis.upright) {
      const ys = to - from >= lineHeight ? [from + 8, to - 8, (from + to) / 2] : [from - 8, to + 8];
      return ys.flatMap((y) => [
        candidate(inner.x + 2, y, 'start', width),
        candidate(inner.x + inner.width - 2, y, 'end', width),
        candidate(inner.x + inner.width / 2, y, 'middle', width),
      ]);
    }
    const rows = Array.from(
      { length: Math.min(8, Math.max(1, Math.floor(inner.height / lineHeight))) },
      (_, row) => row,
    );
    return [...rows, Math.floor(inner.height / lineHeight) - 1].flatMap((row) => {
      const y = inner.y + 7 + row * lineHeight;
      const inside = width <= to - from ? [candidate((from + to) / 2, y, 'middle', width)] : [];
      return [...inside, candidate(to + 2, y, 'start', width), candidate(from - 2, y, 'end', width)];
    });
  });
}

/** A note that would hide more marks than this keeps its words to itself: pointing at it says them. */
const mostOfNote = 0.4;
const longestNote = 150;
const mostRows = 3;

/** Around its place, near before far. */
export function noteWords(note: PlacedNote, room: Room): Written | null {
  const { measure, inner, words, marks, tokens } = room;
  const rows = rowsOf(note.label, Math.min(longestNote, inner.width * 0.4), measure);
  const width = Math.max(...rows.map((row) => measure(row, referenceFont, weight))) + 4;
  const height = rows.length * lineHeight;
  const distances = [ring + 4, 22, 42, 70, 110];
  const candidates = distances.flatMap((distance) => around8(note, distance, width, height));
  const straight = candidates.filter(({ box }) => !isLedAcross(note, box, words));
  const free = straight.length > 0 ? straight : candidates;
  const place = bestPlace(free, { bounds: boundsOf(inner), words, marks, mostCovered: mostOfNote });
  if (!place) return null;
  const { x, anchor, box } = place;
  const inset = anchor === 'start' ? 2 : anchor === 'end' ? -2 : 0;
  const texts = rows.map((text, row): SceneText => ({
    x: x + inset,
    y: box.y + (row + 0.5) * lineHeight,
    text,
    color: tokens.ink,
    anchor,
    weight,
    size: referenceFont,
    halo: tokens.surface,
  }));
  return { box, covers: covers(box, marks), texts };
}

/** The line from the place to its words would cross other words. */
function isLedAcross({ x, y }: PlacedNote, box: Box, words: readonly Box[]): boolean {
  const end = {
    x: Math.min(box.x + box.width, Math.max(box.x, x)),
    y: Math.min(box.y + box.height, Math.max(box.y, y)),
  };
  const length = Math.hypot(end.x - x, end.y - y);
  const steps = Math.ceil(length / 3);
  return Array.from({ length: steps }, (_, step) => (step + 1) / steps).some((share) => {
    if (share * length <= ring + 3) return false;
    const at = { x: x + (end.x - x) * share, y: y + (end.y - y) * share };
    return words.some((word) => inBox(word, at.x, at.y));
  });
}

function rowsOf(text: string, longest: number, measure: MeasureText): string[] {
  const broad: MeasureText = (words, size) => measure(words, size, weight);
  const rows = wrapText(text, longest, broad, referenceFont);
  if (rows.length <= mostRows) return rows;
  const last = fitText(rows.slice(mostRows - 1).join(' '), longest, measure, referenceFont, weight);
  return [...rows.slice(0, mostRows - 1), last];
}

/** Above, below, and to both sides. */
function around8({ x, y }: PlacedNote, distance: number, width: number, height: number): LineCandidate[] {
  const above = y - distance - height / 2;
  const below = y + distance + height / 2;
  const aside = distance + 2;
  return [
    candidate(x, above, 'middle', width, height),
    candidate(x - 6, above, 'start', width, height),
    candidate(x + 6, above, 'end', width, height),
    candidate(x + aside, y, 'start', width, height),
    candidate(x - aside, y, 'end', width, height),
    candidate(x, below, 'middle', width, height),
    candidate(x - 6, below, 'start', width, height),
    candidate(x + 6, below, 'end', width, height),
    candidate(x + aside, above, 'start', width, height),
    candidate(x - aside, above, 'end', width, height),
  ];
}
