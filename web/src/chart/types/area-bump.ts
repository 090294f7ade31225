import { shapeAreaBump } from '@datavizpro/contract/shapes';
import { areaColor, inkOn } from '../colors';
import { countRanks, describeRanked, readRanked, stepRanked, type Ranked, type RankSpot } from '../data/ranked';
import { axisFont } from '../layout/axis-ticks';
import { spreadLabels, type EndLabel } from '../layout/end-labels';
import { topLegend } from '../layout/legend';
import { pointAxis } from '../layout/place-axis';
import { rankBands, type RankBands } from '../layout/rank-bands';
import { layOutStanding } from '../layout/standing';
import { fitText, widest } from '../layout/text';
import { createMarksLater, createMarksOf } from '../marks/scene-marks';
import {
  emptyModel,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type Box,
  type ChartInput,
  type ChartModel,
  type LegendModel,
  type Mark,
  type MarkSet,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { rankBandPath } from '../scene/bump-path';
import { inBox, linePathOf } from '../scene/paths';
import type { Scene, SceneShape, SceneText } from '../scene/scene';

export interface AreaBumpModel extends SceneModel {
  readonly kind: 'areaBump';
}

/** A band at a place, and where a pointer means it. */
interface Spot extends RankSpot {
  readonly reach: Box;
}
type FindSpots = (place: number) => readonly Spot[];

const nameGap = 14;
const nameWeight = 560;
/** Bands lower than this cannot hold a word. */
const leastWord = 13;
/** How much of the way to the next place a band stays level, and at most so many pixels. */
const level = { share: 0.16, most: 22 };

export function computeAreaBump(input: ChartInput): AreaBumpModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const shape = shapeAreaBump(input);
  if (!shape) return emptyModel(input, noMapping);
  const plan = readRanked(input, shape);
  if (!plan) return emptyModel(input, noValues, shape.notes);
  const noted = onlyNotes(input, plan.notes);
  if (noted) return noted;
  const named = assemble(input, plan, null);
  const wanted = input.configuration.visual.legend !== 'none' && input.height >= 160;
  return named.unnamed === 0 || !wanted ? named.model : assemble(input, plan, legendOf(input, plan)).model;
}

/** Colours of those that could not be named in the picture, and of the others. */
function legendOf(input: ChartInput, { runners }: Ranked): LegendModel | null {
  const items = runners.map((runner) => ({
    ...{ id: runner.label, label: runner.label, color: colorOf(runner, input), shape: 'box' as const },
  }));
  return topLegend(items, input, input.environment.measure);
}

function assemble(
  input: ChartInput,
  plan: Ranked,
  legend: LegendModel | null,
): { readonly model: AreaBumpModel; readonly unnamed: number } {
  const { measure, locale } = input.environment;
  const { places, runners } = plan;
  const limit = input.width * (input.width < 320 ? 0.3 : 0.24);
  const labels = runners.map(({ label }) => fitText(label, limit, measure, axisFont, nameWeight));
  const room = widest(labels, measure, axisFont, nameWeight) + nameGap + 8;
  const standing = layOutStanding(input, {
    legend,
    axisFor: (width) => pointAxis(places, { width: Math.max(10, width), locale, measure }),
    xTitle: input.configuration.visual.xTitle,
    room: { right: room, left: 4 },
    strokes: true,
  });
  const { frame, axis } = standing;
  const span = axis.max - axis.min;
  const xs = places.positions.map((position) =>
    span === 0
      ? frame.inner.x + frame.inner.width / 2
      : frame.inner.x + ((position - axis.min) / span) * frame.inner.width,
  );
  const bands = rankBands(plan, frame.inner);
  const step = xs.length > 1 ? frame.inner.width / (xs.length - 1) : frame.inner.width * 0.5;
  const spotsAt = spotFinder(plan, bands, xs, step);
  const names = namesBeside(input, plan, { bands, labels, xs, inner: frame.inner });
  const model: AreaBumpModel = {
    kind: 'areaBump',
    width: input.width,
    height: input.height,
    empty: null,
    description: describeRanked(plan, locale),
    notes: plan.notes,
    legend,
    marks: createMarksLater(countRanks(plan), () =>
      marksOf(
        plan,
        xs.flatMap((_, place) => spotsAt(place)),
      ),
    ),
    scene: {
      shapes: [
        ...standing.scene.shapes,
        ...drawBands(input, plan, bands, xs, Math.min(level.most, step * level.share)),
        ...names.shapes,
      ],
      texts: [...standing.scene.texts, ...numbersIn(input, plan, spotsAt, step), ...names.texts],
    },
  };
  return { model, unnamed: runners.length - names.texts.length };
}

const colorOf = ({ color, lit }: Ranked['runners'][number], { environment }: ChartInput): string =>
  lit ? areaColor(color, environment.tokens) : color;

function drawBands(
  input: ChartInput,
  { runners }: Ranked,
  bands: RankBands,
  xs: readonly number[],
  flat: number,
): SceneShape[] {
  const order = [...runners.keys()].sort((a, b) => Number(runners[a]?.lit) - Number(runners[b]?.lit) || b - a);
  return order.flatMap((index): SceneShape[] => {
    const runner = runners[index];
    if (!runner) return [];
    const d = rankBandPath(xs, bands[index] ?? [], flat);
    // A rim parts bands that cross each other.
    return [{ d, fill: colorOf(runner, input), stroke: input.environment.tokens.surface, strokeWidth: 1 }];
  });
}

function spotFinder({ runners }: Ranked, bands: RankBands, xs: readonly number[], step: number): FindSpots {
  const last = xs.length - 1;
  return (place) => {
    const x = xs[place] ?? 0;
    const left = place === 0 && last > 0 ? x : x - step / 2;
    const right = place === last && last > 0 ? x : x + step / 2;
    return runners.flatMap(({ ranks }, runner): Spot[] => {
      const edge = bands[runner]?.[place];
      const rank = ranks[place] ?? null;
      if (!edge || rank === null) return [];
      const height = Math.max(3, edge.bottom - edge.top);
      return [{ place, runner, rank, reach: { x: left, y: edge.top, width: right - left, height } }];
    });
  };
}

const marksOf = (plan: Ranked, spots: readonly Spot[]): MarkSet =>
  createMarksOf(
    spots,
    ({ reach }, x, y) => inBox(reach, x, y),
    (spot) => markOf(plan, spot),
    stepRanked(spots, plan.places.positions.length),
  );

/** The rank, at both ends, in bands that have room for it. */
function numbersIn(input: ChartInput, { runners, places }: Ranked, spotsAt: FindSpots, step: number): SceneText[] {
  const last = places.positions.length - 1;
  if (step < 40) return [];
  const ends = last === 0 ? [0] : [0, last];
  return ends.flatMap(spotsAt).flatMap(({ place, runner, rank, reach }): SceneText[] => {
    const who = runners[runner];
    if (!who || reach.height < leastWord) return [];
    const x = last === 0 ? reach.x + reach.width / 2 : place === 0 ? reach.x + 9 : reach.x + reach.width - 9;
    const color = inkOn(colorOf(who, input));
    return [{ x, y: reach.y + reach.height / 2, text: String(rank), color, size: 10, weight: nameWeight }];
  });
}

interface NamePlan {
  readonly bands: RankBands;
  readonly labels: readonly string[];
  readonly xs: readonly number[];
  readonly inner: Box;
}

/** Names beside the last place, moved apart where bands are thin; those that end before are named in their band. */
function namesBeside(input: ChartInput, { runners }: Ranked, { bands, labels, xs, inner }: NamePlan): Scene {
  const { tokens } = input.environment;
  const right = inner.x + inner.width;
  const ends = runners.flatMap((_, index): (EndLabel & { readonly tall: number })[] => {
    const edge = bands[index]?.at(-1);
    if (!edge) return [];
    const middle = (edge.top + edge.bottom) / 2 - inner.y;
    const text = labels[index] ?? '';
    return [
      {
        id: String(index),
        text,
        color: tokens.ink,
        lead: tokens.ink3,
        y: middle,
        from: middle,
        tall: edge.bottom - edge.top,
      },
    ];
  });
  const thick = ends.filter(({ tall }) => tall >= leastWord);
  const spread = spreadLabels(ends, inner.height) ?? thick;
  const alone = xs.length === 1;
  const edge = alone ? right - inner.width * 0.25 : right;
  return {
    shapes: spread.map(({ y, from, lead }) => ({
      d: linePathOf({ x: edge + 2, y: inner.y + from }, { x: edge + nameGap - 4, y: inner.y + y }),
      stroke: lead,
      strokeWidth: 0.8,
    })),
    texts: [
      ...spread.map(({ text, y, color }): SceneText => ({
        ...{ text, color, x: edge + nameGap, y: inner.y + y, anchor: 'start', weight: nameWeight },
      })),
      ...namesWithin(input, runners, bands, labels, xs),
    ],
  };
}

function namesWithin(
  input: ChartInput,
  runners: Ranked['runners'],
  bands: RankBands,
  labels: readonly string[],
  xs: readonly number[],
): SceneText[] {
  return runners.flatMap((runner, index): SceneText[] => {
    const edges = bands[index] ?? [];
    const place = edges.findLastIndex((edge) => edge !== null);
    const edge = edges[place];
    const text = labels[index] ?? '';
    if (!edge || place === edges.length - 1 || edge.bottom - edge.top < leastWord) return [];
    const before = edges[place - 1];
    const room = (xs[place] ?? 0) - (xs[place - 1] ?? xs[place] ?? 0);
    const flat = before !== null && before !== undefined && Math.abs(before.top - edge.top) < 4;
    const width = input.environment.measure(text, axisFont, nameWeight);
    if (!flat || width > room - 8) return [];
    const color = inkOn(colorOf(runner, input));
    const y = (edge.top + edge.bottom) / 2;
    return [{ x: (xs[place] ?? 0) - 4, y, text, color, anchor: 'end', weight: nameWeight }];
  });
}

function markOf({ runners, places, format }: Ranked, { place, runner, rank, reach }: Spot): Mark {
  const who = runners[runner];
  const label = who?.label ?? '';
  const title = places.label(place);
  const value = format.full(who?.values[place] ?? 0);
  const x = places.values[place];
  return {
    title,
    rows: [{ label: `${rank}. ${label}`, value, color: who?.color ?? null, active: true }],
    reading: `${title}: ${label} is number ${rank} with ${value}`,
    values: { ...(x === undefined ? {} : { [places.column]: x }), ...who?.filter },
    x: reach.x + reach.width / 2,
    y: reach.y,
    box: reach,
  };
}
