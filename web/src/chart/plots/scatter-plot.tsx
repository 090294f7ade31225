import { useMemo } from 'react';
import { ScatterPlot, ScatterPlotCanvas, type ScatterPlotCustomCanvasLayer } from '@nivo/scatterplot';
import type { Tokens } from '../../ui/theme/tokens';
import { nivoTheme } from '../nivo-theme';
import type { ScatterModel } from '../types/scatter';
import { nivoAxis, onUnit, unit, unitPlaces } from './axes';
import type { PlotProps } from './plot';
import { symbolPath } from '../scene/patterns';
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

/** Nivo keeps scales, axes and grid; points are drawn by us, so the data has only the two corners. */
function nivoProps(model: ScatterModel, tokens: Tokens) {
  const { frame } = model;
  const across = onUnit(model.xTicks, frame.inner.width);
  const up = onUnit(model.yTicks, frame.inner.height);
  return {
    data: [
      {
        id: 'frame',
        data: [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ],
      },
    ],
    width: frame.outer.width,
    height: frame.outer.height,
    margin: frame.margin,
    theme: nivoTheme(tokens),
    xScale: unit,
    yScale: unit,
    axisBottom: nivoAxis({ ticks: across, title: model.xTitle, titleOffset: 36 }),
    axisLeft: nivoAxis({ ticks: up, title: model.yTitle, titleOffset: 12 - frame.margin.left }),
    axisTop: null,
    axisRight: null,
    gridXValues: unitPlaces(model.xScale),
    gridYValues: unitPlaces(model.yScale),
    isInteractive: false,
    useMesh: false,
  };
}

function Points({ model, tokens }: { readonly model: ScatterModel; readonly tokens: Tokens }) {
  const texts = model.labels.map((label) => ({ ...label, color: tokens.ink, size: 11, halo: tokens.surface }));
  return (
    <>
      <g fillOpacity={model.opacity}>
        {model.points.map((point) =>
          point.symbol === undefined ? (
            <circle
              key={point.row}
              cx={point.x}
              cy={point.y}
              r={point.radius}
              fill={point.color}
              stroke={point.edge}
              strokeWidth={0.5}
            />
          ) : (
            <path
              key={point.row}
              d={symbolPath(point.symbol, point, point.radius)}
              fill={point.color}
              stroke={point.edge}
              strokeWidth={0.5}
            />
          ),
        )}
      </g>
      <SceneMarkup scene={{ shapes: [], texts }} />
    </>
  );
}

function paintPoints(context: CanvasRenderingContext2D, model: ScatterModel): void {
  context.save();
  context.globalAlpha = model.opacity;
  let color = '';
  for (const point of model.points) {
    // A canvas reads a colour anew each time that it is set.
    if (point.color !== color) context.fillStyle = color = point.color;
    if (point.symbol !== undefined) {
      context.fill(new Path2D(symbolPath(point.symbol, point, point.radius)));
      continue;
    }
    context.beginPath();
    context.arc(point.x, point.y, point.radius, 0, Math.PI * 2);
    context.fill();
  }
  context.restore();
}
