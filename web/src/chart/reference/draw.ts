import type { ReferenceLook } from '@datavizpro/contract';
import type { Tokens } from '../../ui/theme/tokens';
import { mixColors } from '../colors';
import type { Box } from '../model';
import { circlePath, linePathOf, rectPath } from '../scene/paths';
import type { Scene, SceneShape } from '../scene/scene';
import type { PlacedBand, PlacedLine, PlacedNote, PlacedReference, References } from './resolve';
import { bandWords, lineWords, noteWords, type Room, type Written } from './words';
import { ring } from './words-there';

/** A line, band or note with the words that found room. */
export interface DrawnReference {
  readonly reference: PlacedReference;
  /** What pointing means: its words, and what it is drawn with. */
  readonly boxes: readonly Box[];
  /** What the focus goes around. */
  readonly box: Box;
}

interface DrawnReferences {
  /** Below the marks: bands. */
  readonly under: Scene;
  /** Over the marks. */
  readonly over: Scene;
  readonly drawn: readonly DrawnReference[];
}

interface DrawOptions extends Room {
  /** There is room for words at all. */
  readonly labelled: boolean;
}

const inkOf = (look: ReferenceLook, tokens: Tokens): string => (look === 'neutral' ? tokens.ink : tokens[look]);
/** So much of the colour is in the ground of a band: seen, and no hindrance to what stands on it. */
const bandShare = 0.11;

const spanBox = (inner: Box, upright: boolean, from: number, to: number): Box =>
  upright
    ? { x: inner.x, y: from, width: inner.width, height: to - from }
    : { x: from, y: inner.y, width: to - from, height: inner.height };

/** Bands below, lines and notes above; words where they cover no others, and as little as can be of the marks. */
export function drawReferences(references: References, options: DrawOptions): DrawnReferences {
  const { lines, bands, notes } = references;
  const writer = createWriter(options, references);
  const written = {
    lines: lines.map((line) => writer((room) => lineWords(line, room))),
    bands: bands.map((band) => writer((room) => (band.label === '' ? null : bandWords(band, room)))),
    notes: notes.map((note) => writer((room) => noteWords(note, room))),
  };
  const all = [...written.bands, ...written.lines, ...written.notes].filter((words) => words !== null);
  const noteShapes = notes.flatMap((note, index) => noteShapesOf(note, written.notes[index] ?? null, options.tokens));
  return {
    under: { shapes: bands.flatMap((band) => bandShapes(band, options)), texts: [] },
    over: {
      shapes: [...lines.flatMap((line) => lineShapes(line, options)), ...noteShapes, ...groundsOf(all, options.tokens)],
      texts: all.flatMap(({ texts }) => texts),
    },
    drawn: [
      ...lines.map((line, index) => drawnLine(line, written.lines[index] ?? null, options.inner)),
      ...bands.map((band, index) => drawnBand(band, written.bands[index] ?? null, options.inner)),
      ...notes.map((note, index) => drawnNote(note, written.notes[index] ?? null)),
    ],
  };
}

const groundsOf = (words: readonly Written[], { surface }: Tokens): SceneShape[] => {
  const d = words.flatMap(({ covers, box }) => (covers ? [rectPath(box)] : [])).join('');
  return d === '' ? [] : [{ d, fill: surface, fillOpacity: 0.88 }];
};

/** Words are placed one after the other: each sees those before it. Lines are kept free like marks. */
function createWriter(options: DrawOptions, { lines, notes }: References) {
  const taken = [...options.words, ...notes.map(({ x, y }) => around(x, y, ring + 2))];
  const { inner } = options;
  const strokes = lines.map(({ axis, at }) => spanBox(inner, axis.upright, at - 2, at + 2));
  const marks = [...options.marks, ...strokes];
  return (place: (room: Room) => Written | null): Written | null => {
    const words = options.labelled ? place({ ...options, words: taken, marks }) : null;
    if (words) taken.push(words.box);
    return words;
  };
}

const around = (x: number, y: number, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

function bandShapes({ axis, from, to, look }: PlacedBand, { inner, tokens }: DrawOptions): SceneShape[] {
  const ink = look === 'neutral' ? tokens.ink3 : tokens[look];
  const edge = (at: number): string => linePathOfAxis(inner, axis.upright, at);
  return [
    { d: rectPath(spanBox(inner, axis.upright, from, to)), fill: mixColors(tokens.surface, ink, bandShare) },
    { d: edge(from) + edge(to), stroke: mixColors(tokens.surface, ink, 0.45), strokeWidth: 1 },
  ];
}

function linePathOfAxis(inner: Box, upright: boolean, at: number): string {
  return upright
    ? linePathOf({ x: inner.x, y: at }, { x: inner.x + inner.width, y: at })
    : linePathOf({ x: at, y: inner.y }, { x: at, y: inner.y + inner.height });
}

/** With a rim in the colour of the ground, so that it is seen on marks of any colour. */
function lineShapes({ axis, at, look, computed }: PlacedLine, { inner, tokens }: DrawOptions): SceneShape[] {
  const d = linePathOfAxis(inner, axis.upright, at);
  return [
    { d, stroke: tokens.surface, strokeWidth: 3.5 },
    { d, stroke: inkOf(look, tokens), strokeWidth: 1.5, ...(computed ? { dash: '6 4' } : {}) },
  ];
}

function noteShapesOf({ x, y }: PlacedNote, words: Written | null, tokens: Tokens): SceneShape[] {
  const leader = words ? leaderTo(words.box, x, y) : '';
  return [
    ...(leader === '' ? [] : [{ d: leader, stroke: tokens.ink2, strokeWidth: 1 }]),
    { d: circlePath({ x, y }, ring), fill: tokens.surface, stroke: tokens.ink, strokeWidth: 1.5 },
  ];
}

/** From the ring to the nearest edge of the words; none where they stand next to it. */
function leaderTo(box: Box, x: number, y: number): string {
  const end = {
    x: Math.min(box.x + box.width, Math.max(box.x, x)),
    y: Math.min(box.y + box.height, Math.max(box.y, y)),
  };
  const length = Math.hypot(end.x - x, end.y - y);
  if (length < ring + 6) return '';
  const share = (ring + 1) / length;
  return linePathOf({ x: x + (end.x - x) * share, y: y + (end.y - y) * share }, end);
}

/** Where a line is drawn, as wide as a finger is exact; and where its words are. */
function drawnLine(line: PlacedLine, words: Written | null, inner: Box): DrawnReference {
  const box = spanBox(inner, line.axis.upright, line.at - 1, line.at + 1);
  return {
    reference: line,
    boxes: words ? [words.box] : [spanBox(inner, line.axis.upright, line.at - 3, line.at + 3)],
    box,
  };
}

function drawnBand(band: PlacedBand, words: Written | null, inner: Box): DrawnReference {
  return {
    reference: band,
    boxes: words ? [words.box] : [],
    box: spanBox(inner, band.axis.upright, band.from, band.to),
  };
}

function drawnNote(note: PlacedNote, words: Written | null): DrawnReference {
  const own = around(note.x, note.y, ring);
  return { reference: note, boxes: [own, ...(words ? [words.box] : [])], box: own };
}
