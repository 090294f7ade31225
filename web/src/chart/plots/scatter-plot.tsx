import { useMemo } from 'react';
import { ScatterPlot, ScatterPlotCanvas, type ScatterPlotCustomCanvasLayer } from '@nivo/scatterplot';
import type { Tokens } from '../../ui/theme/tokens';
import type { ValueScale } from '../layout/linear-ticks';
import { nivoTheme } from '../nivo-theme';
import type { ScatterModel } from '../types/scatter';
import { nivoAxis } from './axes';
import type { PlotProps } from './plot';
import { SceneMarkup } from './scene-plot';

interface Corner {
  readonly x: number;
  readonly y: number;
}

export function ScatterChart({ model, tokens }: PlotProps<ScatterModel>) {
  const props = useMemo(() => nivoProps(model, tokens), [model, tokens]);
  const svgLayers = useMemo(
    () => ['grid' as const, 'axes' as const, () => <Points model={model} tokens={tokens} />],
    [model, tokens],
  );
  const canvasLayers = useMemo(
    (): ('grid' | 'axes' | ScatterPlotCustomCanvasLayer<Corner>)[] => [
      'grid',
      'axes',
      (context) => paintPoints(context, model),
    ],
    [model],
  );
  if (model.renderer === 'canvas') return <ScatterPlotCanvas<Corner> {...props} layers={canvasLayers} pixelRatio={2} />;
  return <ScatterPlot<Corner> {...props} layers={svgLayers} animate={false} />;
}

const nivoScale = (scale: ValueScale) =>
  scale.kind === 'log'
    ? ({ type: 'log', base: 10, min: scale.min, max: scale.max, nice: false } as const)
    : ({ type: 'linear', min: scale.min, max: scale.max, nice: false } as const);

/** Nivo keeps scales, axes and grid; points are drawn by us, so the data has only the two corners. */
function nivoProps(model: ScatterModel, tokens: Tokens) {
  const { frame, xScale, yScale } = model;
  return {
    data: [
      {
        id: 'frame',
        data: [
          { x: xScale.min, y: yScale.min },
          { x: xScale.max, y: yScale.max },
        ],
      },
    ],
    width: frame.outer.width,
    height: frame.outer.height,
    margin: frame.margin,
    theme: nivoTheme(tokens),
    xScale: nivoScale(xScale),
    yScale: nivoScale(yScale),
    axisBottom: nivoAxis({ ticks: model.xTicks, title: model.xTitle, titleOffset: 36 }),
    axisLeft: nivoAxis({ ticks: model.yTicks, title: model.yTitle, titleOffset: 12 - frame.margin.left }),
    axisTop: null,
    axisRight: null,
    gridXValues: [...xScale.ticks],
    gridYValues: [...yScale.ticks],
    isInteractive: false,
    useMesh: false,
  };
}

function Points({ model, tokens }: { readonly model: ScatterModel; readonly tokens: Tokens }) {
  const texts = model.labels.map((label) => ({ ...label, color: tokens.ink, size: 11, halo: tokens.surface }));
  return (
    <>
      <g fillOpacity={model.opacity}>
        {model.points.map((point) => (
          <circle
            key={point.row}
            cx={point.x}
            cy={point.y}
            r={point.radius}
            fill={point.color}
            stroke={point.edge}
            strokeWidth={0.5}
          />
        ))}
      </g>
      <SceneMarkup scene={{ shapes: [], texts }} />
    </>
  );
}

function paintPoints(context: CanvasRenderingContext2D, model: ScatterModel): void {
  context.save();
  context.globalAlpha = model.opacity;
  for (const point of model.points) {
    context.beginPath();
    context.arc(point.x, point.y, point.radius, 0, Math.PI * 2);
    context.fillStyle = point.color;
    context.fill();
  }
  context.restore();
}
