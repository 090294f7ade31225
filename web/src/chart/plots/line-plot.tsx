import { useMemo } from 'react';
import { Line, LineCanvas, type LineCanvasLayer, type LineCustomSvgLayerProps } from '@nivo/line';
import { fonts, type Tokens } from '../../ui/theme/tokens';
import { endLabelFont, endLabelWeight } from '../layout/end-labels';
import { positionOn } from '../layout/axis-position';
import type { AxisTick } from '../layout/axis-ticks';
import { bridgeDash } from '../layout/bridges';
import { nivoTheme } from '../nivo-theme';
import type { DrawnCourse } from '../layout/course-lines';
import type { LineModel } from '../types/line';
import { circlePath } from '../scene/paths';
import { patternFill, tileOf } from '../scene/patterns';
import { nivoAxis, unit, unitPlaces } from './axes';
import { PatternDefs } from './pattern-defs';
import type { PlotProps } from './plot';

const lineWidth = 2;
const dotRadius = 3;
const bandOpacity = 0.18;

/** Nivo keeps scales, axes and grid; lines and areas are finished paths, so the data has only the two corners. */
type Corner = { id: string; data: { x: number; y: number }[] };
type SvgLayerProps = LineCustomSvgLayerProps<Corner>;

export function LinePlot({ model, tokens }: PlotProps<LineModel>) {
  const props = useMemo(() => nivoProps(model, tokens), [model, tokens]);
  const svgLayers = useMemo(
    () => [
      'grid' as const,
      () => <Areas model={model} />,
      'axes' as const,
      () => <Courses lines={model.course.filter(({ under }) => under)} />,
      () => <Lines model={model} tokens={tokens} />,
      () => <Courses lines={model.course.filter(({ under }) => !under)} />,
      (_: SvgLayerProps) => <Ends model={model} />,
    ],
    [model, tokens],
  );
  const canvasLayers = useMemo(
    (): LineCanvasLayer<Corner>[] => ['grid', 'axes', (context) => paintLines(context, model)],
    [model],
  );
  if (model.renderer === 'canvas') return <LineCanvas<Corner> {...props} layers={canvasLayers} pixelRatio={2} />;
  return <Line<Corner> {...props} layers={svgLayers} animate={false} />;
}

function nivoProps(model: LineModel, tokens: Tokens) {
  const { frame, axis, scale } = model;
  const valueTicks = scale.ticks.map((value, index): AxisTick => ({
    value: positionOn(scale, value),
    at: 0,
    label: model.valueLabels[index] ?? '',
  }));
  const data: Corner[] = [
    {
      id: 'frame',
      data: [
        { x: axis.min, y: 0 },
        { x: axis.max, y: 1 },
      ],
    },
  ];
  return {
    data,
    width: frame.outer.width,
    height: frame.outer.height,
    margin: frame.margin,
    theme: nivoTheme(tokens),
    xScale: {
      type: 'linear',
      min: axis.min,
      max: axis.max === axis.min ? axis.min + 1 : axis.max,
      nice: false,
    } as const,
    yScale: unit,
    axisBottom: nivoAxis({
      ticks: singlePlace(model),
      title: model.xTitle,
      titleOffset: axis.height + 6,
      rotation: axis.rotation,
      tickSize: 4,
    }),
    axisLeft: nivoAxis({ ticks: valueTicks, title: model.yTitle, titleOffset: 12 - frame.margin.left }),
    enableGridX: false,
    gridYValues: unitPlaces(scale),
    isInteractive: false,
    enablePoints: false,
  };
}

/** A single point of time stands in the middle; the scale under it runs from it by one. */
const singlePlace = (model: LineModel): readonly AxisTick[] =>
  model.axis.min === model.axis.max
    ? model.axis.ticks.map((tick) => ({ ...tick, value: model.axis.min + 0.5 }))
    : model.axis.ticks;

function Areas({ model }: { readonly model: LineModel }) {
  return (
    <g>
      <PatternDefs patterns={model.lines.flatMap(({ pattern }) => pattern ?? [])} />
      {model.lines.map((line) =>
        line.area === null ? null : (
          <path key={line.id} d={line.area} fill={line.areaColor} fillOpacity={areaOpacity(model)} />
        ),
      )}
      {model.lines.map(({ id, area, pattern }) =>
        area !== null && pattern && tileOf(pattern.index) ? (
          <path key={`pattern ${id}`} d={area} fill={patternFill(pattern)} />
        ) : null,
      )}
    </g>
  );
}

/** One area lets the grid through; stacked ones are solid, or colours would mix. */
const areaOpacity = (model: LineModel): number => (model.stacked && model.lines.length > 1 ? 0.92 : 0.16);

function Lines({ model, tokens }: { readonly model: LineModel; readonly tokens: Tokens }) {
  const stacked = model.stacked && model.lines.length > 1;
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {model.lines.map((line) => (
        <path
          key={line.id}
          d={line.line}
          stroke={stacked ? tokens.surface : line.color}
          strokeWidth={stacked ? 1 : lineWidth}
          strokeDasharray={stacked ? undefined : line.dash}
        />
      ))}
      {model.lines.map(({ id, bridge, color }) =>
        bridge === null ? null : (
          <path key={`bridge ${id}`} d={bridge} stroke={color} strokeWidth={1.25} strokeDasharray={bridgeDash} />
        ),
      )}
      {model.lines.map((line) =>
        line.dots.length === 0 ? null : (
          <path
            key={`dots ${line.id}`}
            d={line.dots.map(([x, y]) => circlePath({ x, y }, dotRadius)).join('')}
            fill={line.color}
            stroke={tokens.surface}
            strokeWidth={1}
          />
        ),
      )}
    </g>
  );
}

/** Lines over the data, their bands first. */
function Courses({ lines }: { readonly lines: readonly DrawnCourse[] }) {
  if (lines.length === 0) return null;
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {lines.map(({ id, band, color }) =>
        band === null ? null : <path key={`band ${id}`} d={band} fill={color} fillOpacity={bandOpacity} />,
      )}
      {lines.map(({ id, line, color, width, dash }) => (
        <path key={id} d={line} stroke={color} strokeWidth={width} strokeDasharray={dash ?? undefined} />
      ))}
    </g>
  );
}

function Ends({ model }: { readonly model: LineModel }) {
  const { width } = model.frame.inner;
  return (
    <g fontFamily={fonts.ui} fontSize={endLabelFont} fontWeight={endLabelWeight}>
      {model.endLabels.map((label) => (
        <g key={label.id}>
          {label.start === undefined ? null : (
            <path
              d={`M${label.start + 5},${label.from}H${width + 2}`}
              stroke={label.lead}
              strokeWidth={1}
              strokeDasharray="1 4"
              fill="none"
            />
          )}
          <path
            d={`M${width + 2},${label.from}L${width + 9},${label.y}`}
            stroke={label.lead}
            strokeWidth={1.5}
            fill="none"
          />
          <text x={width + 12} y={label.y} dominantBaseline="central" fill={label.color}>
            {label.text}
          </text>
        </g>
      ))}
    </g>
  );
}

function paintLines(context: CanvasRenderingContext2D, model: LineModel): void {
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = 1.5;
  for (const line of model.lines) {
    if (line.area !== null) {
      context.globalAlpha = areaOpacity(model);
      context.fillStyle = line.areaColor;
      context.fill(new Path2D(line.area));
    }
    context.globalAlpha = 1;
    context.strokeStyle = line.color;
    context.setLineDash(line.dash?.split(' ').map(Number) ?? []);
    context.stroke(new Path2D(line.line));
    context.setLineDash(bridgeDash.split(' ').map(Number));
    if (line.bridge !== null) context.stroke(new Path2D(line.bridge));
    context.setLineDash([]);
  }
  paintCourse(context, model.course);
  context.textBaseline = 'middle';
  context.font = `${endLabelWeight} ${endLabelFont}px ${fonts.ui}`;
  for (const label of model.endLabels) {
    context.fillStyle = label.color;
    context.fillText(label.text, model.frame.inner.width + 12, label.y);
  }
  context.restore();
}

function paintCourse(context: CanvasRenderingContext2D, lines: readonly DrawnCourse[]): void {
  for (const { line, band, color, width, dash } of lines) {
    if (band !== null) {
      context.globalAlpha = bandOpacity;
      context.fillStyle = color;
      context.fill(new Path2D(band));
    }
    context.globalAlpha = 1;
    context.lineWidth = width;
    context.setLineDash(dash === null ? [] : dash.split(' ').map(Number));
    context.strokeStyle = color;
    context.stroke(new Path2D(line));
  }
  context.setLineDash([]);
}
