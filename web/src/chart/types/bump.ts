import { shapeBump } from '@datavizpro/contract/shapes';
import { inkOn } from '../colors';
import { describeRanked, readRanked, stepRanked, type Ranked, type Ranker } from '../data/ranked';
import { axisFont } from '../layout/axis-ticks';
import { pointAxis } from '../layout/place-axis';
import { layOutStanding } from '../layout/standing';
import { fitText, widest } from '../layout/text';
import { createMarksLater, createSceneMarks, type SceneMark } from '../marks/scene-marks';
import { emptyModel, noMapping, noRows, noValues, onlyNotes, type ChartInput, type ChartModel } from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { bumpPath } from '../scene/bump-path';
import { circlePath, type Point } from '../scene/paths';
import type { SceneShape, SceneText } from '../scene/scene';

export interface BumpModel extends SceneModel {
  readonly kind: 'bump';
}

const largestDot = 9;
/** Smaller dots would only fray the lines. */
const leastDot = 3.5;
const nameGap = 8;
const nameWeight = 560;
/** Dots that are all numbered; of more, those at the ends. */
const mostNumbers = 150;

export function computeBump(input: ChartInput): BumpModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeBump(input);
  if (!shape) return emptyModel(input, noMapping);
  const plan = readRanked(input, shape);
  if (!plan) return emptyModel(input, noValues, shape.notes);
  return onlyNotes(input, plan.notes) ?? assemble(input, plan);
}

function assemble(input: ChartInput, plan: Ranked): BumpModel {
  const { measure, locale, tokens } = input.environment;
  const { places, runners } = plan;
  const limit = input.width * (input.width < 320 ? 0.3 : 0.24);
  const names = runners.map(({ label }) => fitText(label, limit, measure, axisFont, nameWeight));
  const room = widest(names, measure, axisFont, nameWeight) + nameGap + largestDot;
  const both = input.width >= 420 && room < input.width * 0.2;
  const standing = layOutStanding(input, {
    legend: null,
    axisFor: (width) => pointAxis(places, { width: Math.max(10, width), locale, measure }),
    xTitle: input.configuration.visual.xTitle,
    room: { right: room + 2, left: both ? room : largestDot },
    strokes: true,
  });
  const { inner } = standing.frame;
  const { axis } = standing;
  const rows = runners.length;
  const span = axis.max - axis.min;
  const radius = Math.min(largestDot, (inner.height / rows) * 0.36, (inner.width / places.positions.length) * 0.36);
  const top = inner.y + Math.max(radius, inner.height / rows / 2);
  const step = rows > 1 ? (inner.y + inner.height - Math.max(radius, inner.height / rows / 2) - top) / (rows - 1) : 0;
  const at = (place: number, rank: number): Point => ({
    x: inner.x + (span === 0 ? inner.width / 2 : (((places.positions[place] ?? 0) - axis.min) / span) * inner.width),
    y: top + (rank - 1) * step,
  });
  // Where there is no room for all, a rank below the last row is below the picture.
  const tracks = runners.map(({ ranks }) =>
    ranks.map((rank, place) => (rank === null || rank > rows ? null : at(place, rank))),
  );
  const order = [...runners.keys()].sort((a, b) => Number(runners[a]?.lit) - Number(runners[b]?.lit) || b - a);
  return {
    kind: 'bump',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeRanked(plan, locale),
    notes: plan.notes,
    legend: null,
    marks: createMarksLater(countPoints(tracks), () => marksOf(plan, tracks, radius)),
    scene: {
      shapes: [
        ...standing.scene.shapes,
        ...order.flatMap((index) => drawRunner(runners[index], tracks[index] ?? [], radius, tokens.surface)),
      ],
      texts: [
        ...standing.scene.texts,
        ...order.flatMap((index) =>
          ranksOf(runners[index], tracks[index] ?? [], radius, rows * places.positions.length <= mostNumbers),
        ),
        ...tracks.flatMap((track, index) => endNames(track, names[index] ?? '', { both, radius, color: tokens.ink })),
      ],
    },
  };
}

function drawRunner(
  runner: Ranker | undefined,
  track: readonly (Point | null)[],
  radius: number,
  surface: string,
): SceneShape[] {
  if (!runner) return [];
  const d = bumpPath(track);
  const isAlone = (place: number): boolean => !track[place - 1] && !track[place + 1];
  const dots = track
    .flatMap((point, place) =>
      point && (radius >= leastDot || isAlone(place)) ? [circlePath(point, Math.max(2, radius))] : [],
    )
    .join('');
  return [
    { d, stroke: surface, strokeWidth: 5 },
    { d, stroke: runner.color, strokeWidth: 2.5 },
    ...(dots === '' ? [] : [{ d: dots, fill: runner.color, stroke: surface, strokeWidth: 1 }]),
  ];
}

/** Ranks in the dots, where the dots are large enough to be read. */
function ranksOf(
  runner: Ranker | undefined,
  track: readonly (Point | null)[],
  radius: number,
  all: boolean,
): SceneText[] {
  if (!runner || radius < 7) return [];
  return track.flatMap((point, place): SceneText[] => {
    const rank = runner.ranks[place] ?? null;
    const isEnd = place === 0 || place === track.length - 1;
    if (!point || rank === null || !(all || isEnd)) return [];
    return [{ ...point, text: String(rank), color: inkOn(runner.color), size: 9.5, weight: nameWeight }];
  });
}

interface NameOptions {
  /** At the beginning as well. */
  readonly both: boolean;
  readonly radius: number;
  readonly color: string;
}

function endNames(track: readonly (Point | null)[], text: string, { both, radius, color }: NameOptions): SceneText[] {
  const last = track.at(-1);
  const first = track[0];
  const word = { text, color, weight: nameWeight };
  const right = last ?? (both && first ? null : track.findLast((point) => point !== null));
  return [
    ...(right ? [{ ...word, x: right.x + radius + nameGap - 2, y: right.y, anchor: 'start' as const }] : []),
    ...(both && first && track.length > 1
      ? [{ ...word, x: first.x - radius - nameGap + 2, y: first.y, anchor: 'end' as const }]
      : []),
  ];
}

type Tracks = readonly (readonly (Point | null)[])[];

const countPoints = (tracks: Tracks): number =>
  tracks.reduce((count, track) => track.reduce((sum, point) => sum + (point === null ? 0 : 1), count), 0);

function marksOf(plan: Ranked, tracks: Tracks, radius: number): ChartModel['marks'] {
  const spots = plan.places.positions.flatMap((_, place) =>
    tracks.flatMap((track, runner) => {
      const point = track[place];
      const rank = plan.runners[runner]?.ranks[place] ?? null;
      return point && rank !== null ? [{ place, runner, point, rank }] : [];
    }),
  );
  const marks = spots.map(({ place, runner, point }): SceneMark => {
    const reach = Math.max(9, radius + 3);
    return {
      contains: (x, y) => Math.hypot(x - point.x, y - point.y) <= reach,
      mark: () => markAt(plan, place, runner, point, radius),
    };
  });
  return createSceneMarks(marks, stepRanked(spots, plan.places.positions.length));
}

function markAt(
  plan: Ranked,
  place: number,
  runner: number,
  point: Point,
  radius: number,
): ReturnType<SceneMark['mark']> {
  const { label, color, values, ranks, filter } = plan.runners[runner] ?? {
    label: '',
    color: '',
    values: [],
    ranks: [],
    filter: {},
  };
  const title = plan.places.label(place);
  const value = plan.format.full(values[place] ?? 0);
  const rank = ranks[place] ?? 0;
  const x = plan.places.values[place];
  const size = Math.max(4, radius * 2);
  return {
    title,
    rows: [{ label: `${rank}. ${label}`, value, color, active: true }],
    reading: `${title}: ${label} is number ${rank} with ${value}`,
    values: { ...(x === undefined ? {} : { [plan.places.column]: x }), ...filter },
    x: point.x,
    y: point.y - radius,
    box: { x: point.x - size / 2, y: point.y - size / 2, width: size, height: size },
  };
}
