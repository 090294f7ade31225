import { mappedColumns, outputShape, shapeFunnel, type FunnelStage } from '@datavizpro/contract/shapes';
import { areaColor, categoryColor, dimmedColor, inkOn, mixColors } from '../colors';
import { sentence } from '../describe';
import { createValueFormat, formatCount, formatShare, type ValueFormat } from '../format/numbers';
import { createLabeler } from '../format/values';
import { fitText, widest } from '../layout/text';
import { createSceneMarks, type SceneMark } from '../marks/scene-marks';
import {
  emptyModel,
  isLit,
  noMapping,
  noRows,
  noValues,
  onlyNotes,
  type Box,
  type ChartInput,
  type ChartModel,
  type MarkValues,
} from '../model';
import type { SceneModel } from '../plots/scene-plot';
import { inBox, polygonPath, rectPath } from '../scene/paths';
import { mergeShapes, type Scene, type SceneShape, type SceneText } from '../scene/scene';

export interface FunnelModel extends SceneModel {
  readonly kind: 'funnel';
  readonly bars: readonly FunnelBar[];
}

/** A stage as a bar in the middle, as long as its value. */
export interface FunnelBar extends Box {
  readonly label: string;
  readonly value: number;
  readonly values: MarkValues;
  readonly color: string;
  /** What it is of the first stage; null when that is nothing. */
  readonly ofFirst: number | null;
  /** What went on from the stage before; null for the first. */
  readonly ofBefore: number | null;
}

interface Naming {
  readonly format: ValueFormat;
  readonly measure: string;
  readonly notes: readonly string[];
}

const font = 11.5;
const leastRow = 24;

export function computeFunnel(input: ChartInput): FunnelModel | ChartModel {
  if (input.result.rowCount === 0) return emptyModel(input, noRows);
  const { configuration, result, environment } = input;
  const shape = shapeFunnel(input);
  const measures = mappedColumns(result, configuration.mapping, 'value');
  const [first] = measures;
  if (!shape || !first) return emptyModel(input, noMapping);
  const most = Math.max(2, Math.floor(input.height / leastRow));
  const stages = shape.stages.slice(0, most);
  if (!stages.some(({ value }) => value > 0)) return emptyModel(input, noValues, shape.notes);
  const values = shape.stages.map(({ value }) => value);
  const format = createValueFormat(configuration.visual.valueFormat, first.type, values, environment.locale);
  const cut = shape.stages.length - stages.length;
  const notes = cut === 0 ? [] : [`The first ${most} of ${shape.stages.length} stages are drawn; the table has all.`];
  const measure = mappedColumns(result, configuration.mapping, 'category')[0] ? first.name : 'Value';
  const naming = { format, measure, notes: [...shape.notes, ...notes] };
  return onlyNotes(input, naming.notes) ?? layOut(input, stages, naming);
}

function layOut(input: ChartInput, stages: readonly FunnelStage[], naming: Naming): FunnelModel {
  const { locale } = input.environment;
  const bars = drawBars(input, stages, naming);
  return {
    kind: 'funnel',
    width: input.width,
    height: input.height,
    empty: null,
    description: describe(bars, naming, locale),
    notes: naming.notes,
    legend: null,
    marks: createSceneMarks(bars.map((bar) => markOf(input, bar, naming))),
    bars,
    scene: draw(input, bars, naming),
  };
}

function drawBars(input: ChartInput, stages: readonly FunnelStage[], naming: Naming): FunnelBar[] {
  const { tokens } = input.environment;
  const named = nameStages(input, stages);
  const { left, right } = sideRoom(input, named, naming);
  const largest = Math.max(...stages.map(({ value }) => value));
  const first = stages[0]?.value ?? 0;
  const row = Math.min(120, input.height / stages.length);
  const top = (input.height - row * stages.length) / 2;
  const height = row * (row >= 44 ? 0.58 : 0.76);
  const room = Math.max(10, input.width - left - right);
  return named.map(({ label, value, values }, index): FunnelBar => {
    const width = Math.max(1, (value / largest) * room);
    const color = categoryColor(0, tokens);
    const before = stages[index - 1]?.value;
    return {
      x: left + (room - width) / 2,
      y: top + row * index + (row - height) / 2,
      ...{ width, height, label, value, values },
      color: isLit(values, input.selected) ? areaColor(color, tokens) : dimmedColor(color, tokens),
      ofFirst: first > 0 ? value / first : null,
      ofBefore: before === undefined || before <= 0 ? null : value / before,
    };
  });
}

function nameStages(
  input: ChartInput,
  stages: readonly FunnelStage[],
): { label: string; value: number; values: MarkValues }[] {
  const { query, mapping } = input.configuration;
  const category = mappedColumns(input.result, mapping, 'category')[0];
  if (!category) return stages.map(({ stage, value }) => ({ label: String(stage), value, values: {} }));
  const write = createLabeler(category, outputShape(query, category.name), input.environment.locale, query.timezone);
  return stages.map(({ stage, value }) => ({ label: write(stage), value, values: { [category.name]: stage } }));
}

/** Names at the left, values and shares at the right. */
function sideRoom(input: ChartInput, named: readonly { label: string; value: number }[], naming: Naming) {
  const { measure, locale } = input.environment;
  const names = widest(
    named.map(({ label }) => label),
    measure,
    font,
    540,
  );
  const values = widest(
    named.map(({ value }) => naming.format.short(value)),
    measure,
    font,
    560,
  );
  const shares = withShares(input) ? measure(formatShare(0.999, locale), font) + 10 : 0;
  return { left: Math.min(names + 12, input.width * 0.36), right: values + shares + 14 };
}

const withShares = (input: ChartInput): boolean => input.width >= 320;

function draw(input: ChartInput, bars: readonly FunnelBar[], naming: Naming): Scene {
  const shapes: SceneShape[] = [...connectors(input, bars), ...mergeShapes(bars.map(barShape), true)];
  const rate = input.configuration.visual.labels === false ? [] : rates(input, bars);
  return { shapes, texts: [...bars.flatMap((bar) => sideTexts(input, bar, naming)), ...rate] };
}

const barShape = (bar: FunnelBar): SceneShape => ({ d: rectPath(bar), fill: bar.color });

/** From each bar to the next, so that the eye goes down. */
function connectors(input: ChartInput, bars: readonly FunnelBar[]): SceneShape[] {
  const { tokens } = input.environment;
  const fill = mixColors(categoryColor(0, tokens), tokens.surface, 0.84);
  const outlines = bars.slice(1).flatMap((bar, index) => {
    const before = bars[index];
    if (!before) return [];
    const [upper, lower] = [before.y + before.height, bar.y];
    return polygonPath([
      { x: before.x, y: upper },
      { x: before.x + before.width, y: upper },
      { x: bar.x + bar.width, y: lower },
      { x: bar.x, y: lower },
    ]);
  });
  return outlines.length === 0 ? [] : [{ d: outlines.join(''), fill }];
}

function sideTexts(input: ChartInput, bar: FunnelBar, naming: Naming): SceneText[] {
  const { measure, tokens, locale } = input.environment;
  const y = bar.y + bar.height / 2;
  const name = fitText(bar.label, input.width * 0.36 - 8, measure, font, 540);
  const texts: SceneText[] = [
    { x: 2, y, text: name, color: tokens.ink, size: font, weight: 540, anchor: 'start' },
    {
      x: input.width - 2 - (withShares(input) ? measure(formatShare(0.999, locale), font) + 10 : 0),
      y,
      text: naming.format.short(bar.value),
      color: tokens.ink,
      size: font,
      weight: 560,
      anchor: 'end',
    },
  ];
  if (!withShares(input) || bar.ofFirst === null) return texts;
  const share = formatShare(bar.ofFirst, locale);
  return [...texts, { x: input.width - 2, y, text: share, color: tokens.ink2, size: font, anchor: 'end' }];
}

/** What went on from one stage to the next, between their bars; in thin rows on the bar itself, where it fits. */
function rates(input: ChartInput, bars: readonly FunnelBar[]): SceneText[] {
  const { measure, tokens, locale } = input.environment;
  return bars.flatMap((bar, index): SceneText[] => {
    const before = bars[index - 1];
    if (!before || bar.ofBefore === null) return [];
    const gap = bar.y - before.y - before.height;
    const text = `↓ ${formatShare(bar.ofBefore, locale)}`;
    const x = bar.x + bar.width / 2;
    if (gap >= 15) return [{ x, y: bar.y - gap / 2, text, color: tokens.ink2 }];
    const fits = bar.height >= 14 && measure(text, 11) + 8 <= bar.width;
    return fits ? [{ x, y: bar.y + bar.height / 2, text, color: inkOn(bar.color) }] : [];
  });
}

function markOf(input: ChartInput, bar: FunnelBar, { format, measure }: Naming): SceneMark {
  const { locale } = input.environment;
  const share = (label: string, value: number | null) =>
    value === null ? [] : [{ label, value: formatShare(value, locale), color: null, active: false }];
  const shares = [...share('Of the first stage', bar.ofFirst), ...share('Of the stage before', bar.ofBefore)];
  const full = format.full(bar.value);
  return {
    contains: (x, y) => inBox({ x: 0, y: bar.y - 3, width: input.width, height: bar.height + 6 }, x, y),
    mark: () => ({
      title: bar.label,
      rows: [{ label: measure, value: full, color: bar.color, active: true }, ...shares],
      reading: [`${bar.label}: ${full}`, ...shares.map(({ label, value }) => `${value} ${label.toLowerCase()}`)].join(
        ', ',
      ),
      values: bar.values,
      x: bar.x + bar.width / 2,
      y: bar.y,
      box: { x: bar.x, y: bar.y, width: bar.width, height: bar.height },
    }),
  };
}

function describe(bars: readonly FunnelBar[], { format }: Naming, locale: string): string {
  const [first] = bars;
  const last = bars.at(-1);
  if (!first || !last) return '';
  const count = formatCount(bars.length, locale);
  const head = `Funnel of ${count} ${bars.length === 1 ? 'stage' : 'stages'}, ${first.label} ${format.full(first.value)}`;
  if (bars.length === 1) return `${head}.`;
  const left = last.ofFirst === null ? '' : `, ${formatShare(last.ofFirst, locale)} of the first`;
  const drops = bars.filter(({ ofBefore }) => ofBefore !== null).sort((a, b) => (a.ofBefore ?? 1) - (b.ofBefore ?? 1));
  const [steepest] = drops;
  return sentence(
    `${head} to ${last.label} ${format.full(last.value)}${left}.`,
    steepest?.ofBefore != null && steepest.ofBefore < 1
      ? `The steepest drop is to ${steepest.label}, where ${formatShare(steepest.ofBefore, locale)} went on.`
      : '',
  );
}
