import { useMemo } from 'react';
import { Bar, BarCanvas, type BarCanvasLayer, type BarDatum } from '@nivo/bar';
import { fonts, type Tokens } from '../../ui/theme/tokens';
import { barLabelFont, barLabelWeight } from '../layout/bar-labels';
import type { DrawnBar } from '../marks/bar-marks';
import { nivoTheme } from '../nivo-theme';
import { rectPath, roundedPath } from '../scene/paths';
import { mergeShapes, type SceneShape } from '../scene/scene';
import type { BarModel } from '../types/bar';
import { positionOn } from '../layout/axis-position';
import { nivoAxis, nivoBandAxis, onUnit, unit, unitPlaces } from './axes';
import { tileFill } from './pattern-tile';
import type { PlotProps } from './plot';
import { SceneMarkup } from './scene-plot';

export function BarPlot({ model, tokens, animate }: PlotProps<BarModel>) {
  // Nivo has a component and a spring for each bar: only bars that move are left to it.
  const still = useMemo(() => (animate && !model.own ? null : stillShapes(model)), [model, animate]);
  const props = useMemo(() => nivoBars(model, tokens, still !== null), [model, tokens, still]);
  const svgLayers = useMemo(
    () => [
      'grid' as const,
      () => <Baseline model={model} tokens={tokens} />,
      'axes' as const,
      ...(still ? [() => <SceneMarkup scene={{ shapes: still, texts: [] }} />] : ['bars' as const]),
      () => <Labels model={model} />,
    ],
    [model, tokens, still],
  );
  const canvasLayers = useMemo(
    (): BarCanvasLayer<BarDatum>[] => ['grid', 'axes', (context) => paintBars(context, model)],
    [model],
  );
  if (model.renderer === 'canvas') return <BarCanvas<BarDatum> {...props} layers={canvasLayers} pixelRatio={2} />;
  return <Bar<BarDatum> {...props} layers={svgLayers} animate={animate} motionConfig="stiff" />;
}

/** Corners are round where bars stand apart, and are not so many that nobody would see it. */
const cornerOf = (model: BarModel): number => (model.grouped && model.bars.length <= 120 ? 2 : 0);

/** The bars as a path for each colour. */
function stillShapes(model: BarModel): readonly SceneShape[] {
  if (model.own) return model.own;
  const corner = cornerOf(model);
  const path = (bar: DrawnBar): string => (corner > 0 ? roundedPath(bar, corner) : rectPath(bar));
  return mergeShapes(
    model.bars.map((bar) => ({ d: path(bar), fill: bar.color })),
    true,
  );
}

/** What Nivo is told; where bars stand still they are drawn by us, and it has none. */
export function nivoBars(model: BarModel, tokens: Tokens, still: boolean) {
  const { frame, scale, horizontal } = model;
  const values = nivoAxis({
    ticks: model.own ? onUnit(model.valueTicks, horizontal ? frame.inner.width : frame.inner.height) : model.valueTicks,
    title: model.yTitle,
    titleOffset: horizontal ? 34 : 12 - frame.margin.left,
  });
  const places = nivoBandAxis({
    ticks: model.placeTicks,
    title: model.xTitle,
    titleOffset: horizontal ? 12 - frame.margin.left : frame.margin.bottom - 8,
    rotation: model.rotation,
  });
  const rows = still ? model.rows.map(({ place }) => ({ place: place ?? '' })) : model.rows;
  const grid = model.own ? unitPlaces(scale) : [...scale.ticks];
  return {
    // Nivo draws the first row of lying bars at the bottom.
    data: horizontal ? [...rows].reverse() : rows,
    keys: model.keys,
    indexBy: 'place',
    width: frame.outer.width,
    height: frame.outer.height,
    margin: frame.margin,
    theme: nivoTheme(tokens),
    layout: horizontal ? ('horizontal' as const) : ('vertical' as const),
    groupMode: model.grouped ? ('grouped' as const) : ('stacked' as const),
    padding: model.padding,
    innerPadding: model.innerPadding,
    valueScale: model.own ? unit : ({ type: 'linear', min: scale.min, max: scale.max, nice: false } as const),
    indexScale: { type: 'band', round: false } as const,
    colors: (bar: { id: string | number; indexValue: string | number }) =>
      model.colorOf(String(bar.id), Number(bar.indexValue)),
    borderRadius: cornerOf(model),
    enableLabel: false,
    enableGridX: horizontal,
    enableGridY: !horizontal,
    ...(horizontal ? { gridXValues: grid } : { gridYValues: grid }),
    axisBottom: horizontal ? values : places,
    axisLeft: horizontal ? places : values,
    isInteractive: false,
  };
}

/** Where the bars stand, when it is not the edge of the plot. */
function Baseline({ model, tokens }: { readonly model: BarModel; readonly tokens: Tokens }) {
  const { scale, frame, horizontal } = model;
  if (scale.min >= 0 || scale.max <= 0) return null;
  const { width, height } = frame.inner;
  const share = positionOn(scale, 0);
  const line = horizontal
    ? { x1: share * width, x2: share * width, y1: 0, y2: height }
    : { x1: 0, x2: width, y1: (1 - share) * height, y2: (1 - share) * height };
  return <line {...line} stroke={tokens.ink3} strokeWidth={1} />;
}

function Labels({ model }: { readonly model: BarModel }) {
  return (
    <g fontFamily={fonts.ui} fontSize={barLabelFont} fontWeight={barLabelWeight}>
      {model.labels.map((label, index) => (
        <text
          key={index}
          x={label.x}
          y={label.y}
          fill={label.color}
          textAnchor={label.anchor}
          dominantBaseline="central"
        >
          {label.text}
        </text>
      ))}
    </g>
  );
}

const canvasAnchor = { start: 'left', middle: 'center', end: 'right' } as const;

function paintBars(context: CanvasRenderingContext2D, model: BarModel): void {
  context.save();
  for (const bar of model.bars) {
    context.fillStyle = bar.color;
    context.fillRect(bar.x, bar.y, Math.max(0.5, bar.width), Math.max(0.5, bar.height));
  }
  for (const { d, pattern } of model.own ?? []) {
    const tile = pattern && tileFill(context, pattern);
    if (!tile) continue;
    context.fillStyle = tile;
    context.fill(new Path2D(d));
  }
  context.textBaseline = 'middle';
  context.font = `${barLabelWeight} ${barLabelFont}px ${fonts.ui}`;
  for (const label of model.labels) {
    context.textAlign = canvasAnchor[label.anchor];
    context.fillStyle = label.color;
    context.fillText(label.text, label.x, label.y);
  }
  context.restore();
}
